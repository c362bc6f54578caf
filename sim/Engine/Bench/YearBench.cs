using System.Diagnostics;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The office that ships, from the first of January on, on one thread.</summary>
public static class YearBench
{
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Measures.</summary>
    /// <param name="days">Days to simulate.</param>
    /// <param name="pace">How often the controller scans.</param>
    /// <param name="token">Ends it early.</param>
    public static YearBenchReport Run(int days, ScanPace pace, CancellationToken token)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        SiteDocument site = SiteFile.Example;
        OfficePlant plant = new(new OfficePlantOptions { StartLocalTime = Start });
        long startUtc = new DateTimeOffset(Start, TimeSpan.FromMinutes(site.Configuration.UtcOffsetMinutes)).ToUnixTimeMilliseconds();
        Simulation simulation = new(site, nameof(YearBench), plant, startUtc) { Pace = pace };
        LinkPump pump = new(simulation.Controller, simulation.Board.Clock, new DiscardingLink());
        long end = days * 86_400_000L;
        TimeSpan processorBefore = Environment.CpuUsage.TotalTime;
        Stopwatch watch = Stopwatch.StartNew();
        while (simulation.ElapsedMilliseconds < end && !token.IsCancellationRequested)
        {
            simulation.Step();
            pump.Run();
        }

        watch.Stop();
        long steps = simulation.Controller.ScanCount - 1;
        return new YearBenchReport(
            days,
            pace == ScanPace.EveryScan ? "every-scan" : "adaptive",
            steps,
            Math.Round(watch.Elapsed.TotalSeconds, 2),
            Math.Round(watch.Elapsed.TotalNanoseconds / Math.Max(1, steps), 1),
            DemandReport.Of(simulation.Audit),
            Math.Round(plant.MinutesOutsideComfort),
            Math.Round(simulation.Loads.Sum(load => load.UnservedWattHours)),
            simulation.Loads.Sum(load => load.SwitchCount),
            Math.Round((Environment.CpuUsage.TotalTime - processorBefore).TotalSeconds, 2));
    }
}
