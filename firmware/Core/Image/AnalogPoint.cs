using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Image;

/// <summary>One analog input in the process image. Staged while sampling, visible only after <see cref="Freeze"/>.</summary>
public sealed class AnalogPoint
{
    // Sensors look at them in every scan: fields, since an interpreter takes a call for each property.
    internal int FrozenRmsMicrovolts;
    internal long FrozenStampMilliseconds;
    internal Quality FrozenQuality;

    private bool _isStaged;
    private int _stagedRmsMicrovolts;
    private long _stagedStampMilliseconds;
    private Quality _stagedQuality;

    // Null where no voltage is sampled beside the current, as on most inputs.
    private AnalogPower _stagedPower = new AnalogPower();
    private AnalogPower _power = new AnalogPower();

    /// <summary>True RMS at the terminal, in microvolts.</summary>
    public int RmsMicrovolts => FrozenRmsMicrovolts;

    /// <summary>Monotonic time at which the burst behind the value ended.</summary>
    public long StampMilliseconds => FrozenStampMilliseconds;

    /// <summary>Good while readings succeed, Uncertain once one failed or while they are doubtful, Bad before the first.</summary>
    public Quality Quality => FrozenQuality;

    /// <summary>True where the two values below were measured beside the current.</summary>
    public bool HasPower => _power != null && _power.HasPower;

    /// <summary>True RMS at the terminal of the voltage input, in microvolts.</summary>
    public int VoltageMicrovolts => _power == null ? 0 : _power.VoltageMicrovolts;

    /// <summary>Mean product of the voltages at both terminals, in square microvolts; export is negative.</summary>
    public long RealPowerSquareMicrovolts => _power == null ? 0 : _power.RealPowerSquareMicrovolts;

    /// <summary>Says that no voltage is sampled beside the current: no memory is kept for one.</summary>
    public void ExpectCurrentAlone()
    {
        _stagedPower = null;
        _power = null;
    }

    /// <summary>Takes a finished burst.</summary>
    public void Stage(int rmsMicrovolts, long sampledAtMilliseconds)
    {
        _stagedRmsMicrovolts = rmsMicrovolts;
        _stagedStampMilliseconds = sampledAtMilliseconds;
        _stagedQuality = Quality.Good;
        if (_stagedPower != null)
        {
            _stagedPower.HasPower = false;
        }

        _isStaged = true;
    }

    /// <summary>
    /// Takes a good burst after another good one, both of a current alone; the same one again is no work. For every scan: what it looks at
    /// are fields.
    /// </summary>
    /// <param name="reading">Any reading.</param>
    /// <returns>False where it is not good; nothing is staged then.</returns>
    public bool TryStageNext(AnalogReading reading)
    {
        if (reading._status != BurstStatus.Good)
        {
            return false;
        }

        long sampledAt = reading._sampledAtMilliseconds;
        if (sampledAt != _stagedStampMilliseconds)
        {
            _stagedStampMilliseconds = sampledAt;
            _stagedRmsMicrovolts = reading._rmsMicrovolts;
            _isStaged = true;
        }

        return true;
    }

    /// <summary>RMS that is staged, in microvolts.</summary>
    public int StagedRmsMicrovolts => _stagedRmsMicrovolts;

    /// <summary>Monotonic time at which the burst ended that is staged.</summary>
    public long StagedStampMilliseconds => _stagedStampMilliseconds;

    /// <summary>Takes a finished burst with all that was measured in it.</summary>
    /// <param name="reading">A usable one.</param>
    /// <param name="quality">Good, or Uncertain where the burst is doubtful.</param>
    public void Stage(AnalogReading reading, Quality quality)
    {
        _stagedRmsMicrovolts = reading.RmsMicrovolts;
        _stagedStampMilliseconds = reading.SampledAtMilliseconds;
        _stagedQuality = quality;
        _stagedPower?.Take(reading);
        _isStaged = true;
    }

    /// <summary>Takes a failed reading: the last value stays, its age grows.</summary>
    public void StageFailure()
    {
        if (_stagedQuality == Quality.Good)
        {
            _stagedQuality = Quality.Uncertain;
            _isStaged = true;
        }
    }

    /// <summary>Makes the staged reading the one that this scan works with.</summary>
    public void Freeze()
    {
        if (!_isStaged)
        {
            return;
        }

        _isStaged = false;
        FrozenRmsMicrovolts = _stagedRmsMicrovolts;
        FrozenStampMilliseconds = _stagedStampMilliseconds;
        FrozenQuality = _stagedQuality;
        _power?.Take(_stagedPower);
    }
}
