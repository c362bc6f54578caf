namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>A part of the day with one rate.</summary>
public sealed class TariffPeriod
{
    /// <summary>Minutes of a day, and the last end that a period may have.</summary>
    public const int MinutesPerDay = 1_440;

    /// <summary>First minute of local time, 0 to 1439.</summary>
    public int StartMinutes { get; set; }

    /// <summary>Minute of local time that it ends before, 1 to 1440.</summary>
    public int EndMinutes { get; set; }

    /// <summary>Its rate.</summary>
    public TariffRate Rate { get; set; } = TariffRate.Flat;
}
