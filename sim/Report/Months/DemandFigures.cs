namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>Windows of a supply in a time.</summary>
/// <param name="Device">The controller.</param>
/// <param name="PeakWatts">Greatest mean import of a window; null where there was none.</param>
/// <param name="PeakUtcMilliseconds">When that window began.</param>
/// <param name="LimitWatts">The limit of the site file; null where none was given.</param>
/// <param name="WindowCount">Windows of which something is known.</param>
/// <param name="OverCount">Windows over the limit; null where there is none.</param>
public sealed record DemandFigures(
    string Device, long? PeakWatts, long PeakUtcMilliseconds, long? LimitWatts, int WindowCount, int? OverCount)
{
    private const long MilliwattHourMilliseconds = 3_600;

    /// <summary>Takes the energies of windows.</summary>
    /// <param name="facts">The controller.</param>
    /// <param name="windows">Import in mWh by the number of the window since 1970; pieces of a window are one.</param>
    public static DemandFigures Of(ControllerFacts facts, IReadOnlyDictionary<long, long> windows)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(windows);
        long window = facts.WindowMilliseconds;
        KeyValuePair<long, long> peak = windows.OrderByDescending(w => w.Value).ThenBy(w => w.Key).FirstOrDefault();
        return new DemandFigures(
            facts.Row.Device,
            windows.Count > 0 ? WattsOf(peak.Value, window) : null,
            peak.Key * window,
            facts.LimitWatts,
            windows.Count,

            // Compared as energies: a mean in whole watts would forgive up to one.
            facts.LimitWatts is { } limit ? windows.Values.Count(energy => energy * MilliwattHourMilliseconds > limit * window) : null);
    }

    private static long WattsOf(long energy, long window) => ((energy * MilliwattHourMilliseconds) + (window / 2)) / window;
}
