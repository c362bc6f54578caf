using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A mosquitto of one's own on a free loopback port, without limits that would throw messages away.</summary>
public sealed class MosquittoProcess : IDisposable
{
    private const int PatienceSeconds = 10;

    private readonly Process _process;
    private readonly string _folder;

    private MosquittoProcess(Process process, string folder, int port)
    {
        _process = process;
        _folder = folder;
        Port = port;
    }

    /// <summary>The TCP port on 127.0.0.1 that it listens on.</summary>
    public int Port { get; }

    /// <summary>Where mosquitto is; null where there is none.</summary>
    public static string? Find()
    {
        string[] folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), "/usr/sbin", "/usr/local/sbin"];
        string name = OperatingSystem.IsWindows() ? "mosquitto.exe" : "mosquitto";
        return folders.Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    /// <summary>Starts one and waits until it accepts connections.</summary>
    /// <param name="path">The program.</param>
    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public static MosquittoProcess Start(string path)
    {
        string folder = Directory.CreateTempSubdirectory("edgectl-mosquitto-").FullName;
        int port = FreePort();
        string configuration = Path.Combine(folder, "mosquitto.conf");

        // The ordinary limits are 20 in flight, which bounds a transaction of the ingest, and 1,000 queued: what is more is
        // thrown away without a word.
        File.WriteAllLines(
            configuration,
            [
                $"listener {port} 127.0.0.1",
                "allow_anonymous true",
                "max_inflight_messages 4096",
                "max_queued_messages 0",
                "max_queued_bytes 0",
                "set_tcp_nodelay true",
                "persistence false",
                "log_dest none",
            ]);
        ProcessStartInfo start = new(path, ["-c", configuration]) { RedirectStandardError = true, RedirectStandardOutput = true };
        MosquittoProcess broker = new(Process.Start(start)!, folder, port);
        broker._process.ErrorDataReceived += (_, _) => { };
        broker._process.OutputDataReceived += (_, _) => { };
        broker._process.BeginErrorReadLine();
        broker._process.BeginOutputReadLine();
        if (!broker.Accepts())
        {
            broker.Dispose();
            throw new InvalidOperationException($"{path} does not accept connections on port {port} within {PatienceSeconds} s.");
        }

        return broker;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
        Directory.Delete(_folder, true);
    }

    private bool Accepts()
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(PatienceSeconds) && !_process.HasExited)
        {
            try
            {
                using TcpClient client = new();
                client.Connect(IPAddress.Loopback, Port);
                return true;
            }
            catch (SocketException)
            {
                Thread.Sleep(20);
            }
        }

        return false;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
