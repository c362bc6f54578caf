using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>Recorded powers as a building, with relays moved by hand.</summary>
public class ReplayPlantTests
{
    private const int Second = 1_000;

    [Fact]
    public void A_row_holds_over_its_interval_and_the_next_begins_at_its_begin()
    {
        ReplayMap map = Series.Map(10);
        ReplayPlant plant = new(Series.Of(map, [50, 20], [60, 0]), map.UtcOffsetMinutes);
        Assert.True(plant.IsPowerKnown);
        Assert.Equal(new DateTime(2026, 7, 15, 8, 0, 0), plant.LocalTime);
        for (int i = 0; i < 10; i++)
        {
            plant.Step(Second);
            Assert.Equal((70_000, 50_000, 20_000), (plant.Circuits[0].PowerWatts, plant.BaseWatts, plant.Circuits[1].PowerWatts));
        }

        Assert.Equal(1, plant.Revision);
        Assert.False(plant.IsDone);
        for (int i = 0; i < 10; i++)
        {
            plant.Step(Second);
            Assert.Equal((60_000, 0), (plant.Circuits[0].PowerWatts, plant.Circuits[1].PowerWatts));
        }

        Assert.Equal(2, plant.Revision);
        Assert.True(plant.IsDone);
        Assert.Equal(new DateTime(2026, 7, 15, 8, 0, 20), plant.LocalTime);
    }

    [Fact]
    public void A_load_that_is_held_off_draws_nothing_and_what_it_would_have_drawn_is_unserved()
    {
        ReplayMap map = Series.Map(900);
        ReplayPlant plant = new(Series.Of(map, [50, 20], [50, 8]), map.UtcOffsetMinutes);
        PlantLoad load = plant.Loads[0];
        Step(plant, 300);
        load.IsConnected = false;
        Step(plant, 900);
        load.IsConnected = true;
        Step(plant, 600);

        // 600 s of 20 kW and 300 s of 8 kW.
        Assert.Equal((20_000 * 600 / 3600.0) + (8_000 * 300 / 3600.0), load.UnservedWattHours, 6);
        Assert.Equal(8_000, load.PowerWatts);
        Assert.True(plant.IsDone);
    }

    [Fact]
    public void While_a_load_is_held_off_the_site_shows_the_rest_and_the_uncontrolled_power_stays()
    {
        ReplayMap map = Series.Map(900, hasSecond: true);
        ReplayPlant plant = new(Series.Of(map, [50, 20, 7]), map.UtcOffsetMinutes);
        plant.Loads[0].IsConnected = false;
        plant.Step(Second);
        Assert.Equal((57_000, 77_000), (plant.Circuits[0].PowerWatts, plant.UncontrolledWatts));
        Assert.Equal((0, 7_000), (plant.Circuits[1].PowerWatts, plant.Circuits[2].PowerWatts));
    }

    [Fact]
    public void In_a_gap_nothing_flows_nobody_knows_and_nothing_is_unserved()
    {
        ReplayMap map = Series.Map(10);
        ReplayPlant plant = new(Series.Of(map, [50, 20], null, null, [60, 30]), map.UtcOffsetMinutes);
        plant.Loads[0].IsConnected = false;
        Step(plant, 10);
        Assert.True(plant.IsPowerKnown);
        Step(plant, 1);
        Assert.False(plant.IsPowerKnown);
        Assert.Equal((0, 0), (plant.Circuits[0].PowerWatts, plant.UncontrolledWatts));
        Step(plant, 19);
        Assert.False(plant.IsPowerKnown);
        Assert.Equal(20_000 * 10 / 3600.0, plant.Loads[0].UnservedWattHours, 6);
        Step(plant, 1);
        Assert.True(plant.IsPowerKnown);
        Assert.Equal(60_000, plant.Circuits[0].PowerWatts);
        Step(plant, 9);
        Assert.True(plant.IsDone);
    }

    private static void Step(ReplayPlant plant, int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            plant.Step(Second);
        }
    }
}
