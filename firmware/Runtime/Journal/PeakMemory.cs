namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>Least and greatest powers of the last few batches. They are not worth their place in flash, and live messages tell them.</summary>
/// <remarks>The scan fills, the link's thread recalls.</remarks>
internal sealed class PeakMemory
{
    private const int Depth = 4;

    private readonly object _lock = new object();

    // 0 while the peaks of a batch are not all there.
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

    /// <summary>Begins a batch over the oldest.</summary>
    internal void Begin()
    {
        lock (_lock)
        {
            _sequences[_turn] = 0;
        }
    }

    /// <summary>Takes the peaks of a circuit.</summary>
    internal void Take(int circuit, long minimumWatts, long maximumWatts)
    {
        int place = (_turn * _circuitCount) + circuit;
        _minimumWatts[place] = Fitting(minimumWatts);
        _maximumWatts[place] = Fitting(maximumWatts);
    }

    /// <summary>Keeps the batch, which is known by the sequence of its first message.</summary>
    internal void Keep(long firstSequence)
    {
        lock (_lock)
        {
            _sequences[_turn] = firstSequence;
            _turn = (_turn + 1) % Depth;
        }
    }

    /// <summary>Finds the peaks of a circuit in a batch of this start.</summary>
    /// <returns>False where they are not there any more.</returns>
    internal bool TryRecall(long firstSequence, int circuit, out int minimumWatts, out int maximumWatts)
    {
        minimumWatts = 0;
        maximumWatts = 0;
        lock (_lock)
        {
            for (int i = 0; i < Depth; i++)
            {
                if (_sequences[i] == firstSequence && circuit < _circuitCount)
                {
                    minimumWatts = _minimumWatts[(i * _circuitCount) + circuit];
                    maximumWatts = _maximumWatts[(i * _circuitCount) + circuit];
                    return true;
                }
            }
        }

        return false;
    }

    private static int Fitting(long watts) =>
        watts > int.MaxValue ? int.MaxValue : watts < int.MinValue ? int.MinValue : (int)watts;
}
