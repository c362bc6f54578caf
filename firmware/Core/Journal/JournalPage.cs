using System;

namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// One slot of the journal in memory: a header and the records of one kind and one boot, each of which tells where it is
/// broken. A page that was opened is read only: what its next record would be told by is not known.
/// </summary>
/// <remarks>
///   place | bytes | what
///   ------+-------+----------------------------------------------------------------------
///   0     | 4     | E, C, J and the version of the form
///   4     | 1     | stream
///   5     | 8     | number of the page; it grows with every page
///   13    | 8     | boot
///   21    | 8     | sequence of the first message
///   29    | 8     | UTC of the boot's monotonic 0 in ms, or -1
///   37    | 8     | sequence of the last message
///   45    | 16    | UTC of the first and of the last record in ms, or -1
///   61    | 4     | generation
///   65    | 3     | how many circuits, loads and water meters are named
///   68    | 4 n   | CRC-32 of their names, in that order
///         | 4     | CRC-32 of all before
///   then, record by record:
///         | 1, 2  | length of the payload, seven bits a byte, the lowest first
///         | n     | payload
///         | 2     | CRC-16 of length and payload, begun with that of the record before; for the first one with that of the
///         |       | header without places 29 to 64, which change while the page is filled
///
/// Numbers are little-endian. Since the CRCs are chained, records that an earlier page has left behind the end of a write that
/// was cut are no records of this one. A page ends with its bytes, or where nothing but zeros or nothing but 0xFF follow.
/// </remarks>
public sealed class JournalPage : PageHeader
{
    /// <summary>Smallest page.</summary>
    public const int MinimumPageBytes = 512;

    /// <summary>Largest page.</summary>
    public const int MaximumPageBytes = 16_384;

    private const int RecordCrcBytes = 2;
    private const int ShortLengths = 128;
    private const int DraftLengthBytes = 2;

    private int _crc;

    /// <summary>Allocates a page.</summary>
    /// <param name="pageBytes">Bytes of a slot of the store.</param>
    /// <exception cref="ArgumentException">It is none of 512 to 16,384.</exception>
    public JournalPage(int pageBytes)
        : base(pageBytes)
    {
        if (pageBytes < MinimumPageBytes || pageBytes > MaximumPageBytes)
        {
            throw new ArgumentException("a page has 512 to 16384 bytes");
        }
    }

    /// <summary>Bytes that a page with one record needs beside its payload.</summary>
    /// <param name="nameCount">Circuits, loads and water meters that it names.</param>
    public static int OverheadBytes(int nameCount) => HeaderBytes(nameCount) + DraftLengthBytes + RecordCrcBytes;

    /// <summary>Bytes of the header and of all whole records.</summary>
    public int Length { get; private set; }

    /// <summary>Whole records.</summary>
    public int RecordCount { get; private set; }

    /// <summary>True where something follows the last whole record of a page that was opened.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Place of the first record.</summary>
    public int RecordStart => HeaderLength;

    /// <summary>Largest payload that <see cref="TryAppend"/> takes now.</summary>
    public int RoomBytes
    {
        get
        {
            int room = Bytes.Length - Length - RecordCrcBytes - 1;
            return room < ShortLengths ? (room > 0 ? room : 0) : room - 1;
        }
    }

    /// <summary>Place in <see cref="PageHeader.Bytes"/> where the payload of the next record may be made, so that it need not be copied.</summary>
    public int DraftStart => Length + DraftLengthBytes;

    /// <summary>Place behind the last byte that it may take.</summary>
    public int DraftEnd => Bytes.Length - RecordCrcBytes;

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
        WriteHeader(
            kind, pageNumber, generation, bootId, firstSequence, zeroUtcMilliseconds, circuitCrcs, loadCrcs, waterMeterCrcs);
        Length = HeaderLength;
        RecordCount = 0;
        IsDamaged = false;
        _crc = SeedOfRecords();
    }

    /// <summary>Takes another page as it is.</summary>
    public void CopyFrom(JournalPage other)
    {
        Array.Copy(other.Bytes, 0, Bytes, 0, other.Length);
        Length = other.Length;
        RecordCount = other.RecordCount;
        IsDamaged = other.IsDamaged;
        HeaderLength = other.HeaderLength;
        _crc = other._crc;
    }

    /// <summary>Makes it no page: its number is 0.</summary>
    public void Clear()
    {
        ClearNumber();
        Length = 0;
        RecordCount = 0;
        IsDamaged = false;
    }

    /// <summary>Appends a record.</summary>
    /// <param name="payload">Holds its payload; may be <see cref="PageHeader.Bytes"/> from <see cref="DraftStart"/> on.</param>
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
        if (length > Bytes.Length)
        {
            return false;
        }

        if (bytes != Bytes)
        {
            Array.Copy(bytes, 0, Bytes, 0, length);
        }

        if (!TryOpenHeader(length))
        {
            return false;
        }

        Length = HeaderLength;
        _crc = SeedOfRecords();
        while (Length < length && TryTake(length))
        {
            RecordCount++;
        }

        IsDamaged = !IsErased(Length, length);
        return true;
    }

    /// <summary>Reads the record at a place.</summary>
    /// <param name="place"><see cref="RecordStart"/>, or what this method gave for the record before.</param>
    /// <param name="start">Place of its payload.</param>
    /// <param name="length">Bytes of the payload.</param>
    /// <returns>Place of the record after it.</returns>
    public int Read(int place, out int start, out int length)
    {
        length = PayloadLength(place);
        start = place + LengthBytes(place);
        return start + length + RecordCrcBytes;
    }

    /// <summary>Goes on with records that were kept elsewhere; the page was opened.</summary>
    /// <param name="bytes">What comes at <paramref name="place"/> of the page.</param>
    /// <param name="place">At most <see cref="Length"/>.</param>
    /// <param name="length">Bytes of it.</param>
    /// <returns>False where they do not belong there.</returns>
    public bool TryJoin(byte[] bytes, int place, int length)
    {
        if (place < HeaderLength || place > Length || place + length > Bytes.Length)
        {
            return false;
        }

        int before = Length;
        int end = place + length > before ? place + length : before;
        Array.Copy(bytes, 0, Bytes, place, length);
        return TryOpen(Bytes, end) && Length == end;
    }

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
}
