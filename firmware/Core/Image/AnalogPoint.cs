namespace Zibo.EdgeCtl.Core.Image;

/// <summary>One analog input in the process image. Staged while sampling, visible only after <see cref="Freeze"/>.</summary>
public sealed class AnalogPoint
{
    private int _stagedRmsMicrovolts;
    private long _stagedStampMilliseconds;
    private Quality _stagedQuality;

    /// <summary>True RMS at the terminal, in microvolts.</summary>
    public int RmsMicrovolts { get; private set; }

    /// <summary>Monotonic time at which the burst behind the value ended.</summary>
    public long StampMilliseconds { get; private set; }

    /// <summary>Good while readings succeed, Uncertain once one failed, Bad before the first.</summary>
    public Quality Quality { get; private set; }

    /// <summary>Takes a finished burst.</summary>
    public void Stage(int rmsMicrovolts, long sampledAtMilliseconds)
    {
        _stagedRmsMicrovolts = rmsMicrovolts;
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
        RmsMicrovolts = _stagedRmsMicrovolts;
        StampMilliseconds = _stagedStampMilliseconds;
        Quality = _stagedQuality;
    }
}
