using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>The head of a <see cref="JournalPage"/>, in its bytes; the table of places stands there.</summary>
public abstract class PageHeader
{
    private const int CrcBytes = 4;
    private const int NameBytes = 4;
    private const int FirstCrc = 0xFFFF;
    private const byte Version = 1;
    private const int NumberStart = 5;
    private const int BootStart = 13;
    private const int FirstSequenceStart = 21;
    private const int ZeroUtcStart = 29;
    private const int LastSequenceStart = 37;
    private const int FirstUtcStart = 45;
    private const int LastUtcStart = 53;
    private const int GenerationStart = 61;
    private const int CountsStart = 65;
    private const int NamesStart = 68;

    /// <summary>Allocates a page.</summary>
    /// <param name="pageBytes">Bytes of a slot of the store.</param>
    protected PageHeader(int pageBytes) => Bytes = new byte[pageBytes];

    /// <summary>The page.</summary>
    public byte[] Bytes { get; }

    /// <summary>What the records are.</summary>
    public PageKind Kind => (PageKind)Bytes[4];

    /// <summary>Number of the page.</summary>
    public long PageNumber => ReadInt64(NumberStart);

    /// <summary>Generation of the page.</summary>
    public int Generation
    {
        get => ReadInt32(GenerationStart);
        set => WriteInt32(GenerationStart, value);
    }

    /// <summary>Boot that made the records.</summary>
    public long BootId => ReadInt64(BootStart);

    /// <summary>Sequence of the first message.</summary>
    public long FirstSequence => ReadInt64(FirstSequenceStart);

    /// <summary>UTC of the boot's monotonic 0 in ms since 1970, or -1 where it is not known yet.</summary>
    public long ZeroUtcMilliseconds => ReadInt64(ZeroUtcStart);

    /// <summary>Sequence of the last message, as <see cref="Note"/> was told.</summary>
    public long LastSequence => ReadInt64(LastSequenceStart);

    /// <summary>UTC in ms of the first record with a time, or -1.</summary>
    public long FirstUtcMilliseconds => ReadInt64(FirstUtcStart);

    /// <summary>UTC in ms of the last record with a time, or -1.</summary>
    public long LastUtcMilliseconds => ReadInt64(LastUtcStart);

    /// <summary>Circuits that are named.</summary>
    public int CircuitCount => Bytes[CountsStart];

    /// <summary>Loads that are named.</summary>
    public int LoadCount => Bytes[CountsStart + 1];

    /// <summary>Water meters that are named.</summary>
    public int WaterMeterCount => Bytes[CountsStart + 2];

    /// <summary>Bytes of the header; 0 where none was written or opened.</summary>
    protected int HeaderLength { get; set; }

    /// <summary>Sets the UTC of the boot's monotonic 0, once it is known; records stay as they are.</summary>
    public void SetZeroUtc(long zeroUtcMilliseconds) => WriteInt64(ZeroUtcStart, zeroUtcMilliseconds);

    /// <summary>Notes what the last record holds, for whoever has to tell what is lost with the page.</summary>
    /// <param name="lastSequence">Sequence of its last message.</param>
    /// <param name="utcMilliseconds">Its UTC in ms, or -1.</param>
    public void Note(long lastSequence, long utcMilliseconds)
    {
        WriteInt64(LastSequenceStart, lastSequence);
        if (utcMilliseconds >= 0)
        {
            WriteInt64(LastUtcStart, utcMilliseconds);
            if (FirstUtcMilliseconds < 0)
            {
                WriteInt64(FirstUtcStart, utcMilliseconds);
            }
        }
    }

    /// <summary>Makes the header's CRC that of its content; due before the bytes leave.</summary>
    public void Seal()
    {
        int end = HeaderLength - CrcBytes;
        WriteInt32(end, (int)Crc32.Compute(Bytes, 0, end));
    }

    /// <summary>CRC of a circuit's name.</summary>
    public uint CircuitCrc(int circuit) => NameCrc(circuit);

    /// <summary>CRC of a load's name.</summary>
    public uint LoadCrc(int load) => NameCrc(CircuitCount + load);

    /// <summary>CRC of a water meter's name.</summary>
    public uint WaterMeterCrc(int waterMeter) => NameCrc(CircuitCount + LoadCount + waterMeter);

    /// <summary>Makes it no page: its number is 0.</summary>
    protected void ClearNumber() => WriteInt64(NumberStart, 0);

    /// <summary>Writes the header of an empty page.</summary>
    protected void WriteHeader(
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
        WriteInt64(NumberStart, pageNumber);
        WriteInt64(BootStart, bootId);
        WriteInt64(FirstSequenceStart, firstSequence);
        WriteInt64(ZeroUtcStart, zeroUtcMilliseconds);
        WriteInt64(LastSequenceStart, firstSequence - 1);
        WriteInt64(FirstUtcStart, -1);
        WriteInt64(LastUtcStart, -1);
        WriteInt32(GenerationStart, generation);
        Bytes[CountsStart] = (byte)CountOf(circuitCrcs);
        Bytes[CountsStart + 1] = (byte)CountOf(loadCrcs);
        Bytes[CountsStart + 2] = (byte)CountOf(waterMeterCrcs);
        int place = WriteNames(NamesStart, circuitCrcs);
        place = WriteNames(place, loadCrcs);
        place = WriteNames(place, waterMeterCrcs);
        HeaderLength = place + CrcBytes;
        Seal();
    }

    /// <summary>Finds a whole header of a form that is known.</summary>
    /// <param name="length">Bytes that there are.</param>
    protected bool TryOpenHeader(int length)
    {
        HeaderLength = 0;
        if (length < NamesStart + CrcBytes)
        {
            return false;
        }

        int headerLength = HeaderBytes(CircuitCount + LoadCount + WaterMeterCount);
        bool isHeader = Bytes[0] == 'E' && Bytes[1] == 'C' && Bytes[2] == 'J' && Bytes[3] == Version
            && Bytes[4] <= (byte)PageKind.Events
            && CircuitCount <= SiteRules.MaximumCircuits
            && LoadCount <= SiteRules.MaximumLoads
            && WaterMeterCount <= PulseRules.MaximumWaterMeters
            && headerLength <= length
            && Crc32.IsSealed(Bytes, headerLength);
        HeaderLength = isHeader ? headerLength : 0;
        return isHeader;
    }

    /// <summary>Bytes of a header that names so many.</summary>
    protected static int HeaderBytes(int nameCount) => NamesStart + (NameBytes * nameCount) + CrcBytes;

    /// <summary>What the CRC of the first record begins with.</summary>
    protected int SeedOfRecords()
    {
        int crc = Crc16.Compute(FirstCrc, Bytes, 0, ZeroUtcStart);
        int start = CountsStart;
        return Crc16.Compute(crc, Bytes, start, HeaderLength - CrcBytes - start);
    }

    private static int CountOf(uint[] crcs) => crcs == null ? 0 : crcs.Length;

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
