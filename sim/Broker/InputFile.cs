using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>Small text files that a person names.</summary>
internal static class InputFile
{
    private const int MaximumBytes = 65_536;

    /// <summary>Lines of a file.</summary>
    /// <exception cref="InputException">It is missing, unreadable or far too long.</exception>
    public static string[] Lines(string path)
    {
        try
        {
            return new FileInfo(path).Length <= MaximumBytes
                ? File.ReadAllLines(path)
                : throw new IOException("too long");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException([new InputFinding(path, "", 0, 0, BrokerTexts.Unreadable, BrokerTexts.UnreadableRemedy)]);
        }
    }
}
