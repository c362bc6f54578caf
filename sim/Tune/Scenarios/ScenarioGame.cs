using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Plays one setting in one building and adds up what the supplier, the loads and the people would say.</summary>
internal static class ScenarioGame
{
    private const int StepsBetweenChecks = 3_600;
    private const double WattsPerKilowatt = 1_000;

    // What is reported changes nothing of what is decided, and nobody reads it here.
    private const int LongestStateSeconds = 3_600;

    /// <summary>Plays to the end.</summary>
    /// <param name="site">The setting; its reporting is made rare.</param>
    /// <param name="plant">The building at its start.</param>
    /// <param name="startUtcMilliseconds">UTC of the start in ms since 1970.</param>
    /// <param name="milliseconds">How long.</param>
    /// <param name="pace">How often the controller scans.</param>
    /// <param name="costs">Prices.</param>
    /// <param name="minutesOutsideComfort">What to read at the end; null where nobody knows.</param>
    /// <param name="token">Ends it early.</param>
    public static ScenarioFigures Play(
        SiteDocument site,
        IPlant plant,
        long startUtcMilliseconds,
        long milliseconds,
        ScanPace pace,
        ICostModel costs,
        Func<double>? minutesOutsideComfort,
        CancellationToken token)
    {
        site.Configuration.StateSeconds = LongestStateSeconds;
        site.Configuration.Intervals.Minute = false;
        site.Configuration.Intervals.FiveMinutes = false;
        Simulation simulation = new(site, nameof(Tune), plant, startUtcMilliseconds) { Pace = pace };
        LinkPump pump = new(simulation.Controller, simulation.Board.Clock, new DiscardingLink());
        DemandAudit audit = simulation.Audit;
        double energyYuan = 0;
        int pricedCount = 0;
        double windowHours = site.Configuration.Demand.WindowSeconds / 3_600.0;
        for (long step = 1; simulation.ElapsedMilliseconds < milliseconds; step++)
        {
            simulation.Step();
            pump.Run();
            if (audit.WindowCount != pricedCount)
            {
                // A window of which a part is not known has no price: it counts nowhere.
                pricedCount = audit.WindowCount;
                energyYuan += costs.EnergyYuan(audit.LastStartUtcMilliseconds, audit.LastWatts * windowHours / WattsPerKilowatt);
            }

            if (step % StepsBetweenChecks == 0)
            {
                token.ThrowIfCancellationRequested();
            }
        }

        return new ScenarioFigures(
            audit.EnergyWattHours,
            audit.WorstWatts,
            audit.WindowCount,
            audit.WindowCount - audit.KeptCount,
            simulation.Loads.Sum(load => load.UnservedWattHours),
            minutesOutsideComfort?.Invoke(),
            simulation.Loads.Sum(load => load.SwitchCount),
            simulation.Loads.Count,
            energyYuan,
            costs.DemandYuan(audit.WorstWatts));
    }
}
