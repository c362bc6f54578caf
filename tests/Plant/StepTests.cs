using CsCheck;

namespace Zibo.EdgeCtl.Sim.Plant.Tests;

public sealed class StepTests
{
    // Every machine at once, each in its start: no relay pattern may reach more.
    private const double MostWatts = 700_000;

    private static readonly Gen<(int Mask, int Seconds)[]> RelayPattern =
        Gen.Select(Gen.Int[0, 31], Gen.Int[1, 1800]).Array[1, 40];

    [Fact]
    public void Steps_allocate_nothing()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday.AddHours(6));
        RunWithRelays(plant, 20_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        RunWithRelays(plant, 100_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Any_relay_pattern_keeps_every_power_finite_positive_and_bounded()
    {
        Gen.Select(RelayPattern, Gen.Int[0, 364], Gen.Int[0, 23], Gen.Int).Sample(
            (pattern, day, hour, seed) =>
            {
                OfficePlant plant = PlantStory.Build(new DateTime(2026, 1, 1).AddDays(day).AddHours(hour), seed);
                foreach ((int mask, int seconds) in pattern)
                {
                    Switch(plant, mask);
                    for (int second = 0; second < seconds; second++)
                    {
                        plant.Step(1000);
                        foreach (PlantCircuit circuit in plant.Circuits)
                        {
                            Assert.InRange(circuit.PowerWatts, 0, MostWatts);
                        }
                    }

                    Assert.InRange(plant.IndoorCelsius, -10, 50);
                    Assert.All(plant.Loads, load => Assert.True(double.IsFinite(load.UnservedWattHours)));
                    Assert.All(plant.Loads, load => Assert.True(load.IsConnected || load.PowerWatts == 0));
                }
            },
            iter: 60);
    }

    [Fact]
    public void No_relay_pattern_reaches_lifts_or_the_data_room()
    {
        Assert.Empty(PlantStory.Build(PlantStory.SummerTuesday).Loads.Select(load => load.Id).Intersect(PlantStory.Untouchable));
        Gen.Select(RelayPattern, Gen.Int).Sample(
            (pattern, seed) =>
            {
                OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday.AddHours(8), seed);
                OfficePlant undisturbed = PlantStory.Build(PlantStory.SummerTuesday.AddHours(8), seed);
                foreach ((int mask, int seconds) in pattern)
                {
                    Switch(plant, mask);
                    for (int second = 0; second < seconds; second++)
                    {
                        plant.Step(1000);
                        undisturbed.Step(1000);
                        foreach (string id in PlantStory.Untouchable)
                        {
                            Assert.Equal(undisturbed.Watts(id), plant.Watts(id));
                        }
                    }
                }
            },
            iter: 20);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1000)]
    public void A_step_must_go_forward(int milliseconds)
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(milliseconds), () => plant.Step(milliseconds));
    }

    private static void RunWithRelays(OfficePlant plant, int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            if (step % 500 == 0)
            {
                Switch(plant, step / 500);
            }

            plant.Step(1000);
        }
    }

    private static void Switch(OfficePlant plant, int mask)
    {
        for (int i = 0; i < plant.Loads.Count; i++)
        {
            plant.Loads[i].IsConnected = (mask >> i & 1) == 0;
        }
    }
}
