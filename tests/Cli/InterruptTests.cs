using System.Diagnostics;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>Ctrl-C in a real process: the run ends, and what has been simulated is summed up.</summary>
public class InterruptTests
{
    [Theory]
    [InlineData("300")]
    [InlineData("1")]
    public async Task Ctrl_c_ends_a_run_with_the_summary_and_code_0(string speed)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT that one process could send to another");
        CancellationToken token = TestContext.Current.CancellationToken;
        string program = Path.Combine(AppContext.BaseDirectory, "edgectl.dll");
        using Process process = Process.Start(new ProcessStartInfo(
            "dotnet", [program, "run", "--duration", "365d", "--speed", speed, "--lang", "en"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            Task<string> error = process.StandardError.ReadToEndAsync(token);
            string? first = await process.StandardOutput.ReadLineAsync(token);
            Assert.StartsWith("Reporting to mqtt://", first, StringComparison.Ordinal);

            using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            {
                await kill.WaitForExitAsync(token);
                Assert.Equal(0, kill.ExitCode);
            }

            using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(token);
            patience.CancelAfter(TimeSpan.FromSeconds(60));
            string output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Assert.Equal("", await error);
            Assert.Equal(0, process.ExitCode);
            Assert.Contains("zibo-office-1, ", output, StringComparison.Ordinal);
            Assert.Contains("with the controller", output, StringComparison.Ordinal);
            Assert.Contains("0 missing, 0 twice, 0 dropped.", output, StringComparison.Ordinal);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(true);
            }
        }
    }
}
