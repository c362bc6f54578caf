namespace Zibo.EdgeCtl.Core.Image;

/// <summary>One pulse input in the process image. Staged while sampling, visible only after <see cref="Freeze"/>.</summary>
public sealed class PulsePoint
{
    // Meters look at them in every scan: fields, since an interpreter takes a call for each property.
    internal long FrozenCount;
    internal long FrozenLastPulseMilliseconds;
    internal long FrozenStampMilliseconds;
    internal Quality FrozenQuality;

    private long _stagedCount;
    private long _stagedLastPulseMilliseconds;
    private long _stagedStampMilliseconds;
    private Quality _stagedQuality;

    /// <summary>Pulses since start-up.</summary>
    public long Count => FrozenCount;

    /// <summary>Monotonic time of the newest pulse.</summary>
    public long LastPulseMilliseconds => FrozenLastPulseMilliseconds;

    /// <summary>Monotonic time of the newest successful reading.</summary>
    public long StampMilliseconds => FrozenStampMilliseconds;

    /// <summary>Good while readings succeed, Uncertain once one failed, Bad before the first.</summary>
    public Quality Quality => FrozenQuality;

    /// <summary>Takes a successful reading.</summary>
    public void Stage(long count, long lastPulseMilliseconds, long nowMilliseconds)
    {
        _stagedCount = count;
        _stagedLastPulseMilliseconds = lastPulseMilliseconds;
        _stagedStampMilliseconds = nowMilliseconds;
        _stagedQuality = Quality.Good;
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
        FrozenCount = _stagedCount;
        FrozenLastPulseMilliseconds = _stagedLastPulseMilliseconds;
        FrozenStampMilliseconds = _stagedStampMilliseconds;
        FrozenQuality = _stagedQuality;
    }
}
