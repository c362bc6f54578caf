using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>A recorded load that wants back what it did not get.</summary>
public class ReplayReboundTests
{
    private const int Hour = 3_600;

    [Fact]
    public void Of_the_energy_not_served_the_rebound_comes_back_with_its_time_constant()
    {
        // 20 kW off for 15 minutes are 5 kWh, of which 80 % come back with a time constant of 30 minutes.
        ReplayMap map = Games.Map(900, reboundPermille: 800, reboundMinutes: 30);
        ReplayPlant plant = new(Series.Of(map, [.. Series.Rows(40, 50, 20, 0)]), map.UtcOffsetMinutes);
        plant.Loads[0].IsConnected = false;
        Run(plant, 900);
        plant.Loads[0].IsConnected = true;

        // While it is off the backlog is wanted already, and so counts as unserved.
        double unserved = plant.Loads[0].UnservedWattHours;
        Assert.InRange(unserved, 5_000 * 1.1, 5_000 * 1.4);

        double first = Run(plant, 1) - 20_000;
        double half = Run(plant, 30 * 60) - 20_000;
        Assert.Equal(Math.Exp(-1), half / first, 0.001);
    }

    [Fact]
    public void With_a_full_rebound_nothing_is_lost_but_time()
    {
        // All that is not served comes back: over a long time the load has drawn what was recorded.
        ReplayMap map = Games.Map(900, reboundPermille: 1_000, reboundMinutes: 15);
        ReplayPlant plant = new(Series.Of(map, [.. Series.Rows(64, 50, 20, 0)]), map.UtcOffsetMinutes);
        double drawnWattHours = 0;
        for (int second = 0; second < 16 * Hour; second++)
        {
            plant.Loads[0].IsConnected = second is < Hour or >= 2 * Hour;
            plant.Step(1_000);
            drawnWattHours += plant.Loads[0].PowerWatts / Hour;
        }

        Assert.Equal(16 * 20_000, drawnWattHours, 0.1);
    }

    [Fact]
    public void Once_it_has_caught_up_the_power_rests_and_the_revision_with_it()
    {
        ReplayMap map = Games.Map(3600, reboundPermille: 500, reboundMinutes: 10);
        ReplayPlant plant = new(Series.Of(map, [.. Series.Rows(12, 50, 20, 0)]), map.UtcOffsetMinutes);
        plant.Loads[0].IsConnected = false;
        Run(plant, 900);
        plant.Loads[0].IsConnected = true;
        long before = plant.Revision;
        Run(plant, 60);
        Assert.Equal(before + 60, plant.Revision);

        Run(plant, 7 * Hour);
        Assert.Equal(20_000, plant.Loads[0].PowerWatts);
        long rested = plant.Revision;
        Run(plant, 1_800);
        Assert.Equal(rested, plant.Revision);
    }

    [Fact]
    public void A_gap_is_no_time_to_catch_up_in()
    {
        ReplayMap map = Games.Map(900, reboundPermille: 1_000);
        ReplayPlant plant = new(Series.Of(map, [50, 20, 0], null, null, [50, 20, 0], [50, 20, 0]), map.UtcOffsetMinutes);
        plant.Loads[0].IsConnected = false;
        Run(plant, 900);
        plant.Loads[0].IsConnected = true;
        Run(plant, 1_800);
        Assert.False(plant.IsPowerKnown);

        // An hour's time constant: of the 5 kWh and what they grew by, the load wants 5 kW and more.
        Assert.Equal(25_000, Run(plant, 1), 700.0);
    }

    [Fact]
    public void The_firmware_meets_the_rebound_through_its_meters()
    {
        double[]?[] rows = [.. Series.Rows(24, 50, 20, 0)];
        ReplayReport without = Replay(Games.Map(900), rows);
        ReplayReport with = Replay(Games.Map(900, reboundPermille: 900, reboundMinutes: 20), rows);
        Assert.Equal(24, with.Controlled.WindowsKept);
        Assert.True(with.UnservedWattHours > 1.5 * without.UnservedWattHours);
        Assert.Equal(with.Metering.TrueWattHours, with.Metering.MeteredWattHours, 10.0);
    }

    private static ReplayReport Replay(ReplayMap map, double[]?[] rows)
    {
        ReplayRun run = new(new ReplayOptions("test.csv", "test.map.json", 62_000), map, Series.Of(map, rows));
        run.Run(null, TestContext.Current.CancellationToken);
        return run.Report();
    }

    // The load's power in the last second.
    private static double Run(ReplayPlant plant, int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            plant.Step(1_000);
        }

        return plant.Loads[0].PowerWatts;
    }
}
