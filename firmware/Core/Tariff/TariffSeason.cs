namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>Months of the year with the same periods.</summary>
public sealed class TariffSeason
{
    /// <summary>Bits of all twelve months.</summary>
    public const int AllMonths = 0xFFF;

    /// <summary>Its months as bits, January the lowest.</summary>
    public int Months { get; set; }

    /// <summary>On which days of them.</summary>
    public TariffDays Days { get; set; } = TariffDays.All;

    /// <summary>Its periods in the order of the day, none over another; the time between them is flat.</summary>
    public TariffPeriod[] Periods { get; set; } = new TariffPeriod[0];
}
