using System.Buffers.Binary;
using System.Text;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>The application for a board: assemblies one after the other, as the build for the device writes them.</summary>
/// <remarks>
/// An assembly: 8 "NFMRK1" | 4 CRC of the header, itself 0 | 4 CRC of the rest | 4 flags | 4 checksum of native methods | 4 patch |
/// 8 version | 2 name, an offset into the strings | 2 | 16 x 4 where each table begins, strings the 12th, the end the last | 4 | 16
/// paddings. The CRC is CRC-32 with the highest bit first, beginning with 0. Tried on assemblies that the metadata processor wrote.
/// </remarks>
public sealed class ApplicationImage
{
    /// <summary>Name of the assembly that starts.</summary>
    public const string ApplicationName = "Zibo.EdgeCtl.Device";

    /// <summary>Bytes that the board has for the application, with its partition table for 4 MB.</summary>
    public const int MaximumBytes = 1_792 * 1_024;

    private const string Marker = "NFMRK1\0\0";
    private const int HeaderBytes = 0x7C;
    private const int HeaderCrcAt = 0x08;
    private const int BodyCrcAt = 0x0C;
    private const int NativeChecksumAt = 0x14;
    private const int VersionAt = 0x1C;
    private const int NameAt = 0x24;
    private const int TablesAt = 0x28;
    private const int StringTable = 11;
    private const int EndTable = 15;
    private const int Alignment = 4;
    private const int LongestName = 256;

    private ApplicationImage(string path, IReadOnlyList<NanoAssembly> assemblies)
    {
        Path = path;
        Assemblies = assemblies;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What is in it, in its order.</summary>
    public IReadOnlyList<NanoAssembly> Assemblies { get; }

    /// <summary>Reads a file and proves every checksum in it.</summary>
    /// <exception cref="InputException">It cannot be read, is no image, is damaged, or is another application.</exception>
    public static ApplicationImage Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, FlashTexts.Unreadable, FlashTexts.UnreadableRemedy);
        }

        return Parse(path, bytes);
    }

    /// <summary>As <see cref="Read"/>, of bytes.</summary>
    /// <param name="path">What messages call the file.</param>
    /// <param name="bytes">Its content.</param>
    /// <exception cref="InputException">They are no image of this application.</exception>
    public static ApplicationImage Parse(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > MaximumBytes)
        {
            throw Wrong(path, FlashTexts.ImageTooLong.Format(bytes.Length, MaximumBytes), FlashTexts.ImageRemedy);
        }

        List<NanoAssembly> assemblies = [];
        int at = 0;
        while (bytes.Length - at >= HeaderBytes && !IsFiller(bytes.AsSpan(at)))
        {
            int length = LengthAt(bytes.AsSpan(at));
            if (length == 0)
            {
                throw Wrong(
                    path, (at == 0 ? FlashTexts.NoImage : FlashTexts.ImageDamaged).Format(at), FlashTexts.ImageRemedy);
            }

            assemblies.Add(ReadAssembly(bytes.AsSpan(at, length)));
            at += (length + Alignment - 1) / Alignment * Alignment;
        }

        if (assemblies.Count == 0 || (at < bytes.Length && !IsFiller(bytes.AsSpan(at))))
        {
            throw Wrong(path, (at == 0 ? FlashTexts.NoImage : FlashTexts.ImageDamaged).Format(at), FlashTexts.ImageRemedy);
        }

        return assemblies.Any(assembly => assembly.Name == ApplicationName)
            ? new ApplicationImage(path, assemblies)
            : throw Wrong(
                path,
                FlashTexts.OtherApplication.Format(
                    ApplicationName, string.Join(", ", assemblies.Select(assembly => assembly.Name).OfType<string>())),
                FlashTexts.ImageRemedy);
    }

    /// <summary>CRC-32 with the highest bit first, beginning with 0, as the interpreter reckons it.</summary>
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        const uint polynomial = 0x04C11DB7;
        const int bits = 8;
        uint crc = 0;
        foreach (byte value in bytes)
        {
            crc ^= (uint)value << 24;
            for (int i = 0; i < bits; i++)
            {
                crc = (crc & 0x80000000) != 0 ? (crc << 1) ^ polynomial : crc << 1;
            }
        }

        return crc;
    }

    // Bytes of the assembly, or 0 where there is none whose checksums hold.
    private static int LengthAt(ReadOnlySpan<byte> bytes)
    {
        if (!bytes[..Marker.Length].SequenceEqual(Encoding.ASCII.GetBytes(Marker)))
        {
            return 0;
        }

        uint length = NumberAt(bytes, TablesAt + (EndTable * sizeof(uint)));
        if (length < HeaderBytes || length > bytes.Length)
        {
            return 0;
        }

        byte[] header = bytes[..HeaderBytes].ToArray();
        Array.Clear(header, HeaderCrcAt, sizeof(uint));
        bool isWhole = Crc(header) == NumberAt(bytes, HeaderCrcAt)
            && Crc(bytes[HeaderBytes..(int)length]) == NumberAt(bytes, BodyCrcAt);
        return isWhole ? (int)length : 0;
    }

    private static NanoAssembly ReadAssembly(ReadOnlySpan<byte> bytes)
    {
        string[] version = new string[4];
        for (int i = 0; i < version.Length; i++)
        {
            version[i] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(VersionAt + (i * sizeof(ushort)))..])
                .ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        uint strings = NumberAt(bytes, TablesAt + (StringTable * sizeof(uint)));
        uint end = NumberAt(bytes, TablesAt + ((StringTable + 1) * sizeof(uint)));
        long from = strings + BinaryPrimitives.ReadUInt16LittleEndian(bytes[NameAt..]);
        string? name = null;
        if (from < end && end <= bytes.Length)
        {
            ReadOnlySpan<byte> rest = bytes[(int)from..(int)end];
            int zero = rest.IndexOf((byte)0);
            name = zero is > 0 and <= LongestName ? Encoding.UTF8.GetString(rest[..zero]) : null;
        }

        return new NanoAssembly(name, string.Join('.', version), NumberAt(bytes, NativeChecksumAt));
    }

    private static uint NumberAt(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    // Erased flash, or zeros to a round length, may follow.
    private static bool IsFiller(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOfAnyExcept((byte)0xFF) < 0 || bytes.IndexOfAnyExcept((byte)0) < 0;

    private static InputException Wrong(string path, Phrase problem, Phrase remedy) =>
        new([new InputFinding(path, "", 0, 0, problem, remedy)]);
}
