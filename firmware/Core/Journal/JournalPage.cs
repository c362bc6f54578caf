using System;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// One slot of the journal in memory: a header and the records of one kind and one boot, each of which tells where it is
/// broken. A page that was opened is read only: what its next record would be told by is not known.
/// </summary>
/// <remarks>
///   place | bytes | what
///   ------+-------+----------------------------------------------------------------------
///   0     | 4     | E, C, J and the version of the form
///   4     | 1     | kind
///   5     | 8     | number of the page; it grows with every page
///   13    | 4     | generation
///   17    | 8     | boot
///   25    | 8     | sequence of the first message
///   33    | 8     | UTC of the boot's monotonic 0 in ms, or -1; may be set later
///   41    | 3     | how many circuits, loads and water meters are named
///   44    | 4 n   | CRC-32 of their names, in that order
///         | 4     | CRC-32 of all before
///   then, record by record:
///         | 1, 2  | length of the payload, seven bits a byte, the lowest first
///         | n     | payload
///         | 2     | CRC-16 of length and payload, begun with that of the record before; with that of the header
///         |       | without place 33 for the first one
///
/// Numbers are little-endian. Since the CRCs are chained, records that an earlier page has left behind the end of a write that
/// was cut are no records of this one. A page ends with its bytes, or where nothing but zeros or nothing but 0xFF follow.
/// </remarks>
public sealed class JournalPage
{
    /// <summary>Smallest page.</summary>
    public const int MinimumPageBytes = 512;

    /// <summary>Largest page.</summary>
    public const int MaximumPageBytes = 16_384;

    private const int CrcBytes = 4;
    private const int RecordCrcBytes = 2;
    private const int ShortLengths = 128;
    private const int ZeroUtcStart = 33;
    private const int NamesStart = 44;
    private const int NameBytes = 4;
    private const int FirstCrc = 0xFFFF;
    private const byte Version = 1;

    private int _headerLength;
    private int _crc;
    private int _next;

    /// <summary>Allocates a page.</summary>
    /// <param name="pageBytes">Bytes of a slot of the store.</param>
    public JournalPage(int pageBytes)
    {
        if (pageBytes < MinimumPageBytes || pageBytes > MaximumPageBytes)
        {
            throw new ArgumentException("a page has 512 to 16384 bytes");
        }

        Bytes = new byte[pageBytes];
    }

    /// <summary>The page; only the first <see cref="Length"/> bytes mean something.</summary>
    public byte[] Bytes { get; }

    /// <summary>Bytes of the header and of all whole records.</summary>
    public int Length { get; private set; }

    /// <summary>Whole records.</summary>
    public int RecordCount { get; private set; }

    /// <summary>True where something follows the last whole record of a page that was opened.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>What the records are.</summary>
    public PageKind Kind => (PageKind)Bytes[4];

    /// <summary>Number of the page.</summary>
    public long PageNumber => ReadInt64(5);

    /// <summary>Generation of the page.</summary>
    public int Generation => ReadInt32(13);

    /// <summary>Boot that made the records.</summary>
    public long BootId => ReadInt64(17);

    /// <summary>Sequence of the first message.</summary>
    public long FirstSequence => ReadInt64(25);

    /// <summary>UTC of the boot's monotonic 0 in ms since 1970, or -1 where it is not known yet.</summary>
    public long ZeroUtcMilliseconds => ReadInt64(ZeroUtcStart);

    /// <summary>Circuits that are named.</summary>
    public int CircuitCount => Bytes[41];

    /// <summary>Loads that are named.</summary>
    public int LoadCount => Bytes[42];

    /// <summary>Water meters that are named.</summary>
    public int WaterMeterCount => Bytes[43];

    /// <summary>Largest payload that <see cref="TryAppend"/> takes now.</summary>
    public int RoomBytes
    {
        get
        {
            int room = Bytes.Length - Length - RecordCrcBytes - 1;
            return room < ShortLengths ? (room > 0 ? room : 0) : room - 1;
        }
    }

    /// <summary>Begins an empty page.</summary>
    /// <param name="kind">What its records will be.</param>
    /// <param name="pageNumber">Its number.</param>
    /// <param name="generation">Its generation.</param>
    /// <param name="bootId">The boot.</param>
    /// <param name="firstSequence">Sequence of the first message.</param>
    /// <param name="zeroUtcMilliseconds">UTC of the boot's monotonic 0, or -1.</param>
    /// <param name="circuitCrcs">CRCs of the circuits' names, see <see cref="Crc32.OfName"/>; null for events.</param>
    /// <param name="loadCrcs">Those of the loads, or null.</param>
    /// <param name="waterMeterCrcs">Those of the water meters, or null.</param>
    public void Begin(
        PageKind kind,
        long pageNumber,
        int generation,
        long bootId,
        long firstSequence,
        long zeroUtcMilliseconds,
        uint[] circuitCrcs,
        uint[] loadCrcs,
        uint[] waterMeterCrcs)
    {
        Bytes[0] = (byte)'E';
        Bytes[1] = (byte)'C';
        Bytes[2] = (byte)'J';
        Bytes[3] = Version;
        Bytes[4] = (byte)kind;
        WriteInt64(5, pageNumber);
        WriteInt32(13, generation);
        WriteInt64(17, bootId);
        WriteInt64(25, firstSequence);
        WriteInt64(ZeroUtcStart, zeroUtcMilliseconds);
        Bytes[41] = (byte)CountOf(circuitCrcs);
        Bytes[42] = (byte)CountOf(loadCrcs);
        Bytes[43] = (byte)CountOf(waterMeterCrcs);
        int place = WriteNames(NamesStart, circuitCrcs);
        place = WriteNames(place, loadCrcs);
        place = WriteNames(place, waterMeterCrcs);
        _headerLength = place + CrcBytes;
        SealHeader();
        Length = _headerLength;
        RecordCount = 0;
        IsDamaged = false;
        _crc = SeedOfRecords();
        Rewind();
    }

    /// <summary>Sets the UTC of the boot's monotonic 0, once it is known; records stay as they are.</summary>
    public void SetZeroUtc(long zeroUtcMilliseconds)
    {
        WriteInt64(ZeroUtcStart, zeroUtcMilliseconds);
        SealHeader();
    }

    /// <summary>Appends a record.</summary>
    /// <param name="payload">Holds its payload.</param>
    /// <param name="start">Place of the first byte.</param>
    /// <param name="length">Bytes of the payload, at least one.</param>
    /// <returns>False where there is no room; the page is then as before.</returns>
    public bool TryAppend(byte[] payload, int start, int length)
    {
        if (length < 1 || length > RoomBytes)
        {
            return false;
        }

        int place = Length;
        if (length < ShortLengths)
        {
            Bytes[place++] = (byte)length;
        }
        else
        {
            Bytes[place++] = (byte)(length | ShortLengths);
            Bytes[place++] = (byte)(length / ShortLengths);
        }

        Array.Copy(payload, start, Bytes, place, length);
        place += length;
        _crc = Crc16.Compute(_crc, Bytes, Length, place - Length);
        Bytes[place++] = (byte)_crc;
        Bytes[place++] = (byte)(_crc >> 8);
        Length = place;
        RecordCount++;
        return true;
    }

    /// <summary>
    /// Opens what a store gives back, whatever it is. Records up to the first that is not whole can be read; see
    /// <see cref="IsDamaged"/>.
    /// </summary>
    /// <param name="bytes">May be <see cref="Bytes"/>, so that nothing is copied.</param>
    /// <param name="length">Bytes that were read.</param>
    /// <returns>False where there is no whole header of a form that is known: then there is nothing to read.</returns>
    public bool TryOpen(byte[] bytes, int length)
    {
        Length = 0;
        RecordCount = 0;
        IsDamaged = false;
        _headerLength = 0;
        Rewind();
        if (length < NamesStart + CrcBytes || length > Bytes.Length)
        {
            return false;
        }

        if (bytes != Bytes)
        {
            Array.Copy(bytes, 0, Bytes, 0, length);
        }

        int headerLength = NamesStart + (NameBytes * (CircuitCount + LoadCount + WaterMeterCount)) + CrcBytes;
        bool isHeader = Bytes[0] == 'E' && Bytes[1] == 'C' && Bytes[2] == 'J' && Bytes[3] == Version
            && Bytes[4] <= (byte)PageKind.Events
            && CircuitCount <= SiteRules.MaximumCircuits
            && LoadCount <= SiteRules.MaximumLoads
            && WaterMeterCount <= PulseRules.MaximumWaterMeters
            && headerLength <= length
            && Crc32.IsSealed(Bytes, headerLength);
        if (!isHeader)
        {
            return false;
        }

        _headerLength = headerLength;
        Length = headerLength;
        _crc = SeedOfRecords();
        while (Length < length && TryTake(length))
        {
            RecordCount++;
        }

        IsDamaged = !IsErased(Length, length);
        Rewind();
        return true;
    }

    /// <summary>Begins to read at the first record.</summary>
    public void Rewind() => _next = _headerLength;

    /// <summary>Goes to the next record.</summary>
    /// <param name="start">Place of its payload in <see cref="Bytes"/>.</param>
    /// <param name="length">Bytes of the payload.</param>
    /// <returns>False behind the last one.</returns>
    public bool TryNext(out int start, out int length)
    {
        start = _next;
        length = 0;
        if (_next >= Length)
        {
            return false;
        }

        length = PayloadLength(_next);
        start = _next + LengthBytes(_next);
        _next = start + length + RecordCrcBytes;
        return true;
    }

    /// <summary>CRC of a circuit's name.</summary>
    public uint CircuitCrc(int circuit) => NameCrc(circuit);

    /// <summary>CRC of a load's name.</summary>
    public uint LoadCrc(int load) => NameCrc(CircuitCount + load);

    /// <summary>CRC of a water meter's name.</summary>
    public uint WaterMeterCrc(int waterMeter) => NameCrc(CircuitCount + LoadCount + waterMeter);

    private static int CountOf(uint[] crcs) => crcs == null ? 0 : crcs.Length;

    private bool TryTake(int end)
    {
        if (Bytes[Length] == 0 || Length + LengthBytes(Length) > end)
        {
            return false;
        }

        int crcStart = Length + LengthBytes(Length) + PayloadLength(Length);
        if (crcStart + RecordCrcBytes > end)
        {
            return false;
        }

        int crc = Crc16.Compute(_crc, Bytes, Length, crcStart - Length);
        if (Bytes[crcStart] != (byte)crc || Bytes[crcStart + 1] != (byte)(crc >> 8))
        {
            return false;
        }

        _crc = crc;
        Length = crcStart + RecordCrcBytes;
        return true;
    }

    private int LengthBytes(int place) => Bytes[place] < ShortLengths ? 1 : 2;

    private int PayloadLength(int place) =>
        Bytes[place] < ShortLengths ? Bytes[place] : (Bytes[place] % ShortLengths) + (Bytes[place + 1] * ShortLengths);

    private bool IsErased(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (Bytes[i] != Bytes[start])
            {
                return false;
            }
        }

        return start >= end || Bytes[start] == 0 || Bytes[start] == 0xFF;
    }

    private int SeedOfRecords()
    {
        int crc = Crc16.Compute(FirstCrc, Bytes, 0, ZeroUtcStart);
        int start = ZeroUtcStart + 8;
        return Crc16.Compute(crc, Bytes, start, _headerLength - CrcBytes - start);
    }

    private void SealHeader()
    {
        int end = _headerLength - CrcBytes;
        WriteInt32(end, (int)Crc32.Compute(Bytes, 0, end));
    }

    private int WriteNames(int place, uint[] crcs)
    {
        int count = CountOf(crcs);
        for (int i = 0; i < count; i++)
        {
            WriteInt32(place, (int)crcs[i]);
            place += NameBytes;
        }

        return place;
    }

    private uint NameCrc(int index) => (uint)ReadInt32(NamesStart + (index * NameBytes));

    private void WriteInt32(int place, int value)
    {
        Bytes[place] = (byte)value;
        Bytes[place + 1] = (byte)(value >> 8);
        Bytes[place + 2] = (byte)(value >> 16);
        Bytes[place + 3] = (byte)(value >> 24);
    }

    private void WriteInt64(int place, long value)
    {
        WriteInt32(place, (int)value);
        WriteInt32(place + 4, (int)(value >> 32));
    }

    private int ReadInt32(int place) =>
        Bytes[place] | (Bytes[place + 1] << 8) | (Bytes[place + 2] << 16) | (Bytes[place + 3] << 24);

    private long ReadInt64(int place) => (uint)ReadInt32(place) | ((long)ReadInt32(place + 4) << 32);
}
