namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of the site image about the board.</summary>
internal static class BoardImage
{
    /// <summary>Writes it: the board's id, 1 byte and its characters.</summary>
    public static void Write(ByteWriter writer, SiteConfiguration site) => writer.WriteText(site.Board);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static void Read(ByteReader reader, SiteConfiguration site) => site.Board = reader.ReadText();
}
