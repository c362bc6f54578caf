using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Image;

/// <summary>One analog input in the process image. Staged while sampling, visible only after <see cref="Freeze"/>.</summary>
public sealed class AnalogPoint
{
    private int _stagedRmsMicrovolts;
    private long _stagedStampMilliseconds;
    private Quality _stagedQuality;
    private bool _stagedHasPower;
    private int _stagedVoltageMicrovolts;
    private long _stagedRealPowerSquareMicrovolts;

    /// <summary>True RMS at the terminal, in microvolts.</summary>
    public int RmsMicrovolts { get; private set; }

    /// <summary>Monotonic time at which the burst behind the value ended.</summary>
    public long StampMilliseconds { get; private set; }

    /// <summary>Good while readings succeed, Uncertain once one failed or while they are doubtful, Bad before the first.</summary>
    public Quality Quality { get; private set; }

    /// <summary>True where the two values below were measured beside the current.</summary>
    public bool HasPower { get; private set; }

    /// <summary>True RMS at the terminal of the voltage input, in microvolts.</summary>
    public int VoltageMicrovolts { get; private set; }

    /// <summary>Mean product of the voltages at both terminals, in square microvolts; export is negative.</summary>
    public long RealPowerSquareMicrovolts { get; private set; }

    /// <summary>Takes a finished burst.</summary>
    public void Stage(int rmsMicrovolts, long sampledAtMilliseconds)
    {
        _stagedRmsMicrovolts = rmsMicrovolts;
        _stagedStampMilliseconds = sampledAtMilliseconds;
        _stagedQuality = Quality.Good;
        _stagedHasPower = false;
    }

    /// <summary>Takes a finished burst with all that was measured in it.</summary>
    /// <param name="reading">A usable one.</param>
    /// <param name="quality">Good, or Uncertain where the burst is doubtful.</param>
    public void Stage(AnalogReading reading, Quality quality)
    {
        _stagedRmsMicrovolts = reading.RmsMicrovolts;
        _stagedStampMilliseconds = reading.SampledAtMilliseconds;
        _stagedQuality = quality;
        _stagedHasPower = reading.HasPower;
        _stagedVoltageMicrovolts = reading.VoltageMicrovolts;
        _stagedRealPowerSquareMicrovolts = reading.RealPowerSquareMicrovolts;
    }

    /// <summary>Takes a failed reading: the last value stays, its age grows.</summary>
    public void StageFailure()
    {
        if (_stagedQuality == Quality.Good)
        {
            _stagedQuality = Quality.Uncertain;
        }
    }

    /// <summary>Makes the staged reading the one that this scan works with.</summary>
    public void Freeze()
    {
        RmsMicrovolts = _stagedRmsMicrovolts;
        StampMilliseconds = _stagedStampMilliseconds;
        Quality = _stagedQuality;
        HasPower = _stagedHasPower;
        VoltageMicrovolts = _stagedVoltageMicrovolts;
        RealPowerSquareMicrovolts = _stagedRealPowerSquareMicrovolts;
    }
}
