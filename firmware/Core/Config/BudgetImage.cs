namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteImage"/> about quotas: one byte where there are none.</summary>
internal static class BudgetImage
{
    private const int EnergyBit = 1;
    private const int CoalBit = 2;
    private const int WaterBit = 4;
    private const int Present = 0x80;

    /// <summary>Writes the part.</summary>
    public static void Write(ByteWriter writer, SiteConfiguration site)
    {
        BudgetOptions budget = site.Budget;
        if (!IsPresent(budget))
        {
            writer.WriteByte(0);
            return;
        }

        writer.WriteByte(Present
            | (budget.MonthKilowattHours.Length > 0 ? EnergyBit : 0)
            | (budget.MonthKilogramsCe.Length > 0 ? CoalBit : 0)
            | (budget.MonthCubicMetres.Length > 0 ? WaterBit : 0));
        writer.WriteByte((int)budget.Mode);
        WriteMonths(writer, budget.MonthKilowattHours);
        WriteMonths(writer, budget.MonthKilogramsCe);
        writer.WriteByte((int)budget.CoalEquivalentBasis);
        writer.WriteInt32(budget.DayKilowattHours);
        WriteMonths(writer, budget.MonthCubicMetres);
        writer.WriteInt32(budget.MinimumLimitWatts);
        writer.WriteInt32(budget.OtherDayPermille);
        writer.WriteInt32(budget.MonthToDateDay);
        writer.WriteInt32(budget.MonthToDateKilowattHours);
        writer.WriteInt32(budget.MonthToDateCubicMetres);
    }

    /// <summary>Reads the part into a configuration.</summary>
    public static void Read(ByteReader reader, SiteConfiguration site)
    {
        int bits = reader.ReadByte();
        if (bits == 0)
        {
            return;
        }

        BudgetOptions budget = site.Budget;
        budget.Mode = (BudgetMode)reader.ReadByte();
        budget.MonthKilowattHours = ReadMonths(reader, (bits & EnergyBit) != 0);
        budget.MonthKilogramsCe = ReadMonths(reader, (bits & CoalBit) != 0);
        budget.CoalEquivalentBasis = (CoalEquivalentBasis)reader.ReadByte();
        budget.DayKilowattHours = reader.ReadInt32();
        budget.MonthCubicMetres = ReadMonths(reader, (bits & WaterBit) != 0);
        budget.MinimumLimitWatts = reader.ReadInt32();
        budget.OtherDayPermille = reader.ReadInt32();
        budget.MonthToDateDay = reader.ReadInt32();
        budget.MonthToDateKilowattHours = reader.ReadInt32();
        budget.MonthToDateCubicMetres = reader.ReadInt32();
    }

    /// <summary>True where the format holds the lists: twelve months or none.</summary>
    public static bool CanHold(BudgetOptions budget) =>
        IsYearOrNone(budget.MonthKilowattHours) && IsYearOrNone(budget.MonthKilogramsCe) && IsYearOrNone(budget.MonthCubicMetres);

    private static bool IsPresent(BudgetOptions budget)
    {
        BudgetOptions none = new BudgetOptions();
        return budget.HasEnergy || budget.HasWater || budget.Mode != none.Mode
            || budget.CoalEquivalentBasis != none.CoalEquivalentBasis || budget.DayKilowattHours != none.DayKilowattHours
            || budget.MinimumLimitWatts != none.MinimumLimitWatts || budget.OtherDayPermille != none.OtherDayPermille
            || budget.MonthToDateDay != none.MonthToDateDay
            || budget.MonthToDateKilowattHours != 0 || budget.MonthToDateCubicMetres != 0;
    }

    private static bool IsYearOrNone(int[] months) => months.Length == 0 || months.Length == BudgetOptions.MonthCount;

    private static void WriteMonths(ByteWriter writer, int[] months)
    {
        for (int i = 0; i < months.Length; i++)
        {
            writer.WriteInt32(months[i]);
        }
    }

    private static int[] ReadMonths(ByteReader reader, bool isPresent)
    {
        int[] months = new int[isPresent ? BudgetOptions.MonthCount : 0];
        for (int i = 0; i < months.Length; i++)
        {
            months[i] = reader.ReadInt32();
        }

        return months;
    }
}
