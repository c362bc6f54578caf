namespace Zibo.EdgeCtl.Sim.Plant.Tests;

public sealed class WaterTests
{
    [Fact]
    public void A_workday_draws_what_people_need_and_a_night_nothing()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        plant.Run(TimeSpan.FromHours(5));
        Assert.Equal(0, Litres(plant));
        plant.Run(TimeSpan.FromHours(19));

        // 450 people, 40 L each, most of them in.
        Assert.InRange(Litres(plant), 12_000, 20_000);
    }

    [Fact]
    public void A_leak_runs_day_and_night()
    {
        OfficePlant plant = new(new OfficePlantOptions { StartLocalTime = PlantStory.SummerTuesday, WaterLeakLitresPerHour = 60 });
        plant.Run(TimeSpan.FromHours(5));
        Assert.Equal(300, Litres(plant), 1e-6);
    }

    [Theory]
    [InlineData(250)]
    [InlineData(7_000)]
    [InlineData(35_000)]
    public void The_size_of_the_steps_changes_no_litre(int stepMilliseconds)
    {
        OfficePlant seconds = PlantStory.Build(PlantStory.SummerTuesday.AddHours(9));
        OfficePlant steps = PlantStory.Build(PlantStory.SummerTuesday.AddHours(9));
        for (int round = 0; round < 100; round++)
        {
            for (int passed = 0; passed < 35_000; passed += 1_000)
            {
                seconds.Step(1_000);
            }

            for (int passed = 0; passed < 35_000; passed += stepMilliseconds)
            {
                steps.Step(stepMilliseconds);
            }

            Assert.Equal(Litres(seconds), Litres(steps), 1e-6);
        }

        Assert.True(Litres(seconds) > 500);
    }

    [Fact]
    public void A_building_that_says_nothing_of_water_has_none()
    {
        IPlant plant = new Dry();
        Assert.Empty(plant.Water);
    }

    private static double Litres(OfficePlant plant) => Assert.Single(plant.Water).Litres;

    private sealed class Dry : IPlant
    {
        public IReadOnlyList<PlantCircuit> Circuits => [];

        public IReadOnlyList<PlantLoad> Loads => [];

        public DateTime LocalTime => default;

        public long Revision => 0;

        public void Step(int milliseconds)
        {
        }
    }
}
