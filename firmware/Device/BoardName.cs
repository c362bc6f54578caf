namespace Zibo.EdgeCtl.Device;

/// <summary>The file that says which board this is; whoever flashes the board writes it.</summary>
public static class BoardName
{
    /// <summary>Name of the file on the internal flash.</summary>
    public const string FileName = "board.txt";

    private const int MaximumBytes = 64;

    /// <summary>Reads the board's id: the first line, without blanks around it.</summary>
    /// <returns>The id; empty where the file is missing or has none.</returns>
    public static string Read()
    {
        byte[] bytes = new byte[MaximumBytes];
        return Parse(bytes, FlashFile.Read(FlashFile.Root + FileName, bytes));
    }

    /// <summary>The id in the bytes of a file.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="length">How many of them the file has.</param>
    public static string Parse(byte[] bytes, int length)
    {
        string text = Ascii.Text(bytes, length);
        int end = text.IndexOf('\n');
        return (end < 0 ? text : text.Substring(0, end)).Trim();
    }
}
