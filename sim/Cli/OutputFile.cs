using System.Text;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>Files that a person has named for a result: written whole or left as they were, with one message where that fails.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text, UTF-8 without a byte order mark.</summary>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public static void Write(string path, string text) => Write(path, part => File.WriteAllText(part, text, new UTF8Encoding(false)));

    /// <summary>Writes what takes a path itself, such as a picture.</summary>
    /// <param name="path">The file; one that stands there is replaced.</param>
    /// <param name="write">Writes to the path that it is given.</param>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public static void Write(string path, Action<string> write) => Try(path, () => SafeWrite.Replace(path, write));

    /// <summary>Does what writes to a place in a way of its own.</summary>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public static void Try(string path, Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(CliTexts.CannotWrite.Format(path, e.Message));
        }
    }
}
