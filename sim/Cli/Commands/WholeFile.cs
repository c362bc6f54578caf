using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary>Writes a file whole or not at all, and says why it cannot.</summary>
internal static class WholeFile
{
    /// <summary>Writes.</summary>
    /// <param name="path">The file; one that stands there is replaced.</param>
    /// <param name="write">Writes to the path that it is given.</param>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public static void Write(string path, Action<string> write)
    {
        try
        {
            SafeWrite.Replace(path, write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(SavingsTexts.CannotWrite.Format(path, e.Message));
        }
    }
}
