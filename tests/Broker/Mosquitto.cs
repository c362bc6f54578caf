using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>A real mosquitto on a generated directory and a free port. It can be killed and started again.</summary>
internal sealed class Mosquitto : IAsyncDisposable
{
    private const int AcceptSeconds = 60;

    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _log = new();
    private Process? _process;

    /// <summary>Writes the directory; the test is skipped where there is no mosquitto, and fails where there must be one.</summary>
    public Mosquitto(Func<BrokerRequest, BrokerRequest> change)
    {
        Executable = Find();
        Port = LoopbackPort.FindFree();
        Directory = _folder.In("broker");
        Init(change(new BrokerRequest(Directory) { Hosts = ["127.0.0.1"], TlsPort = Port }));
    }

    /// <summary>Port of the encrypted listener.</summary>
    public int Port { get; }

    /// <summary>The generated directory.</summary>
    public string Directory { get; }

    /// <summary>What the broker has said so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    private string Executable { get; }

    /// <summary>Writes the directory again.</summary>
    public static BrokerOutcome Init(BrokerRequest request) => BrokerDirectory.Init(request, TimeProvider.System);

    /// <summary>Folder of a client.</summary>
    public string FolderOf(string client) => BrokerDirectory.FolderOf(Directory, client);

    /// <summary>Link of a client.</summary>
    public LinkFile LinkOf(string client) => LinkFile.Read(Path.Combine(FolderOf(client), LinkFile.FileName));

    /// <summary>Gives a client all rights, and everybody a topic that tells them that nothing more will come.</summary>
    public void LetSeeEverything(string client, string endTopic) =>
        File.AppendAllText(Path.Combine(Directory, "acl"), $"\nuser {client}\ntopic readwrite #\n\npattern read {endTopic}\n");

    /// <summary>Starts the broker and waits until it accepts.</summary>
    public async Task StartAsync(CancellationToken token)
    {
        ProcessStartInfo start = new(Executable, ["-v", "-c", Path.Combine(Directory, "mosquitto.conf")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Note;
        _process.ErrorDataReceived += Note;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(token);
        timeout.CancelAfter(TimeSpan.FromSeconds(AcceptSeconds));
        while (!await AcceptsAsync(timeout.Token))
        {
            Assert.False(_process.HasExited, $"mosquitto ended: {Log}");
        }
    }

    /// <summary>Ends the broker at once, with everything that it has in memory only.</summary>
    public async Task KillAsync(CancellationToken token)
    {
        _process!.Kill();
        await _process.WaitForExitAsync(token);
        _process.Dispose();
        _process = null;
    }

    /// <summary>Ends the broker as a service manager does.</summary>
    public async Task StopAsync(CancellationToken token)
    {
        using Process kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(token);
        await _process.WaitForExitAsync(token);
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync(CancellationToken.None);
        }

        _folder.Dispose();
    }

    private static string Find()
    {
        string[] places = ["/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto"];
        string? found = places.FirstOrDefault(File.Exists);
        if (found is null)
        {
            const string Reason = "mosquitto is not installed: apt-get install mosquitto";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Reason);
            Assert.Skip(Reason);
        }

        return found;
    }

    private async Task<bool> AcceptsAsync(CancellationToken token)
    {
        using TcpClient probe = new();
        try
        {
            await probe.ConnectAsync(IPAddress.Loopback, Port, token);
            return true;
        }
        catch (SocketException)
        {
            await Task.Delay(20, token);
            return false;
        }
    }

    private void Note(object sender, DataReceivedEventArgs e)
    {
        lock (_log)
        {
            _log.AppendLine(e.Data);
        }
    }
}
