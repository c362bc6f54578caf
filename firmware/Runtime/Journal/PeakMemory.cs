using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>Least and greatest powers of the last few batches. They are not worth their place in flash, and live messages tell them.</summary>
internal sealed class PeakMemory
{
    private const int Depth = 4;

    private readonly object _lock = new object();
    private readonly long[] _sequences = new long[Depth];

    // By batch and circuit. Rules allow 100 MW, so 32 bits hold what is no fault of a meter; what they cannot hold is told as their end.
    private readonly int[] _minimumWatts;
    private readonly int[] _maximumWatts;
    private readonly int _circuitCount;
    private int _turn;

    internal PeakMemory(int circuitCount)
    {
        _circuitCount = circuitCount;
        _minimumWatts = new int[Depth * circuitCount];
        _maximumWatts = new int[Depth * circuitCount];
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
            int first = _turn * _circuitCount;
            for (int i = 0; i < _circuitCount; i++)
            {
                _minimumWatts[first + i] = Fitting(batch.MinimumWatts[i]);
                _maximumWatts[first + i] = Fitting(batch.MaximumWatts[i]);
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
                    int first = place * _circuitCount;
                    for (int i = 0; i < _circuitCount; i++)
                    {
                        batch.MinimumWatts[i] = _minimumWatts[first + i];
                        batch.MaximumWatts[i] = _maximumWatts[first + i];
                    }
                }
            }
        }
    }

    private static int Fitting(long watts) =>
        watts > int.MaxValue ? int.MaxValue : watts < int.MinValue ? int.MinValue : (int)watts;
}
