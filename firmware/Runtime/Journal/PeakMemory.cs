using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>Least and greatest powers of the last few batches. They are not worth their place in flash, and live messages tell them.</summary>
internal sealed class PeakMemory
{
    private const int Depth = 4;

    private readonly object _lock = new object();
    private readonly long[] _sequences = new long[Depth];
    private readonly long[][] _minimumWatts = new long[Depth][];
    private readonly long[][] _maximumWatts = new long[Depth][];
    private int _turn;

    internal PeakMemory(int circuitCount)
    {
        for (int i = 0; i < Depth; i++)
        {
            _minimumWatts[i] = new long[circuitCount];
            _maximumWatts[i] = new long[circuitCount];
        }
    }

    /// <summary>Keeps the peaks of a batch over those of the oldest.</summary>
    internal void Keep(IntervalBatch batch)
    {
        if (!batch.HasPeaks)
        {
            return;
        }

        lock (_lock)
        {
            _sequences[_turn] = batch.FirstSequence;
            for (int i = 0; i < batch.MinimumWatts.Length; i++)
            {
                _minimumWatts[_turn][i] = batch.MinimumWatts[i];
                _maximumWatts[_turn][i] = batch.MaximumWatts[i];
            }

            _turn = (_turn + 1) % Depth;
        }
    }

    /// <summary>Gives a batch of this start its peaks back, where they are still there.</summary>
    internal void Recall(IntervalBatch batch)
    {
        batch.HasPeaks = false;
        lock (_lock)
        {
            for (int place = 0; place < Depth; place++)
            {
                if (_sequences[place] == batch.FirstSequence)
                {
                    batch.HasPeaks = true;
                    for (int i = 0; i < _minimumWatts[place].Length; i++)
                    {
                        batch.MinimumWatts[i] = _minimumWatts[place][i];
                        batch.MaximumWatts[i] = _maximumWatts[place][i];
                    }
                }
            }
        }
    }
}
