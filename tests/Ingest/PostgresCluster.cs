using System.Diagnostics;
using Npgsql;

namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>A PostgreSQL of the tests' own, behind a socket in a folder that is deleted afterwards; started by who first asks.</summary>
public sealed class PostgresCluster : IDisposable
{
    private const string Owner = "postgres";

    private readonly Lock _lock = new();

    private DirectoryInfo? _folder;
    private int _databaseCount;

    /// <summary>Where its programs are; null where there are none.</summary>
    public static string? FindPrograms()
    {
        const string Root = "/usr/lib/postgresql";
        return Directory.Exists(Root)
            ? Directory.GetDirectories(Root).Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
    }

    /// <summary>Makes an empty database and gives its address.</summary>
    public string NewDatabase()
    {
        string programs = Needs.Postgres();
        lock (_lock)
        {
            if (_folder is null)
            {
                Start(programs);
            }

            string name = $"ingest_{++_databaseCount}";
            using NpgsqlConnection connection = new(Connection("postgres"));
            connection.Open();
            using NpgsqlCommand create = new($"CREATE DATABASE {name}", connection);
            create.ExecuteNonQuery();
            Address = "postgres:" + Connection(name);
            return Address;
        }
    }

    /// <summary>Address of the newest database.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Ends the server at once, as a crash would: what is committed is kept.</summary>
    public void Stop() => Run(Path.Combine(FindPrograms()!, "pg_ctl"), "-D", Data, "-m", "immediate", "-w", "stop");

    /// <summary>Starts the server again.</summary>
    public void StartAgain()
    {
        string options = $"-k {_folder!.FullName} -c listen_addresses='' -c fsync=off";

        // Silent: a word on the output that it shares with the test runner can cost the result of a test.
        Run(Path.Combine(FindPrograms()!, "pg_ctl"), "-s", "-D", Data, "-o", options, "-l", Path.Combine(_folder.FullName, "log"), "-w", "start");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_folder is not null)
        {
            Stop();
            _folder.Delete(true);
        }
    }

    private string Data => Path.Combine(_folder!.FullName, "data");

    private string Connection(string database) => $"Host={_folder!.FullName};Username={Owner};Database={database};Pooling=false";

    private void Start(string programs)
    {
        _folder = Directory.CreateTempSubdirectory("edgectl-pg-");
        if (Environment.UserName == "root")
        {
            // PostgreSQL refuses to run as root.
            Run("chown", Owner, _folder.FullName);
        }

        Run(Path.Combine(programs, "initdb"), "-D", Data, "-A", "trust", "-U", Owner, "--no-sync", "--locale=C", "-E", "UTF8");
        StartAgain();
    }

    private static void Run(string program, params string[] arguments)
    {
        bool isOther = Environment.UserName == "root" && program != "chown";
        ProcessStartInfo start = isOther ? new("runuser", ["-u", Owner, "--", program, .. arguments]) : new(program, arguments);
        start.WorkingDirectory = Path.GetTempPath();

        // The server inherits what its starter has: with pipes, reading them to their end would wait for the server's end.
        start.UseShellExecute = false;
        start.RedirectStandardOutput = !arguments.Contains("start");
        using Process process = Process.Start(start)!;
        string said = start.RedirectStandardOutput ? process.StandardOutput.ReadToEnd() : "";
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ends with {process.ExitCode}: {said}");
    }
}
