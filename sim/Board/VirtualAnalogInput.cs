using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>An analog input whose RMS voltage is set from outside.</summary>
public sealed class VirtualAnalogInput : IAnalogSampler
{
    private int _rmsMicrovolts;
    private long _sampledAtMilliseconds;
    private bool _hasBurst;

    /// <summary>How readings fail.</summary>
    public PinFault Fault { get; set; }

    /// <summary>While true new bursts are ignored: the newest one grows old.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>Finishes a burst.</summary>
    /// <param name="rmsMicrovolts">True RMS at the terminal in microvolts.</param>
    /// <param name="sampledAtMilliseconds">Monotonic time at which the burst ended.</param>
    public void Set(int rmsMicrovolts, long sampledAtMilliseconds)
    {
        if (IsFrozen)
        {
            return;
        }

        _rmsMicrovolts = rmsMicrovolts;
        _sampledAtMilliseconds = sampledAtMilliseconds;
        _hasBurst = true;
    }

    /// <inheritdoc/>
    public bool TryRead(out int rmsMicrovolts, out long sampledAtMilliseconds)
    {
        rmsMicrovolts = _rmsMicrovolts;
        sampledAtMilliseconds = _sampledAtMilliseconds;
        return PinFaults.Answers(Fault) && _hasBurst;
    }
}
