using System.Text;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>Writes a text file so that it is there as a whole or as it was before.</summary>
internal static class OutputFile
{
    /// <summary>Writes it, UTF-8 without a byte order mark.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            SafeWrite.Replace(path, part => File.WriteAllText(part, text, new UTF8Encoding(false)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException([new InputFinding(path, "", 0, 0, BoardCliTexts.CannotWrite, BoardCliTexts.CannotWriteRemedy)]);
        }
    }
}
