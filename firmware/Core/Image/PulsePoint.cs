namespace Zibo.EdgeCtl.Core.Image;

/// <summary>One pulse input in the process image. Staged while sampling, visible only after <see cref="Freeze"/>.</summary>
public sealed class PulsePoint
{
    private long _stagedCount;
    private long _stagedLastPulseMilliseconds;
    private long _stagedStampMilliseconds;
    private Quality _stagedQuality;

    /// <summary>Pulses since start-up.</summary>
    public long Count { get; private set; }

    /// <summary>Monotonic time of the newest pulse.</summary>
    public long LastPulseMilliseconds { get; private set; }

    /// <summary>Monotonic time of the newest successful reading.</summary>
    public long StampMilliseconds { get; private set; }

    /// <summary>Good while readings succeed, Uncertain once one failed, Bad before the first.</summary>
    public Quality Quality { get; private set; }

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
        Count = _stagedCount;
        LastPulseMilliseconds = _stagedLastPulseMilliseconds;
        StampMilliseconds = _stagedStampMilliseconds;
        Quality = _stagedQuality;
    }
}
