namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Recorded mean powers. Each holds for its whole interval; where no row covers a time, nothing is invented.</summary>
public sealed class SampleSeries
{
    internal SampleSeries(
        long intervalMilliseconds, long[] startUtcMilliseconds, double[] baseWatts, IReadOnlyList<SampleLoad> loads, int missingRowCount)
    {
        IntervalMilliseconds = intervalMilliseconds;
        StartUtcMilliseconds = startUtcMilliseconds;
        BaseWatts = baseWatts;
        Loads = loads;
        MissingRowCount = missingRowCount;
        Gaps = FindGaps();
    }

    /// <summary>Length of every row's interval in ms.</summary>
    public long IntervalMilliseconds { get; }

    /// <summary>Begin of each row's interval in ms since 1970-01-01 UTC, ascending; at least one.</summary>
    public long[] StartUtcMilliseconds { get; }

    /// <summary>Mean power of each row that no relay can reach, in watts; negative where PV exports.</summary>
    public double[] BaseWatts { get; }

    /// <summary>The loads in the map's order.</summary>
    public IReadOnlyList<SampleLoad> Loads { get; }

    /// <summary>Outdoor temperature of each row in degrees Celsius; NaN where it is missing.</summary>
    public double[] TemperaturesCelsius { get; internal init; } = [];

    /// <summary>How much the building was used in each row, in the unit of the data; NaN where it is missing.</summary>
    public double[] Occupancies { get; internal init; } = [];

    /// <summary>Rows that were left out because a cell was empty or NaN.</summary>
    public int MissingRowCount { get; }

    /// <summary>Times between the first and the last row that none covers, in order.</summary>
    public IReadOnlyList<SampleGap> Gaps { get; }

    /// <summary>Number of rows.</summary>
    public int Count => StartUtcMilliseconds.Length;

    /// <summary>End of the last row's interval in ms since 1970-01-01 UTC.</summary>
    public long EndUtcMilliseconds => StartUtcMilliseconds[^1] + IntervalMilliseconds;

    /// <summary>The row whose interval holds a time; its begin belongs to it, its end to the next. -1 where there is none.</summary>
    /// <param name="utcMilliseconds">Time in ms since 1970-01-01 UTC.</param>
    public int IndexAt(long utcMilliseconds)
    {
        int found = Array.BinarySearch(StartUtcMilliseconds, utcMilliseconds);
        int index = found >= 0 ? found : ~found - 1;
        return index >= 0 && utcMilliseconds - StartUtcMilliseconds[index] < IntervalMilliseconds ? index : -1;
    }

    /// <summary>True where a row covers a time, in ms since 1970-01-01 UTC.</summary>
    public bool IsCovered(long utcMilliseconds) => IndexAt(utcMilliseconds) >= 0;

    private List<SampleGap> FindGaps()
    {
        List<SampleGap> gaps = [];
        for (int i = 1; i < StartUtcMilliseconds.Length; i++)
        {
            long end = StartUtcMilliseconds[i - 1] + IntervalMilliseconds;
            if (end < StartUtcMilliseconds[i])
            {
                gaps.Add(new SampleGap(end, StartUtcMilliseconds[i]));
            }
        }

        return gaps;
    }
}
