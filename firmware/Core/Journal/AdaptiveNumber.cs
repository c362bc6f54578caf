namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// A number of a stream whose size is told by those before it. What it learns from a value counts from
/// <see cref="Commit"/> on, so that a batch that does not fit leaves no trace.
/// </summary>
internal sealed class AdaptiveNumber
{
    // The mean has a fraction of four bits. A new value weighs a third, since a page holds less than a hundred of them, and
    // counts for 64 times the mean at most. Both were tried out on measured and on made circuits.
    private const int FractionBitCount = 4;
    private const int Weight = 3;
    private const int OutlierBitCount = 6;
    private const ulong LargestLearned = 1UL << 50;

    private ulong _mean;
    private bool _isPending;
    private ulong _pending;

    /// <summary>Forgets everything; expects values of about a size.</summary>
    public void Reset(ulong mean)
    {
        _isPending = false;
        _mean = (mean < LargestLearned ? mean : LargestLearned) << FractionBitCount;
    }

    /// <summary>Writes or reads a value of either sign.</summary>
    public long Code(BitPort port, long value)
    {
        _pending = port.Rice(BitPort.Fold(value), RemainderBitCount());
        _isPending = true;
        return BitPort.Unfold(_pending);
    }

    /// <summary>Writes or reads a difference.</summary>
    /// <returns>The value that differs by it from what was expected.</returns>
    public long CodeFrom(BitPort port, long value, long expected) => expected + Code(port, value - expected);

    /// <summary>Learns from the value of the batch, if it had one.</summary>
    public void Commit()
    {
        if (!_isPending)
        {
            return;
        }

        _isPending = false;
        ulong learned = (_pending < LargestLearned ? _pending : LargestLearned) << FractionBitCount;
        ulong most = (_mean << OutlierBitCount) + (1UL << (FractionBitCount + OutlierBitCount));
        learned = learned < most ? learned : most;
        _mean = ((_mean * (Weight - 1)) + learned) / Weight;
    }

    /// <summary>Forgets the value of the batch.</summary>
    public void Discard() => _isPending = false;

    private int RemainderBitCount()
    {
        int count = 0;
        for (ulong rest = _mean >> (FractionBitCount + 1); rest != 0; rest >>= 1)
        {
            count++;
        }

        return count;
    }
}
