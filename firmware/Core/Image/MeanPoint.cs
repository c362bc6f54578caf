namespace Zibo.EdgeCtl.Core.Image;

/// <summary>A steady voltage at an analog input in the process image. Staged while sampling, visible only after <see cref="Freeze"/>.</summary>
public sealed class MeanPoint
{
    private int _stagedMicrovolts;
    private long _stagedStampMilliseconds;
    private Quality _stagedQuality;

    /// <summary>Mean voltage at the terminal, in microvolts.</summary>
    public int MeanMicrovolts { get; private set; }

    /// <summary>Monotonic time at which the burst behind the value ended, in ms.</summary>
    public long StampMilliseconds { get; private set; }

    /// <summary>Good while readings succeed, Uncertain once one failed, Bad before the first.</summary>
    public Quality Quality { get; private set; }

    /// <summary>Takes a finished burst.</summary>
    /// <param name="meanMicrovolts">Its mean in microvolts.</param>
    /// <param name="sampledAtMilliseconds">Monotonic time at which it ended.</param>
    public void Stage(int meanMicrovolts, long sampledAtMilliseconds)
    {
        _stagedMicrovolts = meanMicrovolts;
        _stagedStampMilliseconds = sampledAtMilliseconds;
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
        MeanMicrovolts = _stagedMicrovolts;
        StampMilliseconds = _stagedStampMilliseconds;
        Quality = _stagedQuality;
    }
}
