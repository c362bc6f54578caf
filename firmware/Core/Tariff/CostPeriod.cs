namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>What one day or month imported at each rate, exported and demanded.</summary>
public sealed class CostPeriod
{
    /// <summary>Marks a period that never was.</summary>
    public const int None = -1;

    /// <summary>Day number or month number, or <see cref="None"/>.</summary>
    public int Index { get; private set; } = None;

    /// <summary>Import of each rate in mWh, by the rate's number.</summary>
    public long[] ImportMilliwattHours { get; } = new long[TariffOptions.RateCount];

    /// <summary>The part of it that was counted before prices changed within the period; means nothing unless <see cref="IsSplit"/>.</summary>
    public long[] EarlierMilliwattHours { get; } = new long[TariffOptions.RateCount];

    /// <summary>True where prices have changed within the period.</summary>
    public bool IsSplit { get; set; }

    /// <summary>Export in mWh.</summary>
    public long ExportMilliwattHours { get; set; }

    /// <summary>Highest demand of a whole window, in W.</summary>
    public long MaximumDemandWatts { get; set; }

    /// <summary>Start of that window, UTC in ms since 1970; 0 where there is none yet.</summary>
    public long MaximumDemandUtcMilliseconds { get; set; }

    /// <summary>True where it was counted from its start on.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>True where something may be missing, or at the wrong rate: a meter failed, or the controller had no power or time.</summary>
    public bool HasGap { get; set; }

    /// <summary>Import of all rates in mWh.</summary>
    public long TotalImportMilliwattHours
    {
        get
        {
            long sum = 0;
            for (int i = 0; i < TariffOptions.RateCount; i++)
            {
                sum += ImportMilliwattHours[i];
            }

            return sum;
        }
    }

    /// <summary>Becomes another period of which nothing is known.</summary>
    public void Begin(int index, bool isWhole)
    {
        Index = index;
        IsWhole = isWhole;
        HasGap = false;
        ExportMilliwattHours = 0;
        MaximumDemandWatts = 0;
        MaximumDemandUtcMilliseconds = 0;
        for (int i = 0; i < TariffOptions.RateCount; i++)
        {
            ImportMilliwattHours[i] = 0;
        }

        IsSplit = false;
    }

    /// <summary>Prices change now: what was counted until now is of the earlier ones.</summary>
    public void Split()
    {
        IsSplit = true;
        for (int i = 0; i < TariffOptions.RateCount; i++)
        {
            EarlierMilliwattHours[i] = ImportMilliwattHours[i];
        }
    }

    /// <summary>
    /// What the imported energy costs, in millionths of a yuan, at the prices that the site states now: those of its first day until
    /// they changed, and those of its last day from then on.
    /// </summary>
    /// <param name="options">The prices.</param>
    /// <param name="firstDay">Its first day, in days since 1970-01-01.</param>
    /// <param name="lastDay">Its last day.</param>
    public long EnergyMicroYuan(TariffOptions options, int firstDay, int lastDay)
    {
        int[] first = options.PricesOn(firstDay);
        int[] last = options.PricesOn(lastDay);
        long sum = 0;
        for (int i = 0; i < TariffOptions.RateCount; i++)
        {
            long earlier = first == last || !IsSplit ? 0 : EarlierMilliwattHours[i];
            sum += Cost.OfEnergy(earlier, first[i]) + Cost.OfEnergy(ImportMilliwattHours[i] - earlier, IsSplit ? last[i] : first[i]);
        }

        return sum;
    }

    /// <summary>What the exported energy brings, in millionths of a yuan.</summary>
    public long ExportMicroYuan(TariffOptions options) =>
        Cost.OfEnergy(ExportMilliwattHours, options.ExportPriceMicroYuanPerKilowattHour);
}
