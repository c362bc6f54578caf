namespace Zibo.EdgeCtl.Hal;

/// <summary>A counter of meter pulses: a hardware counter or a debounced contact.</summary>
public interface IPulseCounter
{
    /// <summary>Reads the pulses counted since start-up.</summary>
    /// <param name="count">Pulses since start-up, 64-bit, never decreasing while the counter runs.</param>
    /// <param name="lastPulseMilliseconds">
    /// Monotonic time of the newest counted pulse. A counter that cannot stamp its pulses gives the time at which it
    /// first saw the count.
    /// </param>
    /// <returns>False where the counter could not be read; both values are then meaningless.</returns>
    bool TryRead(out long count, out long lastPulseMilliseconds);
}
