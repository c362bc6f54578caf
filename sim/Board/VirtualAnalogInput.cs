using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>An analog input whose bursts are set from outside.</summary>
public sealed class VirtualAnalogInput : IAnalogSampler
{
    private readonly AnalogReading _burst = new();

    /// <summary>How readings fail.</summary>
    public PinFault Fault { get; set; }

    /// <summary>While true new bursts are ignored: the newest one grows old.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>What is wrong with the transformer or the waveform: the status of every burst from now on.</summary>
    public BurstStatus Status { get; set; } = BurstStatus.Good;

    /// <summary>While true the voltage beside the current cannot be used.</summary>
    public bool IsVoltageLost { get; set; }

    /// <summary>While true a steady voltage lies at an end of the converter's range, as with a cut wire: bursts have no mean.</summary>
    public bool IsMeanLost { get; set; }

    /// <summary>Finishes a burst.</summary>
    /// <param name="rmsMicrovolts">True RMS at the terminal in microvolts.</param>
    /// <param name="sampledAtMilliseconds">Monotonic time at which the burst ended.</param>
    public void Set(int rmsMicrovolts, long sampledAtMilliseconds)
    {
        if (Begin(rmsMicrovolts, sampledAtMilliseconds))
        {
            _burst.HasPower = false;
        }
    }

    /// <summary>Finishes a burst with a voltage beside the current.</summary>
    /// <param name="rmsMicrovolts">True RMS at the terminal of the current in microvolts.</param>
    /// <param name="voltageMicrovolts">True RMS at the terminal of the voltage in microvolts.</param>
    /// <param name="realPowerSquareMicrovolts">Mean product of both, negative for export.</param>
    /// <param name="sampledAtMilliseconds">Monotonic time at which the burst ended.</param>
    public void SetPower(int rmsMicrovolts, int voltageMicrovolts, long realPowerSquareMicrovolts, long sampledAtMilliseconds)
    {
        if (Begin(rmsMicrovolts, sampledAtMilliseconds))
        {
            _burst.HasPower = !IsVoltageLost;
            _burst.VoltageMicrovolts = voltageMicrovolts;
            _burst.RealPowerSquareMicrovolts = realPowerSquareMicrovolts;
        }
    }

    /// <summary>Finishes a burst of a steady voltage, such as a transmitter's.</summary>
    /// <param name="meanMicrovolts">Its mean at the terminal in microvolts.</param>
    /// <param name="sampledAtMilliseconds">Monotonic time at which the burst ended.</param>
    public void SetMean(int meanMicrovolts, long sampledAtMilliseconds)
    {
        if (Begin(0, sampledAtMilliseconds))
        {
            _burst.HasPower = false;
            _burst.HasMean = !IsMeanLost;
            _burst.MeanMicrovolts = meanMicrovolts;
        }
    }

    /// <inheritdoc/>
    public bool TryRead(AnalogReading reading)
    {
        reading.CopyFrom(_burst);
        return PinFaults.Answers(Fault) && _burst.Status != BurstStatus.None;
    }

    private bool Begin(int rmsMicrovolts, long sampledAtMilliseconds)
    {
        if (IsFrozen)
        {
            return false;
        }

        _burst.Status = Status;
        _burst.HasMean = false;
        _burst.RmsMicrovolts = rmsMicrovolts;
        _burst.SampledAtMilliseconds = sampledAtMilliseconds;
        return true;
    }
}
