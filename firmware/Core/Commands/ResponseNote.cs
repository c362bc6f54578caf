using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>What is known of an event beside its command, and outlives a restart within it: its baseline and its start. The scan alone uses it.</summary>
/// <remarks>
/// In a record: 1 flags | 1 basis | 2 adjustment | 8 mean quarter mWh | 8 notice s | 8 total at its start mWh
/// </remarks>
public sealed class ResponseNote
{
    /// <summary>Bytes in a record.</summary>
    public const int Bytes = 28;

    private const int KnownBit = 1;
    private const int BegunBit = 2;
    private const int WholeBit = 4;
    private const int DeclinedBit = 8;
    private const int GapBit = 16;

    private int _flags;

    /// <summary>True where the event has been noted.</summary>
    public bool IsKnown
    {
        get => (_flags & KnownBit) != 0;
        private set => Set(KnownBit, value);
    }

    /// <summary>True where it has begun.</summary>
    public bool HasBegun
    {
        get => (_flags & BegunBit) != 0;
        private set => Set(BegunBit, value);
    }

    /// <summary>True where its start was seen.</summary>
    public bool IsWhole
    {
        get => (_flags & WholeBit) != 0;
        private set => Set(WholeBit, value);
    }

    /// <summary>True where the site has declined it while it was active.</summary>
    public bool WasDeclined
    {
        get => (_flags & DeclinedBit) != 0;
        set => Set(DeclinedBit, value);
    }

    /// <summary>True where the controller had no power within it.</summary>
    public bool HasGap
    {
        get => (_flags & GapBit) != 0;
        set => Set(GapBit, value);
    }

    /// <summary>What the baseline rests on.</summary>
    public ResponseBasis Basis { get; private set; }

    /// <summary>What the day of the notice was against the profile, in thousandths.</summary>
    public int AdjustmentPermille { get; private set; } = 1_000;

    /// <summary>Mean quarter of an hour before the notice, in mWh.</summary>
    public long MeanMilliwattHours { get; private set; }

    /// <summary>Time from the notice to the start in s; 0 where it came after it.</summary>
    public long NoticeSeconds { get; private set; }

    /// <summary>The site's total at its start, in mWh.</summary>
    public long StartMilliwattHours { get; private set; }

    /// <summary>Takes an event that has become known.</summary>
    public void Announce(ResponseBasis basis, int adjustmentPermille, long meanMilliwattHours, long noticeSeconds)
    {
        Clear();
        IsKnown = true;
        Basis = basis;
        AdjustmentPermille = adjustmentPermille;
        MeanMilliwattHours = meanMilliwattHours;
        NoticeSeconds = noticeSeconds;
    }

    /// <summary>The event begins.</summary>
    /// <param name="totalMilliwattHours">The site's total.</param>
    /// <param name="isWhole">False where it has begun before.</param>
    public void Begin(long totalMilliwattHours, bool isWhole)
    {
        HasBegun = true;
        IsWhole = isWhole;
        StartMilliwattHours = totalMilliwattHours;
    }

    /// <summary>Forgets it.</summary>
    public void Clear()
    {
        _flags = 0;
        Basis = ResponseBasis.None;
        AdjustmentPermille = 1_000;
        MeanMilliwattHours = 0;
        NoticeSeconds = 0;
        StartMilliwattHours = 0;
    }

    /// <summary>Takes another's.</summary>
    public void CopyFrom(ResponseNote other)
    {
        _flags = other._flags;
        Basis = other.Basis;
        AdjustmentPermille = other.AdjustmentPermille;
        MeanMilliwattHours = other.MeanMilliwattHours;
        NoticeSeconds = other.NoticeSeconds;
        StartMilliwattHours = other.StartMilliwattHours;
    }

    /// <summary>Appends it to a record.</summary>
    public void Write(ByteWriter writer)
    {
        writer.WriteByte(_flags);
        writer.WriteByte((int)Basis);
        writer.WriteUInt16(AdjustmentPermille);
        writer.WriteInt64(MeanMilliwattHours);
        writer.WriteInt64(NoticeSeconds);
        writer.WriteInt64(StartMilliwattHours);
    }

    /// <summary>Takes it from a record; one that was cut is none.</summary>
    public void Restore(ByteReader reader)
    {
        int flags = reader.ReadByte();
        int basis = reader.ReadByte();
        int adjustment = reader.ReadUInt16();
        long mean = reader.ReadInt64();
        long notice = reader.ReadInt64();
        long start = reader.ReadInt64();
        if (reader.HasFailed || (flags & KnownBit) == 0 || basis > (int)ResponseBasis.Quarters)
        {
            Clear();
            return;
        }

        Announce((ResponseBasis)basis, adjustment, mean, notice);
        if ((flags & BegunBit) != 0)
        {
            // Whatever happened since the record, the controller has not seen it.
            Begin(start, (flags & WholeBit) != 0);
            HasGap = true;
        }

        WasDeclined = (flags & DeclinedBit) != 0;
        HasGap |= (flags & GapBit) != 0;
    }

    private void Set(int bit, bool value) => _flags = value ? _flags | bit : _flags & ~bit;
}
