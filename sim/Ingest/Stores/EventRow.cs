namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A stored message that is no interval.</summary>
/// <param name="DeviceKey">The controller.</param>
/// <param name="BootId">Number of the start.</param>
/// <param name="Sequence">Number within the start.</param>
/// <param name="Name">Load, meter or circuit; empty where there is none.</param>
/// <param name="UtcMilliseconds">When it was written; null where the controller did not know.</param>
/// <param name="Body">What the other columns do not hold, as JSON.</param>
public sealed record EventRow(long DeviceKey, long BootId, long Sequence, string Name, long? UtcMilliseconds, string Body)
{
    /// <summary>When the interval that it tells of began; null where there is none or nobody knows.</summary>
    public long? StartUtcMilliseconds { get; init; }

    /// <summary>When it was written, since the start.</summary>
    public long MonotonicMilliseconds { get; init; }
}
