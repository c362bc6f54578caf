using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>A pulse input whose pulses are put in from outside.</summary>
public sealed class VirtualPulseInput : IPulseCounter
{
    private long _count;
    private long _lastPulseMilliseconds;

    /// <summary>How readings fail.</summary>
    public PinFault Fault { get; set; }

    /// <summary>Pulses since start-up, or since <see cref="LoseCount"/>.</summary>
    public long Count => _count;

    /// <summary>Adds pulses.</summary>
    /// <param name="pulses">How many.</param>
    /// <param name="lastPulseMilliseconds">Monotonic time of the last of them.</param>
    public void Add(long pulses, long lastPulseMilliseconds)
    {
        _count += pulses;
        _lastPulseMilliseconds = lastPulseMilliseconds;
    }

    /// <summary>Sets the counter back to zero, as a counter chip does that loses its supply.</summary>
    public void LoseCount() => _count = 0;

    /// <inheritdoc/>
    public bool TryRead(out long count, out long lastPulseMilliseconds)
    {
        count = _count;
        lastPulseMilliseconds = _lastPulseMilliseconds;
        return PinFaults.Answers(Fault);
    }
}
