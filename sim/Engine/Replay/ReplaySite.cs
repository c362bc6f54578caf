using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The site that a replay runs: a pulse meter for the whole and one for each load, as a good retrofit has them.</summary>
internal static class ReplaySite
{
    private const int ImpulsesPerKilowattHour = 1_000;

    // A pulse of 30 ms and a pause as long allow 16 a second; half of that leaves room above the greatest recorded power.
    private const double MaximumPulsesPerSecond = 8;

    // How far above its recorded power a load may come when it catches up on all that it missed.
    private const double ReboundHeadroom = 4;

    private static readonly BoardDefinition Board = BoardFile.Find("virtual");

    /// <exception cref="InputException">The limit or the map breaks a rule of the firmware.</exception>
    public static SiteDocument Make(ReplayOptions options, ReplayMap map, SampleSeries series)
    {
        SiteConfiguration site = new()
        {
            SiteId = "replay",
            DeviceId = "replay-1",
            UtcOffsetMinutes = map.UtcOffsetMinutes,
            FireAlarmInput = 0,
            SiteCircuit = 0,
            StateSeconds = 900,
        };
        site.Demand.LimitWatts = options.LimitWatts;
        site.Demand.WindowSeconds = options.WindowSeconds;

        double peakWatts = Enumerable.Range(0, series.Count)
            .Max(i => series.BaseWatts[i] + series.Loads.Sum(l => l.Watts[i] * Headroom(l.Load)));
        site.Circuits = [
            Circuit(ReplayPlant.SiteCircuitId, 0, peakWatts),
            .. series.Loads.Select((l, i) => Circuit(l.Load.Id, i + 1, l.Watts.Max() * Headroom(l.Load))),
        ];
        site.Loads = [.. series.Loads.Select(Load)];
        return SiteRules.Check(site) is { } error
            ? throw new InputException([new InputFinding(
                options.MapName, "$", 0, 0, EngineTexts.ReplayBreaksRule.Format(error.Code, error.Field, error.Index), EngineTexts.MendReplay)])
            : new SiteDocument(site, Board);
    }

    private static double Headroom(ReplayLoad load) => 1 + (ReboundHeadroom * load.ReboundPermille / 1000);

    private static CircuitConfiguration Circuit(string id, int channel, double peakWatts)
    {
        CircuitConfiguration circuit = new() { Id = id, MeterKind = MeterKind.Pulse, Channel = channel };
        circuit.Pulse.ImpulsesPerKilowattHour = ImpulsesPerKilowattHour;

        // A meter behind current transformers, sized so that its output can follow.
        double pulsesPerSecond = peakWatts * ImpulsesPerKilowattHour / 3_600_000;
        circuit.Pulse.RatioNumerator = Math.Max(1, (int)Math.Ceiling(pulsesPerSecond / MaximumPulsesPerSecond));
        return circuit;
    }

    private static LoadConfiguration Load(SampleLoad sample, int index)
    {
        LoadConfiguration load = new() { Id = sample.Load.Id, OwnCircuit = index + 1, Output = index };
        load.Options.Kind = sample.Load.Kind;
        load.Options.RatedWatts = sample.RatedWatts;
        load.Options.ShedPriority = sample.Load.ShedPriority;
        load.Options.MinimumOnMilliseconds = sample.Load.MinimumOnSeconds * 1000;
        load.Options.MinimumOffMilliseconds = sample.Load.MinimumOffSeconds * 1000;
        load.Options.MaximumShedMilliseconds = sample.Load.MaximumShedSeconds * 1000;
        load.Options.MaximumShedPerDayMilliseconds = sample.Load.MaximumShedPerDaySeconds * 1000;
        load.Options.MaximumStartsPerHour = sample.Load.MaximumStartsPerHour;
        return load;
    }
}
