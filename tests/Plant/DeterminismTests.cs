namespace Zibo.EdgeCtl.Sim.Plant.Tests;

public sealed class DeterminismTests
{
    private const int SecondsPerDay = 86_400;

    [Fact]
    public void The_same_seed_and_relays_give_the_same_powers_bit_for_bit()
    {
        Assert.Equal(TraceOfADay(seed: 7), TraceOfADay(seed: 7));
    }

    [Fact]
    public void Another_seed_gives_another_day()
    {
        Assert.NotEqual(TraceOfADay(seed: 7), TraceOfADay(seed: 8));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(250)]
    [InlineData(5_000)]
    [InlineData(35_000)]
    public void The_size_of_the_steps_changes_nothing_but_the_averaging(int stepMilliseconds)
    {
        OfficePlant seconds = PlantStory.Build(PlantStory.SummerTuesday.AddHours(6));
        OfficePlant steps = PlantStory.Build(PlantStory.SummerTuesday.AddHours(6));
        const int CommonMilliseconds = 35_000;
        for (int round = 0; round < 700; round++)
        {
            SwitchSome(seconds, round);
            SwitchSome(steps, round);
            double expected = EnergyOver(seconds, CommonMilliseconds, 1_000);
            double actual = EnergyOver(steps, CommonMilliseconds, stepMilliseconds);

            Assert.Equal(expected, actual, expected * 1e-12);
            Assert.Equal(seconds.LocalTime, steps.LocalTime);
            Assert.Equal(seconds.IndoorCelsius, steps.IndoorCelsius);
            Assert.Equal(seconds.TankCelsius, steps.TankCelsius);
        }
    }

    [Fact]
    public void Weather_belongs_to_the_date_and_not_to_the_start()
    {
        OfficePlant early = PlantStory.Build(PlantStory.SummerTuesday.AddDays(-5));
        OfficePlant late = PlantStory.Build(PlantStory.SummerTuesday);
        early.Run(TimeSpan.FromDays(5));
        for (int hour = 0; hour < 24; hour++)
        {
            early.Run(TimeSpan.FromHours(1));
            late.Run(TimeSpan.FromHours(1));
            Assert.Equal(early.OutdoorCelsius, late.OutdoorCelsius);
            Assert.Equal(early.Watts("sockets"), late.Watts("sockets"));
        }
    }

    [Fact]
    public void SplitMix64_gives_the_published_sequence()
    {
        SplitMix64 random = new(1234567);
        Assert.Equal(6457827717110365317UL, random.Next());
        Assert.Equal(3203168211198807973UL, random.Next());
        Assert.Equal(9817491932198370423UL, random.Next());
        Assert.Equal(4593380528125082431UL, random.Next());
        Assert.Equal(16408922859458223821UL, random.Next());
    }

    private static ulong TraceOfADay(int seed)
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday, seed);
        ulong trace = 1;
        for (int second = 0; second < SecondsPerDay; second++)
        {
            if (second % 601 == 0)
            {
                SwitchSome(plant, second);
            }

            plant.Step(1000);
            trace = plant.Fold(trace);
        }

        return trace;
    }

    private static void SwitchSome(OfficePlant plant, int number)
    {
        for (int i = 0; i < plant.Loads.Count; i++)
        {
            plant.Loads[i].IsConnected = (number + i) % 4 != 0;
        }
    }

    private static double EnergyOver(OfficePlant plant, int milliseconds, int stepMilliseconds)
    {
        double joules = 0;
        for (int passed = 0; passed < milliseconds; passed += stepMilliseconds)
        {
            plant.Step(stepMilliseconds);
            joules += plant.Circuits[0].PowerWatts * stepMilliseconds / 1000;
        }

        return joules;
    }
}
