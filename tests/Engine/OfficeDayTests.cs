using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>Whole days of the office that ships. A failure names the command that replays it.</summary>
public class OfficeDayTests
{
    private static readonly MessageReport NoMessages = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Days on which the office without a controller breaks its limit.</summary>
    public static TheoryData<int, string> HardDays => new()
    {
        { 1, "2026-07-15T07:00" },
        { 2, "2026-07-15T07:00" },
        { 6, "2026-07-15T07:00" },
        { 4, "2026-07-14T00:00" },
        { 5, "2026-08-03T06:30" },
        { 2_147_483_647, "2026-07-15T07:00" },
        { 7, "2026-01-20T05:00" },
    };

    /// <summary>Days on which it keeps the limit by itself.</summary>
    public static TheoryData<int, string> EasyDays => new()
    {
        { 1, "2026-04-18T00:00" },
        { 2, "2026-10-11T06:00" },
    };

    [Theory]
    [MemberData(nameof(HardDays))]
    public void A_hard_day_keeps_every_window_that_the_uncontrolled_twin_breaks(int seed, string start)
    {
        OfficeScenario scenario = new(seed, start);
        OfficeRun run = scenario.Run();
        Assert.True(
            run.UncontrolledAudit.KeptCount < run.UncontrolledAudit.WindowCount, $"without a controller nothing was broken: {scenario}");
        Assert.True(
            run.Simulation.Audit.KeptCount == run.Simulation.Audit.WindowCount,
            $"{run.Simulation.Audit.KeptCount} of {run.Simulation.Audit.WindowCount} windows kept, "
            + $"worst {run.Simulation.Audit.WorstWatts} W: {scenario}");
        Assert.Equal(96, run.Simulation.Audit.WindowCount);
        Assert.Equal(0, run.Simulation.Controller.Faults.Count);
    }

    [Theory]
    [MemberData(nameof(EasyDays))]
    public void An_easy_day_needs_no_shed(int seed, string start)
    {
        OfficeScenario scenario = new(seed, start);
        OfficeRun run = scenario.Run();
        Assert.Equal(run.UncontrolledAudit.WindowCount, run.UncontrolledAudit.KeptCount);

        // Loads with hours go by them; whatever that switches takes nothing from anybody, as the energy shows.
        IEnumerable<LoadRecord> unscheduled = run.Simulation.Loads.Where(
            (_, i) => run.Simulation.Site.Loads[i].Schedule == ScheduleConfiguration.NoSchedule);
        Assert.True(unscheduled.All(l => l.SwitchCount == 0), $"something was switched: {scenario}");
        Assert.Equal(run.UncontrolledAudit.EnergyWattHours, run.Simulation.Audit.EnergyWattHours);
    }

    [Theory]
    [MemberData(nameof(HardDays))]
    public void No_load_is_switched_before_its_minimum_times_are_over(int seed, string start)
    {
        OfficeScenario scenario = new(seed, start);
        SiteConfiguration site = scenario.Make().Simulation.Site;
        bool[] isOpen = new bool[site.Loads.Length];
        long[] since = new long[site.Loads.Length];
        int switches = 0;
        scenario.Run(run =>
        {
            for (int i = 0; i < isOpen.Length; i++)
            {
                bool isOpenNow = run.Simulation.Board.Output(site.Loads[i].Output).IsOpen;
                if (isOpenNow == isOpen[i])
                {
                    continue;
                }

                // A load that draws nothing may be held off at any time: its minimum on time protects a running machine.
                LoadOptions options = site.Loads[i].Options;
                long lasted = run.Simulation.ElapsedMilliseconds - since[i];
                bool wasIdle = isOpenNow && !run.Simulation.Controller.Loads.At(i).IsRunning;
                long least = isOpenNow ? options.MinimumOnMilliseconds : options.MinimumOffMilliseconds;
                Assert.True(
                    lasted >= least || wasIdle,
                    $"{site.Loads[i].Id} switched after {lasted} ms at {run.LocalTime:s}: {scenario}");
                (isOpen[i], since[i]) = (isOpenNow, run.Simulation.ElapsedMilliseconds);
                switches++;
            }
        });
        Assert.True(switches > 0, $"nothing was switched: {scenario}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void What_the_firmware_meters_is_what_flowed_within_one_pulse(int seed)
    {
        OfficeScenario scenario = new(seed);
        RunReport report = scenario.Run().Report(NoMessages);

        // 6400 imp/kWh behind 800/5 A: 25 Wh a pulse. A pulse is counted when it is whole, so the meter is never ahead.
        double missing = report.Metering.TrueWattHours - report.Metering.MeteredWattHours;
        Assert.True(missing is >= -0.01 and < 25.01, $"{missing} Wh missing of {report.Metering.TrueWattHours}: {scenario}");
    }

    [Fact]
    public void The_same_seed_gives_the_same_report_to_the_last_digit_and_another_seed_another()
    {
        OfficeScenario scenario = new(11, Hours: 12);
        string first = JsonSerializer.Serialize(scenario.Run().Report(NoMessages));
        string again = JsonSerializer.Serialize(scenario.Run().Report(NoMessages));
        string other = JsonSerializer.Serialize((scenario with { Seed = 12 }).Run().Report(NoMessages) with { Seed = 11 });
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void The_report_says_what_the_run_was()
    {
        OfficeScenario scenario = new(3, Hours: 3);
        OfficeRun run = scenario.Run();
        RunReport report = run.Report(NoMessages with { Published = 5 });
        Assert.Equal((3, "zibo-office-1", 10_800L, 250_000, 900), (report.Seed, report.Site, report.SimulatedSeconds, report.LimitWatts, report.WindowSeconds));
        Assert.Equal(new DateTime(2026, 7, 15, 7, 0, 0), report.StartLocalTime);
        Assert.Equal(new DateTime(2026, 7, 15, 10, 0, 0), run.LocalTime);
        Assert.Equal(12, report.Controlled.WindowCount);
        Assert.Equal(5, report.Messages.Published);
        Assert.Equal(["ev-chargers", "water-heater", "lighting-perimeter", "chiller", "air-handler"], report.Loads.Select(l => l.Id));
        Assert.All(report.Loads, l => Assert.Equal(l.SwitchCount * 8.0, l.SwitchesPerDay));

        // The worst window is stamped in UTC, inside the run, at a whole quarter of an hour.
        DateTime worst = report.Uncontrolled.WorstWindowStartUtc;
        Assert.Equal(DateTimeKind.Utc, worst.Kind);
        Assert.InRange(worst, new DateTime(2026, 7, 14, 23, 0, 0), new DateTime(2026, 7, 15, 1, 45, 0));
        Assert.Equal(0, worst.Minute % 15);
    }
}
