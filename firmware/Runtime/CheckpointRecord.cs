using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>What a checkpoint holds, and its bytes between the header and the CRC of a <see cref="SlotPair"/>.</summary>
/// <remarks>
///   8 boot id | 8 writes | 8 seconds of operation
///   | for the open quarter of an hour and day: 8 UTC of its start or -1, 8 ms seen | 1 count
///   | for each circuit: 4 CRC of the name, 8 total mWh, 8 remainder, 8 total at the start of the quarter, 8 of the day
///
/// and after that, where there is something to say:
///
///   "E" | for each circuit: 8 exported total mWh, 8 at the start of the quarter, 8 of the day
///   "W" | 1 count | for each water meter: 4 CRC of the name, 8 total litres, 8 at the start of the quarter, 8 of the day
///   "J" | 8 last sequence | what the journal has not in its pages, see <see cref="JournalTail"/>
///
/// Totals and journal stand in one record since they must be of one moment: energy that is in a kept interval may not be in
/// the open one as well. Circuits and water meters are known by the CRC of their name, so that a changed site file gives none
/// the total of another.
/// </remarks>
internal sealed class CheckpointRecord
{
    /// <summary>Largest record in bytes.</summary>
    public const int MaximumBytes = SlotPair.HeaderBytes + FixedBytes + (SiteRules.MaximumCircuits * CircuitBytes) + SlotPair.CrcBytes
        + 1 + (SiteRules.MaximumCircuits * ExportBytes)
        + 2 + (PulseRules.MaximumWaterMeters * WaterBytes)
        + 9 + JournalTail.MaximumBytes;

    /// <summary>What every record begins with.</summary>
    public const string Letters = "ZCP";

    /// <summary>Version of the record.</summary>
    public const byte Version = 3;

    private const int FixedBytes = 57;
    private const int CircuitBytes = 36;
    private const int ExportBytes = 24;
    private const int WaterBytes = 28;
    private const byte ExportSection = (byte)'E';
    private const byte WaterSection = (byte)'W';
    private const byte JournalSection = (byte)'J';

    internal long BootId;
    internal long WriteCount;
    internal long RunSeconds;
    internal long QuarterStartUtcMilliseconds;
    internal long QuarterSeenMilliseconds;
    internal long DayStartUtcMilliseconds;
    internal long DaySeenMilliseconds;
    internal int Count;
    internal int WaterCount;
    internal long LastSequence;

    internal readonly int[] NameCrcs;
    internal readonly long[] Totals;
    internal readonly long[] Remainders;
    internal readonly long[] QuarterStarts;
    internal readonly long[] DayStarts;
    internal readonly long[] Exports;
    internal readonly long[] QuarterExportStarts;
    internal readonly long[] DayExportStarts;
    internal readonly int[] WaterNameCrcs;
    internal readonly long[] Litres;
    internal readonly long[] QuarterLitres;
    internal readonly long[] DayLitres;
    internal readonly JournalTail Tail = new JournalTail();

    /// <summary>Makes an empty record.</summary>
    /// <param name="circuitCount">The most circuits that it holds.</param>
    /// <param name="waterMeterCount">The most water meters.</param>
    public CheckpointRecord(int circuitCount, int waterMeterCount)
    {
        NameCrcs = new int[circuitCount];
        Totals = new long[circuitCount];
        Remainders = new long[circuitCount];
        QuarterStarts = new long[circuitCount];
        DayStarts = new long[circuitCount];
        Exports = new long[circuitCount];
        QuarterExportStarts = new long[circuitCount];
        DayExportStarts = new long[circuitCount];
        WaterNameCrcs = new int[waterMeterCount];
        Litres = new long[waterMeterCount];
        QuarterLitres = new long[waterMeterCount];
        DayLitres = new long[waterMeterCount];
    }

    /// <summary>Writes the record behind its header; it always fits into <see cref="MaximumBytes"/>.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="journal">Has the bytes that no slot holds.</param>
    public void Encode(ByteWriter writer, MessageJournal journal)
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
        EncodeWater(writer);
        writer.WriteByte(JournalSection);
        writer.WriteInt64(LastSequence);
        Tail.Encode(writer, journal);
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
        if (Count > Totals.Length)
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

        return TryDecodeSections(reader);
    }

    /// <summary>Index of the circuit with this CRC of its name, or -1.</summary>
    public int IndexOf(int nameCrc) => IndexIn(NameCrcs, Count, nameCrc);

    /// <summary>Index of the water meter with this CRC of its name, or -1.</summary>
    public int IndexOfWater(int nameCrc) => IndexIn(WaterNameCrcs, WaterCount, nameCrc);

    private static int IndexIn(int[] nameCrcs, int count, int nameCrc)
    {
        for (int i = 0; i < count; i++)
        {
            if (nameCrcs[i] == nameCrc)
            {
                return i;
            }
        }

        return -1;
    }

    private bool TryDecodeSections(ByteReader reader)
    {
        byte section = reader.ReadByte();
        if (section == ExportSection)
        {
            for (int i = 0; i < Count; i++)
            {
                Exports[i] = reader.ReadInt64();
                QuarterExportStarts[i] = reader.ReadInt64();
                DayExportStarts[i] = reader.ReadInt64();
            }

            section = reader.ReadByte();
        }

        if (section == WaterSection)
        {
            WaterCount = reader.ReadByte();
            if (WaterCount > Litres.Length)
            {
                return false;
            }

            for (int i = 0; i < WaterCount; i++)
            {
                WaterNameCrcs[i] = reader.ReadInt32();
                Litres[i] = reader.ReadInt64();
                QuarterLitres[i] = reader.ReadInt64();
                DayLitres[i] = reader.ReadInt64();
            }

            section = reader.ReadByte();
        }

        if (section != JournalSection)
        {
            return false;
        }

        LastSequence = reader.ReadInt64();
        return Tail.TryDecode(reader) && reader.IsAtEnd;
    }

    private void EncodeWater(ByteWriter writer)
    {
        if (WaterCount == 0)
        {
            return;
        }

        writer.WriteByte(WaterSection);
        writer.WriteByte(WaterCount);
        for (int i = 0; i < WaterCount; i++)
        {
            writer.WriteInt32(WaterNameCrcs[i]);
            writer.WriteInt64(Litres[i]);
            writer.WriteInt64(QuarterLitres[i]);
            writer.WriteInt64(DayLitres[i]);
        }
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
