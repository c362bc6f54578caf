using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>What a checkpoint holds, and its bytes between the header and the CRC of a <see cref="SlotPair"/>.</summary>
/// <remarks>
///   8 boot id | 8 writes | 8 seconds of operation
///   | for the open quarter of an hour and day: 8 UTC of its start or -1, 8 ms seen | 1 count
///   | for each circuit: 4 CRC of the name, 8 total mWh, 8 remainder, 8 total at the start of the quarter, 8 of the day
///
/// Where a circuit has exported, after that: 1 "E" | for each circuit: 8 exported total mWh, 8 at the start of the quarter,
/// 8 of the day. A record without it restores import alone.
///
/// Circuits are known by the CRC of their name, so that a changed site file gives no circuit the total of another.
/// </remarks>
internal sealed class CheckpointRecord
{
    /// <summary>Largest record in bytes.</summary>
    public const int MaximumBytes = SlotPair.HeaderBytes + FixedBytes + (SiteRules.MaximumCircuits * CircuitBytes) + SlotPair.CrcBytes
        + 1 + (SiteRules.MaximumCircuits * ExportBytes);

    /// <summary>What every record begins with.</summary>
    public const string Letters = "ZCP";

    /// <summary>Version of the record.</summary>
    public const byte Version = 2;

    private const int FixedBytes = 57;
    private const int CircuitBytes = 36;
    private const int ExportBytes = 24;
    private const byte ExportSection = (byte)'E';

    internal long BootId;
    internal long WriteCount;
    internal long RunSeconds;
    internal long QuarterStartUtcMilliseconds;
    internal long QuarterSeenMilliseconds;
    internal long DayStartUtcMilliseconds;
    internal long DaySeenMilliseconds;
    internal int Count;

    internal readonly int[] NameCrcs = new int[SiteRules.MaximumCircuits];
    internal readonly long[] Totals = new long[SiteRules.MaximumCircuits];
    internal readonly long[] Remainders = new long[SiteRules.MaximumCircuits];
    internal readonly long[] QuarterStarts = new long[SiteRules.MaximumCircuits];
    internal readonly long[] DayStarts = new long[SiteRules.MaximumCircuits];
    internal readonly long[] Exports = new long[SiteRules.MaximumCircuits];
    internal readonly long[] QuarterExportStarts = new long[SiteRules.MaximumCircuits];
    internal readonly long[] DayExportStarts = new long[SiteRules.MaximumCircuits];

    /// <summary>Writes the record behind its header; it always fits into <see cref="MaximumBytes"/>.</summary>
    public void Encode(ByteWriter writer)
    {
        writer.WriteInt64(BootId);
        writer.WriteInt64(WriteCount);
        writer.WriteInt64(RunSeconds);
        writer.WriteInt64(QuarterStartUtcMilliseconds);
        writer.WriteInt64(QuarterSeenMilliseconds);
        writer.WriteInt64(DayStartUtcMilliseconds);
        writer.WriteInt64(DaySeenMilliseconds);
        writer.WriteByte(Count);
        for (int i = 0; i < Count; i++)
        {
            writer.WriteInt32(NameCrcs[i]);
            writer.WriteInt64(Totals[i]);
            writer.WriteInt64(Remainders[i]);
            writer.WriteInt64(QuarterStarts[i]);
            writer.WriteInt64(DayStarts[i]);
        }

        EncodeExports(writer);
    }

    /// <summary>Reads a whole record.</summary>
    /// <returns>False where there is none, or it holds something else; this one is then undefined.</returns>
    public bool TryDecode(byte[] bytes, int length)
    {
        if (length == 0)
        {
            return false;
        }

        ByteReader reader = new ByteReader(bytes, SlotPair.HeaderBytes, length - SlotPair.CrcBytes);
        BootId = reader.ReadInt64();
        WriteCount = reader.ReadInt64();
        RunSeconds = reader.ReadInt64();
        QuarterStartUtcMilliseconds = reader.ReadInt64();
        QuarterSeenMilliseconds = reader.ReadInt64();
        DayStartUtcMilliseconds = reader.ReadInt64();
        DaySeenMilliseconds = reader.ReadInt64();
        Count = reader.ReadByte();
        if (Count > SiteRules.MaximumCircuits)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            NameCrcs[i] = reader.ReadInt32();
            Totals[i] = reader.ReadInt64();
            Remainders[i] = reader.ReadInt64();
            QuarterStarts[i] = reader.ReadInt64();
            DayStarts[i] = reader.ReadInt64();
        }

        if (!reader.IsAtEnd && reader.ReadByte() == ExportSection)
        {
            for (int i = 0; i < Count; i++)
            {
                Exports[i] = reader.ReadInt64();
                QuarterExportStarts[i] = reader.ReadInt64();
                DayExportStarts[i] = reader.ReadInt64();
            }
        }

        return reader.IsAtEnd;
    }

    /// <summary>Index of the circuit with this CRC of its name, or -1.</summary>
    public int IndexOf(int nameCrc)
    {
        for (int i = 0; i < Count; i++)
        {
            if (NameCrcs[i] == nameCrc)
            {
                return i;
            }
        }

        return -1;
    }

    private void EncodeExports(ByteWriter writer)
    {
        bool hasExported = false;
        for (int i = 0; i < Count; i++)
        {
            hasExported |= Exports[i] != 0;
        }

        if (!hasExported)
        {
            return;
        }

        writer.WriteByte(ExportSection);
        for (int i = 0; i < Count; i++)
        {
            writer.WriteInt64(Exports[i]);
            writer.WriteInt64(QuarterExportStarts[i]);
            writer.WriteInt64(DayExportStarts[i]);
        }
    }
}
