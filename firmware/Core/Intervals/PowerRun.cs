using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Intervals;

/// <summary>
/// A power that has not changed for some scans: what they add to the sums is added once, when it changes or the sums are asked for.
/// Power times time of each scan adds up to power times the time of all of them, so that the sums are the same.
/// </summary>
internal sealed class PowerRun
{
    // Compared by the book in every scan: fields, as in PowerSums.
    internal long Watts;
    internal Quality Quality;

    private long _sinceMilliseconds;
    private int _sinceScan;

    /// <summary>Begins without a power.</summary>
    internal void Begin(long nowMilliseconds, int scan)
    {
        _sinceMilliseconds = nowMilliseconds;
        _sinceScan = scan;
    }

    /// <summary>Adds the scans that were not added before.</summary>
    /// <param name="sums">Takes them.</param>
    /// <param name="untilMilliseconds">Monotonic time of the last of them.</param>
    /// <param name="untilScan">Its number.</param>
    internal void Settle(PowerSums sums, long untilMilliseconds, int untilScan)
    {
        int scans = untilScan - _sinceScan;
        if (scans == 0)
        {
            return;
        }

        long elapsed = untilMilliseconds - _sinceMilliseconds;
        _sinceMilliseconds = untilMilliseconds;
        _sinceScan = untilScan;
        if (Quality == Quality.Bad)
        {
            sums.UnknownMilliseconds += elapsed;
            return;
        }

        sums.WattMilliseconds += Watts * elapsed;
        sums.KnownMilliseconds += elapsed;
        sums.UncertainMilliseconds += Quality == Quality.Good ? 0 : elapsed;
        sums.LeastWatts = sums.Samples == 0 || Watts < sums.LeastWatts ? Watts : sums.LeastWatts;
        sums.MostWatts = sums.Samples == 0 || Watts > sums.MostWatts ? Watts : sums.MostWatts;
        sums.Samples += scans;
    }
}
