namespace Zibo.EdgeCtl.Core.Config;

/// <summary>Quotas of a month and a day.</summary>
public sealed class BudgetOptions
{
    /// <summary>Greatest quota of a month in kWh, what 100 MW take in it.</summary>
    public const int MaximumMonthKilowattHours = 75_000_000;

    /// <summary>Greatest quota of a day in kWh.</summary>
    public const int MaximumDayKilowattHours = 2_400_000;

    /// <summary>Greatest quota of a month in kg coal equivalent.</summary>
    public const int MaximumMonthKilogramsCe = 25_000_000;

    /// <summary>Greatest quota of a month in m3 of water.</summary>
    public const int MaximumMonthCubicMetres = 10_000_000;

    /// <summary>Greatest <see cref="OtherDayPermille"/>.</summary>
    public const int MaximumOtherDayPermille = 3_000;

    /// <summary>Months of a list of quotas.</summary>
    public const int MonthCount = 12;

    /// <summary>No date.</summary>
    public const int NoDay = 0;

    private const long MilligramsPerKilogram = 1_000_000;

    /// <summary>What the budget is for.</summary>
    public BudgetMode Mode { get; set; } = BudgetMode.Report;

    /// <summary>Quota of each month in kWh, January first; empty where there is none.</summary>
    public int[] MonthKilowattHours { get; set; } = new int[0];

    /// <summary>The same in kg coal equivalent; empty where there is none. Not both.</summary>
    public int[] MonthKilogramsCe { get; set; } = new int[0];

    /// <summary>The basis of those; it must be that of the site's factors.</summary>
    public CoalEquivalentBasis CoalEquivalentBasis { get; set; } = CoalEquivalentBasis.Calorific;

    /// <summary>Most that a day may use in kWh, or 0.</summary>
    public int DayKilowattHours { get; set; }

    /// <summary>Quota of water of each month in m3; empty where there is none.</summary>
    public int[] MonthCubicMetres { get; set; } = new int[0];

    /// <summary>Demand limit in W below which the budget never goes; needed in mode limit.</summary>
    public int MinimumLimitWatts { get; set; }

    /// <summary>Use of a day that is not worked, in thousandths of a workday's, until it is learned.</summary>
    public int OtherDayPermille { get; set; } = 400;

    /// <summary>Local day on which the stated use of the month is entered, in days since 1970-01-01, or <see cref="NoDay"/>.</summary>
    public int MonthToDateDay { get; set; } = NoDay;

    /// <summary>Use of the month up to when the controller begins to count on that day, in kWh.</summary>
    public int MonthToDateKilowattHours { get; set; }

    /// <summary>The same for water in m3.</summary>
    public int MonthToDateCubicMetres { get; set; }

    /// <summary>True where there is a quota of energy.</summary>
    public bool HasEnergy => MonthKilowattHours.Length > 0 || MonthKilogramsCe.Length > 0;

    /// <summary>True where there is a quota of water.</summary>
    public bool HasWater => MonthCubicMetres.Length > 0;

    /// <summary>Quota of energy of a month in Wh.</summary>
    /// <param name="month">0 is January.</param>
    /// <param name="factors">Turn coal equivalent into energy.</param>
    public long MonthWattHours(int month, FactorOptions factors) =>
        MonthKilowattHours.Length > 0
            ? MonthKilowattHours[month] * 1_000L
            : MonthKilogramsCe[month] * MilligramsPerKilogram * 1_000 / factors.MilligramsCePerKilowattHour;
}
