using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Intervals;

/// <summary>
/// Powers that have not changed for some scans, by circuit: what they add to the sums is added once, when one changes or the sums are asked
/// for. Power times time of each scan adds up to power times the time of all of them, so that the sums are the same.
/// </summary>
internal sealed class PowerRuns
{
    // Compared by the book in every scan: fields, since a call costs the device as much as ten operations.
    internal readonly long[] Watts;
    internal readonly Quality[] Qualities;

    private readonly PowerBank _bank;
    private readonly long[] _sinceMilliseconds;
    private readonly int[] _sinceScans;

    /// <summary>Makes a run for each circuit, whose sums are the first sets of the bank.</summary>
    internal PowerRuns(PowerBank bank, int circuitCount)
    {
        _bank = bank;
        Watts = new long[circuitCount];
        Qualities = new Quality[circuitCount];
        _sinceMilliseconds = new long[circuitCount];
        _sinceScans = new int[circuitCount];
    }

    /// <summary>Begins without a power.</summary>
    internal void Begin(long nowMilliseconds, int scan)
    {
        for (int i = 0; i < _sinceScans.Length; i++)
        {
            _sinceMilliseconds[i] = nowMilliseconds;
            _sinceScans[i] = scan;
        }
    }

    /// <summary>Adds the scans of a circuit that were not added before.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="untilMilliseconds">Monotonic time of the last of them.</param>
    /// <param name="untilScan">Its number.</param>
    internal void Settle(int circuit, long untilMilliseconds, int untilScan)
    {
        int scans = untilScan - _sinceScans[circuit];
        if (scans == 0)
        {
            return;
        }

        int elapsed = (int)(untilMilliseconds - _sinceMilliseconds[circuit]);
        _sinceMilliseconds[circuit] = untilMilliseconds;
        _sinceScans[circuit] = untilScan;
        _bank.Settle(circuit, Watts[circuit], Qualities[circuit], elapsed, scans);
    }
}
