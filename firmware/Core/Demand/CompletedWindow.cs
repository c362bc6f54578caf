namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>What is known of a window that has ended.</summary>
public sealed class CompletedWindow
{
    /// <summary>UTC at which the window began, in ms since 1970; 0 where the phase was unknown.</summary>
    public long StartUtcMilliseconds { get; private set; }

    /// <summary>Time in ms from the scan that began the window to the scan that ended it: the time that the energy is of.</summary>
    public long DurationMilliseconds { get; private set; }

    /// <summary>Energy measured in it, in mWh.</summary>
    public long EnergyMilliwattHours { get; private set; }

    /// <summary>True where the window was seen whole, the clock did not step in it and the scan that ended it was not late.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>True where the window was aligned to valid UTC.</summary>
    public bool IsPhaseKnown { get; private set; }

    /// <summary>True where the meter was unreadable for part of the window.</summary>
    public bool HasGap { get; private set; }

    /// <summary>Average power over the time seen, in watts; 0 for a window of no length.</summary>
    public long AverageWatts =>
        DurationMilliseconds == 0
            ? 0
            : EnergyMilliwattHours * Metering.EnergyUnits.WattMillisecondsPerMilliwattHour / DurationMilliseconds;

    internal void Set(
        long startUtcMilliseconds,
        long durationMilliseconds,
        long energyMilliwattHours,
        bool isWhole,
        bool isPhaseKnown,
        bool hasGap)
    {
        StartUtcMilliseconds = startUtcMilliseconds;
        DurationMilliseconds = durationMilliseconds;
        EnergyMilliwattHours = energyMilliwattHours;
        IsWhole = isWhole;
        IsPhaseKnown = isPhaseKnown;
        HasGap = hasGap;
    }
}
