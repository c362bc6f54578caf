using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A controller's key in a file: 64 hexadecimal digits on one line. Nothing of it ever stands in a message.</summary>
public static class CommandKeyFile
{
    private const long MaximumBytes = 1_024;

    /// <summary>Reads a key.</summary>
    /// <exception cref="InputException">The file cannot be read, or holds something else.</exception>
    public static byte[] Read(string path)
    {
        string text;
        try
        {
            text = new FileInfo(path) is { Exists: true, Length: > MaximumBytes } ? string.Empty : File.ReadAllText(path).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CommandTexts.Refuse(path, CommandTexts.CannotBeRead, CommandTexts.CheckPath);
        }

        bool isKey = text.Length == 2 * CommandSeal.KeyBytes && text.All(char.IsAsciiHexDigit);
        return isKey ? Convert.FromHexString(text) : throw CommandTexts.Refuse(path, CommandTexts.NoKey, CommandTexts.WriteKey);
    }
}
