namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>On which days of its months a season's periods hold.</summary>
public enum TariffDays : byte
{
    /// <summary>On every day.</summary>
    All = 0,

    /// <summary>On days that are worked.</summary>
    Workday = 1,

    /// <summary>On weekends and days off.</summary>
    DayOff = 2,
}
