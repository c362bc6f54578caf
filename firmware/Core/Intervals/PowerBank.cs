using System;
using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Intervals;

/// <summary>
/// Sums of powers, side by side: a set for each circuit of the book, and for each circuit of an interval that is open or has ended.
/// An object for each would take five times the memory, of which the board has little.
/// </summary>
/// <remarks>Times are of 32 bits, in ms: the longest interval is a day, and a scan does not stay away for 24.</remarks>
internal sealed class PowerBank
{
    // Of the numbers of 64 bits of a set.
    private const int WattMilliseconds = 0;
    private const int LeastWatts = 1;
    private const int MostWatts = 2;
    private const int DoubtfulPulses = 3;
    private const int LargePerSet = 4;

    // Of those of 32 bits.
    private const int KnownMilliseconds = 0;
    private const int UncertainMilliseconds = 1;
    private const int UnknownMilliseconds = 2;
    private const int Samples = 3;
    private const int SmallPerSet = 4;

    private readonly long[] _large;
    private readonly int[] _small;
    private readonly bool[] _isInterrupted;

    /// <summary>Makes empty sets.</summary>
    internal PowerBank(int setCount)
    {
        _large = new long[setCount * LargePerSet];
        _small = new int[setCount * SmallPerSet];
        _isInterrupted = new bool[setCount];
    }

    /// <summary>Scans of a set that had a power figure.</summary>
    internal int SampleCount(int set) => _small[(set * SmallPerSet) + Samples];

    /// <summary>True where energy may be missing in a set.</summary>
    internal bool IsInterrupted(int set) => _isInterrupted[set];

    /// <summary>Notes what the meter says of the whole set.</summary>
    internal void Note(int set, bool isInterrupted, long doubtfulPulses)
    {
        _isInterrupted[set] = isInterrupted;
        _large[(set * LargePerSet) + DoubtfulPulses] = doubtfulPulses;
    }

    /// <summary>Notes that energy may be missing.</summary>
    internal void Interrupt(int set) => _isInterrupted[set] = true;

    /// <summary>Adds scans of one power.</summary>
    /// <param name="set">Takes them.</param>
    /// <param name="watts">Their power.</param>
    /// <param name="quality">What it is worth.</param>
    /// <param name="elapsedMilliseconds">Their time.</param>
    /// <param name="scans">How many they are.</param>
    internal void Settle(int set, long watts, Quality quality, int elapsedMilliseconds, int scans)
    {
        int small = set * SmallPerSet;
        if (quality == Quality.Bad)
        {
            _small[small + UnknownMilliseconds] += elapsedMilliseconds;
            return;
        }

        int large = set * LargePerSet;
        bool isFirst = _small[small + Samples] == 0;
        _large[large + WattMilliseconds] += watts * elapsedMilliseconds;
        _small[small + KnownMilliseconds] += elapsedMilliseconds;
        _small[small + UncertainMilliseconds] += quality == Quality.Good ? 0 : elapsedMilliseconds;
        Widen(large, isFirst, watts, watts);
        _small[small + Samples] += scans;
    }

    /// <summary>Adds a set to another one.</summary>
    internal void Add(int to, int from)
    {
        int small = to * SmallPerSet;
        int fromSmall = from * SmallPerSet;
        int large = to * LargePerSet;
        int fromLarge = from * LargePerSet;
        if (_small[fromSmall + Samples] > 0)
        {
            Widen(large, _small[small + Samples] == 0, _large[fromLarge + LeastWatts], _large[fromLarge + MostWatts]);
        }

        _large[large + WattMilliseconds] += _large[fromLarge + WattMilliseconds];
        _large[large + DoubtfulPulses] += _large[fromLarge + DoubtfulPulses];
        for (int i = 0; i < SmallPerSet; i++)
        {
            _small[small + i] += _small[fromSmall + i];
        }

        _isInterrupted[to] |= _isInterrupted[from];
    }

    /// <summary>Empties a set.</summary>
    internal void Clear(int set)
    {
        Array.Clear(_large, set * LargePerSet, LargePerSet);
        Array.Clear(_small, set * SmallPerSet, SmallPerSet);
        _isInterrupted[set] = false;
    }

    /// <summary>Copies a set.</summary>
    internal void Show(int set, PowerSums sums)
    {
        int large = set * LargePerSet;
        int small = set * SmallPerSet;
        sums.WattMilliseconds = _large[large + WattMilliseconds];
        sums.LeastWatts = _large[large + LeastWatts];
        sums.MostWatts = _large[large + MostWatts];
        sums.DoubtfulPulses = _large[large + DoubtfulPulses];
        sums.KnownMilliseconds = _small[small + KnownMilliseconds];
        sums.UncertainMilliseconds = _small[small + UncertainMilliseconds];
        sums.UnknownMilliseconds = _small[small + UnknownMilliseconds];
        sums.Samples = _small[small + Samples];
        sums.IsInterrupted = _isInterrupted[set];
    }

    private void Widen(int large, bool isFirst, long least, long most)
    {
        _large[large + LeastWatts] = isFirst || least < _large[large + LeastWatts] ? least : _large[large + LeastWatts];
        _large[large + MostWatts] = isFirst || most > _large[large + MostWatts] ? most : _large[large + MostWatts];
    }
}
