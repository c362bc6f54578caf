namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Paths in commands that people copy.</summary>
internal static class ShellWord
{
    /// <summary>A path as one word of a command: in quotes where it has a blank.</summary>
    public static string Of(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
