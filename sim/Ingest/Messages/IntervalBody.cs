namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What an interval of a circuit says.</summary>
/// <param name="IsDay">True for a day, false for a quarter of an hour.</param>
/// <param name="DurationMilliseconds">How long it was.</param>
/// <param name="EnergyMilliwattHours">Energy; null where nobody read it.</param>
/// <param name="TotalMilliwattHours">The circuit's total at its end.</param>
/// <param name="ExportMilliwattHours">Exported energy.</param>
/// <param name="MeanWatts">Net energy over duration.</param>
/// <param name="MinimumWatts">Least power; null where it was not kept.</param>
/// <param name="MaximumWatts">Greatest power; null where it was not kept.</param>
/// <param name="Quality">What to think of it.</param>
/// <param name="UncertainSeconds">Time with doubtful figures.</param>
/// <param name="WithoutDataSeconds">Time without any.</param>
/// <param name="IsWhole">False for a piece.</param>
/// <param name="HasGap">True where energy was not seen.</param>
/// <param name="IsRestored">True for a piece that was told after a power cut.</param>
public sealed record IntervalBody(
    bool IsDay,
    long DurationMilliseconds,
    long? EnergyMilliwattHours,
    long TotalMilliwattHours,
    long? ExportMilliwattHours,
    long? MeanWatts,
    long? MinimumWatts,
    long? MaximumWatts,
    IntervalQuality Quality,
    long UncertainSeconds,
    long WithoutDataSeconds,
    bool IsWhole,
    bool HasGap,
    bool IsRestored)
{
    /// <summary>True where both can be copies of one interval: what a copy may lack is not compared.</summary>
    public bool IsCopyOf(IntervalBody other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsDay == other.IsDay
            && DurationMilliseconds == other.DurationMilliseconds
            && EnergyMilliwattHours == other.EnergyMilliwattHours
            && TotalMilliwattHours == other.TotalMilliwattHours;
    }

    /// <summary>This copy, with what only the other one kept.</summary>
    public IntervalBody FilledFrom(IntervalBody other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            MinimumWatts = MinimumWatts ?? other.MinimumWatts,
            MaximumWatts = MaximumWatts ?? other.MaximumWatts,
        };
    }
}
