using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The firmware against recorded data, from the first row to the last.</summary>
public sealed class ReplayRun
{
    private readonly ReplayOptions _options;
    private readonly SampleSeries _series;
    private readonly ReplayPlant _plant;
    private readonly DemandAudit _uncontrolled;
    private readonly DemandAudit _base;
    private readonly LinkPump _pump;

    /// <summary>Prepares a replay.</summary>
    /// <exception cref="InputException">The limit or the map breaks a rule of the firmware.</exception>
    public ReplayRun(ReplayOptions options, ReplayMap map, SampleSeries series)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(series);
        _options = options;
        _series = series;
        _plant = new ReplayPlant(series, map.UtcOffsetMinutes);
        Simulation = new Simulation(ReplaySite.Make(options, map, series), options.MapName, _plant, series.StartUtcMilliseconds[0]);
        _uncontrolled = new DemandAudit(options.LimitWatts, options.WindowSeconds, map.UtcOffsetMinutes);
        _base = new DemandAudit(options.LimitWatts, options.WindowSeconds, map.UtcOffsetMinutes);
        _pump = new LinkPump(Simulation.Controller, Simulation.Board.Clock, new DiscardingLink());
    }

    /// <summary>The firmware and its surroundings.</summary>
    public Simulation Simulation { get; }

    /// <summary>Part of the data that has been replayed, 0 to 1.</summary>
    public double Progress =>
        (double)Simulation.ElapsedMilliseconds / (_series.EndUtcMilliseconds - _series.StartUtcMilliseconds[0]);

    /// <summary>Replays all that is left.</summary>
    /// <param name="progress">Called about once a simulated day.</param>
    /// <param name="token">Ends it early; the report then covers what was replayed.</param>
    public void Run(Action? progress = null, CancellationToken token = default)
    {
        const int stepsBetweenCalls = 86_400;
        for (int step = 1; !_plant.IsDone && !token.IsCancellationRequested; step++)
        {
            Step();
            if (step % stepsBetweenCalls == 0)
            {
                progress?.Invoke();
            }
        }
    }

    /// <summary>What came of it so far.</summary>
    public ReplayReport Report()
    {
        double days = Simulation.ElapsedMilliseconds / 86_400_000.0;
        LoadReport[] loads = [.. Simulation.Loads.Select(l => LoadReport.Of(l, days))];
        return new ReplayReport
        {
            Data = _options.DataName,
            LimitWatts = _options.LimitWatts,
            WindowSeconds = _options.WindowSeconds,
            Fill = "hold",
            RowCount = _series.Count,
            MissingRowCount = _series.MissingRowCount,
            GapCount = _series.Gaps.Count,
            GapSeconds = _series.Gaps.Sum(g => g.EndUtcMilliseconds - g.StartUtcMilliseconds) / 1000,
            SimulatedSeconds = Simulation.ElapsedMilliseconds / 1000,
            Controlled = DemandReport.Of(Simulation.Audit),
            Uncontrolled = DemandReport.Of(_uncontrolled),
            WorstOverLimitWatts = Math.Max(0, Math.Round(Simulation.Audit.WorstWatts - _options.LimitWatts, 1)),
            UnknownWindowCount = Simulation.Audit.UnknownCount,
            UnkeepableWindowCount = _base.WindowCount - _base.KeptCount,
            UnservedWattHours = Math.Round(loads.Sum(l => l.UnservedWattHours), 1),
            Loads = loads,
            Metering = new MeteringReport(
                Math.Round(Simulation.Audit.EnergyWattHours, 3), Simulation.Controller.Meters.Site.EnergyMilliwattHours / 1000.0),
        };
    }

    private void Step()
    {
        int milliseconds = Simulation.Site.ScanMilliseconds;
        Simulation.Step();
        long utc = Simulation.Board.Clock.UtcMilliseconds;
        _uncontrolled.Add(utc, milliseconds, _plant.UncontrolledWatts, _plant.IsPowerKnown);
        _base.Add(utc, milliseconds, _plant.BaseWatts, _plant.IsPowerKnown);
        _pump.Run();
    }
}
