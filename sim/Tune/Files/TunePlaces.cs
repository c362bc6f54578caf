namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Files that a tuning file names stand where it stands.</summary>
internal static class TunePlaces
{
    private const string Sqlite = "sqlite:";

    /// <summary>The path of a file that another one names.</summary>
    public static string Beside(string path, string named) =>
        named.Length == 0 ? named : Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, named);

    /// <summary>The address of a store that a file names.</summary>
    public static string StoreBeside(string path, string address) =>
        address.StartsWith(Sqlite, StringComparison.Ordinal) ? Sqlite + Beside(path, address[Sqlite.Length..]) : address;
}
