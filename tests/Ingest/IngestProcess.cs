using System.Diagnostics;
using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary><c>edgectl ingest</c> in a process of its own, which can be killed.</summary>
internal sealed class IngestProcess : IDisposable
{
    private readonly Process _process;

    private IngestProcess(Process process) => _process = process;

    /// <summary>Starts one and waits until it has subscribed.</summary>
    public static Task<IngestProcess> StartAsync(int port, string store, string clientId, params string[] more) =>
        ReadyAsync(Start(port, store, clientId, more));

    /// <summary>The same for one that finds its broker by the link of a backend.</summary>
    public static Task<IngestProcess> StartByLinkAsync(string link, string store) => ReadyAsync(Run("ingest", "--link", link, "--store", store));

    private static async Task<IngestProcess> ReadyAsync(IngestProcess ingest)
    {
        string? line = await ingest._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (line is null)
        {
            Assert.Fail(await ingest._process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        Assert.StartsWith("Storing from mqtt", line, StringComparison.Ordinal);
        return ingest;
    }

    /// <summary>Starts one without waiting for anything.</summary>
    public static IngestProcess Start(int port, string store, string clientId, params string[] more)
    {
        string broker = "127.0.0.1:" + port.ToString(CultureInfo.InvariantCulture);
        return Run(["ingest", "--broker", broker, "--store", store, "--client-id", clientId, .. more]);
    }

    private static IngestProcess Run(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "edgectl.dll");
        return new IngestProcess(Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments, "--lang", "en"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Ctrl-C; gives what was said.</summary>
    public async Task<string> InterruptAsync()
    {
        using (Process kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        return await EndAsync();
    }

    /// <summary>Waits for the end; gives what was said.</summary>
    public async Task<string> EndAsync()
    {
        string output = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, _process.ExitCode);
        return output;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
