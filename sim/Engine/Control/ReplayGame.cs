using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The game on recorded data.</summary>
public static class ReplayGame
{
    /// <summary>Makes it.</summary>
    /// <param name="dataName">Name of the data file.</param>
    /// <param name="mapName">Name of the map file for messages.</param>
    /// <param name="map">The map.</param>
    /// <param name="series">The data.</param>
    /// <param name="days">Days from the first row on; null for all.</param>
    public static ControlGame Make(string dataName, string mapName, ReplayMap map, SampleSeries series, int? days)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(series);
        long start = series.StartUtcMilliseconds[0];
        long end = Math.Min(series.EndUtcMilliseconds, days is int count ? start + (count * 86_400_000L) : long.MaxValue);
        return new ControlGame(
            dataName,
            mapName,
            () => new ReplayPlant(series, map.UtcOffsetMinutes),
            limitWatts => ReplaySite.Make(new ReplayOptions(dataName, mapName, limitWatts, ControlGame.WindowSeconds), map, series),
            [.. series.Loads.Select(Load)],
            new ControlSpan(start, end - start, map.UtcOffsetMinutes),
            Steps(series, end));
    }

    private static ControlLoad Load(SampleLoad sample) => new(
        sample.Load.Id,
        new LoadOptions
        {
            Kind = sample.Load.Kind,
            RatedWatts = sample.RatedWatts,
            ShedPriority = sample.Load.ShedPriority,
            MinimumOnMilliseconds = sample.Load.MinimumOnSeconds * 1000,
            MinimumOffMilliseconds = sample.Load.MinimumOffSeconds * 1000,
            MaximumShedMilliseconds = sample.Load.MaximumShedSeconds * 1000,
            MaximumShedPerDayMilliseconds = sample.Load.MaximumShedPerDaySeconds * 1000,
            MaximumStartsPerHour = sample.Load.MaximumStartsPerHour,
        },
        new BoundLoad(sample.Load.ShedPriority, sample.Load.ReboundPermille, sample.Load.ReboundMinutes));

    private static IEnumerable<PowerStep> Steps(SampleSeries series, long endUtcMilliseconds)
    {
        for (int row = 0; row < series.Count && series.StartUtcMilliseconds[row] < endUtcMilliseconds; row++)
        {
            long start = series.StartUtcMilliseconds[row];
            int index = row;
            yield return new PowerStep(
                start,
                Math.Min(series.IntervalMilliseconds, endUtcMilliseconds - start),
                series.BaseWatts[row],
                [.. series.Loads.Select(l => l.Watts[index])]);
        }
    }
}
