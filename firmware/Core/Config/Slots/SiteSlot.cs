namespace Zibo.EdgeCtl.Core.Config.Slots;

/// <summary>
/// The bytes of one of the two files that hold a site: the image, and after it the number that says which of the two is newer.
/// </summary>
/// <remarks>
/// Little-endian: the image with its own CRC | 4 generation, from 1 | 4 CRC-32 over all before it. Odd generations lie in
/// slot 0, even ones in slot 1, so that a new one takes the place of the older.
/// </remarks>
public static class SiteSlot
{
    /// <summary>Number of slots.</summary>
    public const int Count = 2;

    /// <summary>Bytes after the image.</summary>
    public const int TrailerBytes = 8;

    /// <summary>Largest file in bytes.</summary>
    public const int MaximumBytes = SiteImage.MaximumBytes + TrailerBytes;

    /// <summary>Highest generation.</summary>
    public const long MaximumGeneration = 0xFFFFFFFF;

    private const int CrcBytes = 4;

    /// <summary>Name of the file of a slot.</summary>
    public static string NameOf(int slot) => slot == 0 ? "site-a.bin" : "site-b.bin";

    /// <summary>The slot that a generation belongs to.</summary>
    public static int SlotOf(long generation) => (int)((generation + 1) % Count);

    /// <summary>Writes the file of a site.</summary>
    /// <param name="site">The configuration; rules are not checked here.</param>
    /// <param name="generation">1 to <see cref="MaximumGeneration"/>.</param>
    /// <param name="buffer">Takes the file, <see cref="MaximumBytes"/> are enough.</param>
    /// <returns>Bytes written, or 0 where the buffer is too small or the format cannot hold the configuration.</returns>
    public static int Write(SiteConfiguration site, long generation, byte[] buffer)
    {
        int length = SiteImage.Write(site, buffer);
        if (length == 0 || length + TrailerBytes > buffer.Length)
        {
            return 0;
        }

        Put(buffer, length, generation);
        Put(buffer, length + CrcBytes, Crc32.Compute(buffer, 0, length + CrcBytes));
        return length + TrailerBytes;
    }

    /// <summary>Tells whether bytes are what was written, without building the configuration.</summary>
    /// <param name="bytes">Buffer that begins with the file.</param>
    /// <param name="length">Bytes of the file.</param>
    /// <returns>None, Empty, Damaged or OtherVersion.</returns>
    public static SlotProblem Inspect(byte[] bytes, int length)
    {
        if (length <= 0)
        {
            return SlotProblem.Empty;
        }

        if (length <= TrailerBytes || length > bytes.Length || !Crc32.IsSealed(bytes, length) || GenerationOf(bytes, length) == 0
            || !SiteImage.IsImage(bytes, length - TrailerBytes))
        {
            return SlotProblem.Damaged;
        }

        return SiteImage.VersionOf(bytes) == SiteImage.Version ? SlotProblem.None : SlotProblem.OtherVersion;
    }

    /// <summary>The generation of a file that <see cref="Inspect"/> finds whole.</summary>
    public static long GenerationOf(byte[] bytes, int length) => Get(bytes, length - TrailerBytes);

    /// <summary>The CRC of the image in a file that is whole: it tells two images of one generation apart.</summary>
    public static long ImageCrcOf(byte[] bytes, int length) => Get(bytes, length - TrailerBytes - CrcBytes);

    /// <summary>The configuration in a file that is whole and of this version; null where the image holds none.</summary>
    public static SiteConfiguration Read(byte[] bytes, int length) => SiteImage.Read(bytes, length - TrailerBytes);

    private static long Get(byte[] bytes, int place) => (uint)new ByteReader(bytes, place, place + CrcBytes).ReadInt32();

    private static void Put(byte[] buffer, int place, long value)
    {
        for (int i = 0; i < CrcBytes; i++)
        {
            buffer[place + i] = (byte)(value >> (8 * i));
        }
    }
}
