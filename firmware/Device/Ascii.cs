namespace Zibo.EdgeCtl.Device;

/// <summary>Text from bytes. The device's own decoder is not trusted beyond ASCII, and within it a cast is all there is to do.</summary>
public static class Ascii
{
    private const int FirstOther = 0x80;

    /// <summary>The text of a buffer; bytes outside ASCII become question marks.</summary>
    /// <param name="bytes">The buffer.</param>
    /// <param name="length">Bytes of it that make the text.</param>
    public static string Text(byte[] bytes, int length)
    {
        char[] characters = new char[length];
        for (int i = 0; i < length; i++)
        {
            characters[i] = bytes[i] < FirstOther ? (char)bytes[i] : '?';
        }

        return new string(characters);
    }
}
