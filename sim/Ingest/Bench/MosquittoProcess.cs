using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A mosquitto of one's own on a free loopback port, without limits that would throw messages away.</summary>
public sealed class MosquittoProcess : IDisposable
{
    private const int PatienceSeconds = 10;

    private readonly string _path;
    private readonly string _configuration;
    private readonly string? _folder;

    private Process _process;

    private MosquittoProcess(string path, string configuration, int port, string? folder)
    {
        _path = path;
        _configuration = configuration;
        _folder = folder;
        Port = port;
        _process = Run();
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
    /// <param name="isPersistent">True for one that keeps sessions and messages while it is stopped.</param>
    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public static MosquittoProcess Start(string path, bool isPersistent = false)
    {
        string folder = Directory.CreateTempSubdirectory("edgectl-mosquitto-").FullName;
        int port = LoopbackPort.FindFree();
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
                isPersistent ? "persistence true" : "persistence false",
                $"persistence_location {folder}/",
                $"user {Environment.UserName}",
                "log_dest none",
            ]);
        return new MosquittoProcess(path, configuration, port, folder);
    }

    /// <summary>Starts one with a configuration that somebody else wrote.</summary>
    /// <param name="path">The program.</param>
    /// <param name="configuration">Its file.</param>
    /// <param name="port">The port that the file names.</param>
    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public static MosquittoProcess StartWith(string path, string configuration, int port) => new(path, configuration, port, null);

    /// <summary>Stops it as a service manager does, and starts it again with what it has kept.</summary>
    /// <param name="between">Called while it is stopped.</param>
    public void Restart(Action between)
    {
        ArgumentNullException.ThrowIfNull(between);
        using (Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        _process.WaitForExit();
        _process.Dispose();
        between();
        _process = Run();
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
        if (_folder is not null)
        {
            Directory.Delete(_folder, true);
        }
    }

    private Process Run()
    {
        ProcessStartInfo start = new(_path, ["-c", _configuration]) { RedirectStandardError = true, RedirectStandardOutput = true };
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        if (Accepts(process))
        {
            return process;
        }

        _process = process;
        Dispose();
        throw new InvalidOperationException($"{_path} does not accept connections on port {Port} within {PatienceSeconds} s.");
    }

    private bool Accepts(Process process)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(PatienceSeconds) && !process.HasExited)
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
}
