using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>A given sequence of relays, played second by second through the plant of a replay.</summary>
/// <param name="GreatestWindowWatts">The least limit in W that every whole window keeps.</param>
/// <param name="UnservedWattHours">Energy not served in Wh.</param>
/// <param name="WeightedUnservedWattHours">The same, each load's times its shed priority.</param>
internal sealed record PlayedSequence(int GreatestWindowWatts, double UnservedWattHours, double WeightedUnservedWattHours)
{
    /// <summary>Plays it.</summary>
    /// <param name="map">The map.</param>
    /// <param name="rowsKilowatts">The data.</param>
    /// <param name="moveRelays">Moves the relays before each second, counted from 0.</param>
    public static PlayedSequence Of(ReplayMap map, double[]?[] rowsKilowatts, Action<ReplayPlant, int> moveRelays)
    {
        SampleSeries series = Series.Of(map, rowsKilowatts);
        ReplayPlant plant = new(series, map.UtcOffsetMinutes);
        DemandAudit audit = new(double.MaxValue, ControlGame.WindowSeconds, map.UtcOffsetMinutes);
        for (int second = 0; !plant.IsDone; second++)
        {
            moveRelays(plant, second);
            plant.Step(1_000);
            long end = series.StartUtcMilliseconds[0] + ((second + 1) * 1_000L);
            audit.Add(end, 1_000, plant.Circuits[0].PowerWatts, plant.IsPowerKnown);
        }

        return new PlayedSequence(
            (int)Math.Ceiling(audit.WorstWatts),
            plant.Loads.Sum(l => l.UnservedWattHours),
            plant.Loads.Zip(map.Loads).Sum(pair => pair.First.UnservedWattHours * pair.Second.ShedPriority));
    }
}
