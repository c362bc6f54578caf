using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>Scans only where it matters: much fewer of them, and what comes of it is the same but for chance.</summary>
public class StrideTests
{
    private const int Minute = 60_000;
    private const int Day = 86_400_000;

    // Which second a chiller comes back in decides what follows, so that weeks differ; over several there is nothing to choose.
    [Theory]
    [InlineData("2026-01-12", 250_000, 5)]
    [InlineData("2026-07-13", 250_000, 3)]
    public void What_comes_of_weeks_differs_by_chance_alone(string start, int limitWatts, int fewer)
    {
        Outcome each = Outcome.Of(Run(start, limitWatts, ScanPace.EveryScan));
        Outcome adaptive = Outcome.Of(Run(start, limitWatts, ScanPace.Adaptive));
        string both = $"{each}\n{adaptive}";
        Assert.True(adaptive.ScanCount * fewer < each.ScanCount, both);
        Assert.True(each.BrokenCount == 0 && adaptive.BrokenCount == 0, both);
        Assert.True(Differ(each.KilowattHours, adaptive.KilowattHours) < 0.003, both);
        Assert.True(Differ(each.WorstKilowatts, adaptive.WorstKilowatts) < 0.003, both);
        Assert.True(Differ(each.UnservedKilowattHours, adaptive.UnservedKilowattHours) < 0.08, both);
        Assert.True(Differ(each.SwitchCount, adaptive.SwitchCount) < 0.08, both);
    }

    [Fact]
    public void Every_full_minute_is_scanned_and_where_it_matters_every_second()
    {
        Simulation simulation = Make("2026-07-15", 1, 250_000, ScanPace.Adaptive, SiteFile.Example);
        int longCount = 0;
        int shortCount = 0;
        int switches = 0;
        long switchedAt = long.MinValue / 2;
        while (simulation.ElapsedMilliseconds < Day)
        {
            long before = simulation.ElapsedMilliseconds;
            bool acts = simulation.Controller.Limiter.Phase != DemandPhase.LeaveAlone;
            simulation.Step();
            long step = simulation.ElapsedMilliseconds - before;
            Assert.True(before / Minute == (simulation.ElapsedMilliseconds - 1) / Minute, $"a step from {before} ms on leaps over a full minute");
            longCount += step > 1_000 ? 1 : 0;
            shortCount += step == 1_000 ? 1 : 0;
            Assert.False(step > 1_000 && acts, $"at {before} ms the limiter acts, and the step takes {step} ms");
            Assert.False(step > 1_000 && before - switchedAt < 120_000, $"at {before} ms a load has just been switched");
            int count = simulation.Loads.Sum(load => load.SwitchCount);
            switchedAt = count == switches ? switchedAt : simulation.ElapsedMilliseconds;
            switches = count;
        }

        Assert.True(longCount > 500 && shortCount > 5_000 && switches > 10, $"{longCount} {shortCount} {switches}");
    }

    [Fact]
    public void Feeders_that_trip_in_seconds_are_scanned_each_second()
    {
        SiteDocument site = SiteFile.Example;
        site.Configuration.Circuits[1].Feeder.LimitWatts = 200_000;
        Simulation simulation = Make("2026-01-15", 1, 250_000, ScanPace.Adaptive, site);
        for (int i = 1; i <= 600; i++)
        {
            simulation.Step();
            Assert.Equal(i * 1_000, simulation.ElapsedMilliseconds);
        }
    }

    private static List<Simulation> Run(string start, int limitWatts, ScanPace pace)
    {
        List<Simulation> weeks = [];
        for (int seed = 1; seed <= 4; seed++)
        {
            Simulation simulation = Make(start, seed, limitWatts, pace, SiteFile.Example);
            LinkPump pump = new(simulation.Controller, simulation.Board.Clock, new DiscardingLink());
            while (simulation.ElapsedMilliseconds < 5L * Day)
            {
                simulation.Step();
                pump.Run();
            }

            weeks.Add(simulation);
        }

        return weeks;
    }

    private static double Differ(double one, double other) => Math.Abs(one - other) / one;

    private static Simulation Make(string start, int seed, int limitWatts, ScanPace pace, SiteDocument site)
    {
        site.Configuration.Demand.LimitWatts = limitWatts;
        DateTime local = DateTime.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        OfficePlant plant = new(new OfficePlantOptions { Seed = seed, StartLocalTime = local });
        long utc = new DateTimeOffset(local, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds();
        return new Simulation(site, "office.site.json", plant, utc) { Pace = pace };
    }

    private sealed record Outcome(
        long ScanCount, int BrokenCount, double KilowattHours, double WorstKilowatts, double UnservedKilowattHours, int SwitchCount)
    {
        public static Outcome Of(IReadOnlyList<Simulation> weeks) => new(
            weeks.Sum(week => week.Controller.ScanCount),
            weeks.Sum(week => week.Audit.WindowCount - week.Audit.KeptCount),
            weeks.Sum(week => week.Audit.EnergyWattHours) / 1_000,
            weeks.Max(week => week.Audit.WorstWatts) / 1_000,
            weeks.SelectMany(week => week.Loads).Sum(load => load.UnservedWattHours) / 1_000,
            weeks.SelectMany(week => week.Loads).Sum(load => load.SwitchCount));
    }
}
