namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>Ratios between the units of energy that the firmware counts in.</summary>
public static class EnergyUnits
{
    /// <summary>1 mWh = 3,600 W ms.</summary>
    public const long WattMillisecondsPerMilliwattHour = 3_600;

    /// <summary>1 kWh = 1,000,000 mWh.</summary>
    public const long MilliwattHoursPerKilowattHour = 1_000_000;
}
