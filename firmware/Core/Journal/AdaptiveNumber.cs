namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// A number of a stream whose size is told by those before it. What it learns from a value counts from
/// <see cref="Commit"/> on, so that a batch that does not fit leaves no trace.
/// </summary>
internal sealed class AdaptiveNumber
{
    // The mean has a fraction of four bits; a new value weighs a fifth, and counts for 16 times the mean at most.
    private const int FractionBitCount = 4;
    private const int Weight = 5;
    private const int OutlierBitCount = 4;
    private const ulong LargestLearned = 1UL << 50;

    private bool _isSeeded;
    private ulong _mean;
    private bool _isPending;
    private ulong _pending;

    /// <summary>Forgets everything: the next value is plain.</summary>
    public void Reset()
    {
        _isSeeded = false;
        _isPending = false;
        _mean = 0;
    }

    /// <summary>Expects values of about a size; no more than a better start.</summary>
    public void Seed(ulong mean)
    {
        _isSeeded = true;
        _mean = (mean < LargestLearned ? mean : LargestLearned) << FractionBitCount;
    }

    /// <summary>Writes or reads a value of either sign.</summary>
    public long Code(BitPort port, long value)
    {
        ulong folded = BitPort.Fold(value);
        _pending = _isSeeded ? port.Rice(folded, RemainderBitCount()) : port.Plain(folded);
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
        if (!_isSeeded)
        {
            _isSeeded = true;
            _mean = learned;
            return;
        }

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
