using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>One quota's account as bytes.</summary>
/// <remarks>
///   4 CRC of what is metered | 8 counted total | 4 quarter | 4 quarter of exhaustion | 1 short
///   | 4 x (4 index, 8 amount, 4 first quarter, 1 flags): month, month before, day, day before
///   | 2 x (8 deviation, 1 count) | 1 shift | 96 x 1 counts of a workday and another day | 192 x 4 figures, shifted
/// </remarks>
internal static class QuotaAccountRecord
{
    /// <summary>Bytes of an account.</summary>
    public const int Bytes = 21 + (4 * 17) + (2 * 9) + 1 + QuarterClock.QuartersPerDay + (2 * QuarterClock.QuartersPerDay * 4);

    private const int WholeBit = 1;
    private const int GapBit = 2;
    private const int OtherShift = 4;
    private const int CountMask = 0xF;
    private const int Quarters = QuarterClock.QuartersPerDay;

    /// <summary>Writes an account.</summary>
    public static void Write(ByteWriter writer, QuotaAccount account, int meterCrc)
    {
        writer.WriteInt32(meterCrc);
        writer.WriteInt64(account.CountedTotal);
        writer.WriteInt32(account.QuarterIndex);
        writer.WriteInt32(account.ExhaustedQuarterIndex);
        writer.WriteByte(account.IsShort ? 1 : 0);
        WritePeriod(writer, account.Months.Current);
        WritePeriod(writer, account.Months.Previous);
        WritePeriod(writer, account.Days.Current);
        WritePeriod(writer, account.Days.Previous);
        WriteProfile(writer, account.Profile);
    }

    /// <summary>Reads an account.</summary>
    /// <param name="reader">At the account.</param>
    /// <param name="account">Takes it.</param>
    /// <param name="meterCrc">What is metered now: the total of another meter says nothing of what flowed since.</param>
    /// <param name="total">The meter's present total in thousandths.</param>
    public static void Read(ByteReader reader, QuotaAccount account, int meterCrc, long total)
    {
        bool isSameMeter = reader.ReadInt32() == meterCrc;
        long countedTotal = reader.ReadInt64();
        int quarterIndex = reader.ReadInt32();
        int exhaustedQuarterIndex = reader.ReadInt32();
        bool isShort = reader.ReadByte() != 0;
        ReadPeriod(reader, account.Months.Current);
        ReadPeriod(reader, account.Months.Previous);
        ReadPeriod(reader, account.Days.Current);
        ReadPeriod(reader, account.Days.Previous);
        ReadProfile(reader, account.Profile);
        account.Restore(quarterIndex, exhaustedQuarterIndex, isShort, isSameMeter ? countedTotal : total, total);
    }

    private static void WritePeriod(ByteWriter writer, PeriodAmount period)
    {
        writer.WriteInt32(period.Index);
        writer.WriteInt64(period.Amount);
        writer.WriteInt32(period.FirstQuarterIndex);
        writer.WriteByte((period.IsWhole ? WholeBit : 0) | (period.HasGap ? GapBit : 0));
    }

    private static void ReadPeriod(ByteReader reader, PeriodAmount period)
    {
        period.Index = reader.ReadInt32();
        period.Amount = reader.ReadInt64();
        period.FirstQuarterIndex = reader.ReadInt32();
        int flags = reader.ReadByte();
        period.IsWhole = (flags & WholeBit) != 0;
        period.HasGap = (flags & GapBit) != 0;
    }

    private static void WriteProfile(ByteWriter writer, DailyProfile profile)
    {
        long most = 0;
        for (int kind = 0; kind < 2; kind++)
        {
            writer.WriteInt64(profile.SeenDeviation((DayKind)kind));
            writer.WriteByte(profile.DeviationCount((DayKind)kind));
            for (int i = 0; i < Quarters; i++)
            {
                long amount = profile.SeenAmount((DayKind)kind, i);
                most = amount > most ? amount : most;
            }
        }

        // A quarter of 4.3 kWh fits 32 bits to the mWh; of a larger one the last bits are left out.
        int shift = 0;
        while ((most >> shift) > uint.MaxValue)
        {
            shift++;
        }

        writer.WriteByte(shift);
        for (int i = 0; i < Quarters; i++)
        {
            writer.WriteByte(profile.SeenCount(DayKind.Work, i) | (profile.SeenCount(DayKind.Other, i) << OtherShift));
        }

        for (int kind = 0; kind < 2; kind++)
        {
            for (int i = 0; i < Quarters; i++)
            {
                writer.WriteInt32((int)(profile.SeenAmount((DayKind)kind, i) >> shift));
            }
        }
    }

    private static void ReadProfile(ByteReader reader, DailyProfile profile)
    {
        for (int kind = 0; kind < 2; kind++)
        {
            long deviation = reader.ReadInt64();
            profile.RestoreDeviation((DayKind)kind, deviation, reader.ReadByte());
        }

        int shift = reader.ReadByte();
        byte[] counts = new byte[Quarters];
        for (int i = 0; i < Quarters; i++)
        {
            counts[i] = reader.ReadByte();
        }

        for (int kind = 0; kind < 2; kind++)
        {
            for (int i = 0; i < Quarters; i++)
            {
                long amount = (long)(uint)reader.ReadInt32() << shift;
                profile.RestoreQuarter((DayKind)kind, i, amount, (counts[i] >> (kind * OtherShift)) & CountMask);
            }
        }
    }
}
