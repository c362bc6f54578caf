namespace Zibo.EdgeCtl.Sim.Plant.Tests;

public sealed class CircuitTests
{
    private const int SecondsPerDay = 86_400;

    [Fact]
    public void Circuits_and_loads_carry_the_agreed_names()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        Assert.Equal(
            ["main", "chiller", "air-handler", "lighting", "lifts", "sockets", "data-room", "water-heater", "ev-chargers"],
            plant.Circuits.Select(circuit => circuit.Id));
        Assert.Equal(
            ["chiller", "air-handler", "lighting-perimeter", "water-heater", "ev-chargers"],
            plant.Loads.Select(load => load.Id));
        Assert.All(plant.Loads, load => Assert.True(load.IsConnected));
    }

    [Fact]
    public void Main_is_the_sum_of_the_others_at_every_second_of_a_day()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        for (int second = 0; second < SecondsPerDay; second++)
        {
            plant.Load("chiller").IsConnected = second / 1800 % 3 != 1;
            plant.Step(1000);
            Assert.Equal(plant.Circuits.Skip(1).Aggregate(0.0, (sum, circuit) => sum + circuit.PowerWatts), plant.Watts("main"));
        }
    }

    [Theory]
    [InlineData("chiller", "chiller")]
    [InlineData("air-handler", "air-handler")]
    [InlineData("lighting-perimeter", "lighting")]
    [InlineData("water-heater", "water-heater")]
    [InlineData("ev-chargers", "ev-chargers")]
    public void A_relay_lowers_its_own_circuit_and_main_and_nothing_else(string loadId, string circuitId)
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday.AddHours(9));
        OfficePlant twin = PlantStory.Build(PlantStory.SummerTuesday.AddHours(9));
        do
        {
            plant.Step(1000);
            twin.Step(1000);
        }
        while (plant.Load(loadId).PowerWatts == 0 && plant.LocalTime.Hour < 18);

        plant.Load(loadId).IsConnected = false;
        plant.Step(1000);
        twin.Step(1000);

        double dropWatts = twin.Load(loadId).PowerWatts;
        Assert.True(dropWatts > 0);
        Assert.Equal(0, plant.Load(loadId).PowerWatts);
        Assert.Equal(dropWatts, twin.Watts(circuitId) - plant.Watts(circuitId), 1e-6);
        Assert.Equal(dropWatts, twin.Watts("main") - plant.Watts("main"), 1e-6);
        Assert.All(
            plant.Circuits.Where(circuit => circuit.Id != "main" && circuit.Id != circuitId),
            circuit => Assert.Equal(twin.Watts(circuit.Id), circuit.PowerWatts));
    }

    [Fact]
    public void Equal_revisions_mean_equal_powers_and_nights_are_mostly_unchanged()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        int unchanged = 0;
        for (int second = 0; second < SecondsPerDay; second++)
        {
            double[] before = [.. plant.Circuits.Select(circuit => circuit.PowerWatts)];
            long revision = plant.Revision;
            plant.Step(1000);
            bool isEqual = before.SequenceEqual(plant.Circuits.Select(circuit => circuit.PowerWatts));
            Assert.Equal(isEqual ? revision : revision + 1, plant.Revision);
            unchanged += isEqual ? 1 : 0;
        }

        Assert.True(unchanged > SecondsPerDay / 2, $"Only {unchanged} of {SecondsPerDay} seconds without a change.");
    }

    [Fact]
    public void A_step_that_spans_a_change_shows_the_mean()
    {
        OfficePlant coarse = PlantStory.Build(PlantStory.SummerTuesday.AddHours(8));
        OfficePlant fine = PlantStory.Build(PlantStory.SummerTuesday.AddHours(8));
        for (int minute = 0; minute < 120; minute++)
        {
            coarse.Step(60_000);
            double sum = 0;
            for (int second = 0; second < 60; second++)
            {
                fine.Step(1000);
                sum += fine.Watts("lifts");
            }

            Assert.Equal(sum / 60, coarse.Watts("lifts"), 1e-6);
        }
    }
}
