using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What stands before the records of a why-log in a file: the names that the records themselves have no room for.</summary>
/// <remarks>
/// Little-endian; texts are a length byte and ASCII.
///
///   bytes | what
///   ------+-----------------------------------------
///       4 | "ZWHY"
///       1 | version, 1
///       1 | bytes of a record, 66 or 82
///       2 | bytes of this header, the CRC included
///       4 | offset of local time from UTC in minutes
///    text | site id
///    text | device id
///       1 | number of loads, and their ids as texts
///       4 | CRC-32 over all before it
/// </remarks>
/// <param name="SiteId">Name of the site.</param>
/// <param name="DeviceId">Name of the controller.</param>
/// <param name="UtcOffsetMinutes">Offset of local time from UTC in minutes, east positive.</param>
/// <param name="LoadIds">Names of the loads in the order of the records.</param>
/// <param name="RecordBytes">Bytes of a record, one of the two lengths of <see cref="WhyLog"/>.</param>
public sealed record WhyFileHeader(
    string SiteId, string DeviceId, int UtcOffsetMinutes, IReadOnlyList<string> LoadIds, int RecordBytes = WhyLog.RecordBytes)
{
    /// <summary>Version that is written and read.</summary>
    public const byte Version = 1;

    /// <summary>How a file begins, in ASCII.</summary>
    public const string Magic = "ZWHY";

    private const int VersionPlace = 4;
    private const int RecordBytesPlace = 5;
    private const int LengthPlace = 6;
    private const int FixedBytes = 8;
    private const int CrcBytes = 4;

    // Names of 24 characters for site, device and 16 loads.
    private const int MaximumBytes = 512;

    /// <summary>The header of a site's log.</summary>
    public static WhyFileHeader Of(SiteConfiguration site)
    {
        ArgumentNullException.ThrowIfNull(site);
        bool hasLevels = site.Loads.Any(load => load.Options.MinimumLevelPermille < LoadLevel.FullPermille);
        return new WhyFileHeader(
            site.SiteId,
            site.DeviceId,
            site.UtcOffsetMinutes,
            [.. site.Loads.Select(load => load.Id)],
            hasLevels ? WhyLog.LevelRecordBytes : WhyLog.RecordBytes);
    }

    /// <summary>The bytes of the header.</summary>
    public byte[] ToBytes()
    {
        byte[] buffer = new byte[MaximumBytes];
        ByteWriter writer = new(buffer);
        foreach (char letter in Magic)
        {
            writer.WriteByte(letter);
        }

        writer.WriteByte(Version);
        writer.WriteByte(RecordBytes);
        writer.WriteUInt16(0);
        writer.WriteInt32(UtcOffsetMinutes);
        writer.WriteText(SiteId);
        writer.WriteText(DeviceId);
        writer.WriteByte(LoadIds.Count);
        foreach (string id in LoadIds)
        {
            writer.WriteText(id);
        }

        int length = writer.Length + CrcBytes;
        buffer[LengthPlace] = (byte)length;
        buffer[LengthPlace + 1] = (byte)(length >> 8);
        writer.WriteInt32((int)Crc32.Compute(buffer, 0, writer.Length));
        return writer.HasFailed
            ? throw new InvalidOperationException("names of sites, devices and loads are longer than the rules allow")
            : buffer[..writer.Length];
    }

    /// <summary>True where bytes begin as a file does.</summary>
    public static bool HasMagic(ReadOnlySpan<byte> bytes) => bytes.StartsWith("ZWHY"u8);

    /// <summary>True where bytes that begin as a file does have the version and a record length that are read here.</summary>
    public static bool HasKnownVersion(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return bytes.Length < FixedBytes
            || (bytes[VersionPlace] == Version && bytes[RecordBytesPlace] is (WhyLog.RecordBytes or WhyLog.LevelRecordBytes));
    }

    /// <summary>Reads the header of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="length">Bytes of the header; the first record follows.</param>
    /// <returns>The header, or null where it is cut or damaged.</returns>
    public static WhyFileHeader? Read(byte[] bytes, out int length)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        length = bytes.Length < FixedBytes ? 0 : bytes[LengthPlace] | (bytes[LengthPlace + 1] << 8);
        if (length < FixedBytes + CrcBytes || length > bytes.Length || !Crc32.IsSealed(bytes, length))
        {
            return null;
        }

        ByteReader reader = new(bytes, FixedBytes, length - CrcBytes);
        int offset = reader.ReadInt32();
        string site = reader.ReadText();
        string device = reader.ReadText();
        string[] loads = new string[reader.ReadByte()];
        for (int i = 0; i < loads.Length; i++)
        {
            loads[i] = reader.ReadText();
        }

        return reader.IsAtEnd && loads.Length <= WhyLog.MaximumLoads ? new WhyFileHeader(site, device, offset, loads, bytes[RecordBytesPlace]) : null;
    }
}
