namespace Zibo.EdgeCtl.Device;

/// <summary>The file that says which board this is; whoever flashes the board writes it.</summary>
public static class BoardName
{
    /// <summary>Name of the file on the internal flash.</summary>
    public const string FileName = "board.txt";

    /// <summary>Largest file in bytes.</summary>
    public const int MaximumBytes = 64;

    /// <summary>The id in the bytes of a file: the first line, without blanks around it; empty where it has none.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="length">How many of them the file has.</param>
    public static string Parse(byte[] bytes, int length)
    {
        string text = Ascii.Text(bytes, length);
        int end = text.IndexOf('\n');
        return (end < 0 ? text : text.Substring(0, end)).Trim();
    }
}
