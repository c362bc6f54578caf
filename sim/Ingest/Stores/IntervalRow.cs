namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A stored quarter of an hour, or a piece of one.</summary>
/// <param name="BootId">Number of the start.</param>
/// <param name="Sequence">Number within the start.</param>
/// <param name="Circuit">The circuit.</param>
/// <param name="StartUtcMilliseconds">When it began; null where nobody knows.</param>
/// <param name="DurationMilliseconds">How long it was.</param>
/// <param name="MonotonicMilliseconds">When it was told, since the start.</param>
/// <param name="EnergyMilliwattHours">Energy; null where nobody read it.</param>
/// <param name="TotalMilliwattHours">The circuit's total at its end.</param>
/// <param name="Quality">What to think of it.</param>
/// <param name="HasGap">True where energy was not seen.</param>
/// <param name="IsRestored">True for a piece that was told after a power cut.</param>
/// <param name="IsReplay">True where every copy came from the backlog.</param>
/// <param name="IsTimeRepaired">True where the controller computed its time later.</param>
/// <param name="ReceivedUtcMilliseconds">When the first copy arrived.</param>
public sealed record IntervalRow(
    long BootId,
    long Sequence,
    string Circuit,
    long? StartUtcMilliseconds,
    long DurationMilliseconds,
    long MonotonicMilliseconds,
    long? EnergyMilliwattHours,
    long TotalMilliwattHours,
    IntervalQuality Quality,
    bool HasGap,
    bool IsRestored,
    bool IsReplay,
    bool IsTimeRepaired,
    long ReceivedUtcMilliseconds)
{
    /// <summary>True where a clock message of its start told when it began.</summary>
    public bool IsPlacedByClock { get; init; }

    /// <summary>Exported energy; null where the message had none.</summary>
    public long? ExportMilliwattHours { get; init; }
}
