namespace Zibo.EdgeCtl.Sim.Plant.Tests;

public sealed class OptionsTests
{
    private static readonly OfficePlantOptions Defaults = new();

    public static TheoryData<string, OfficePlantOptions> Faults => new()
    {
        { nameof(OfficePlantOptions.StartLocalTime), Defaults with { StartLocalTime = Defaults.StartLocalTime.AddMilliseconds(1) } },
        { nameof(OfficePlantOptions.WarmUpDays), Defaults with { WarmUpDays = -1 } },
        { nameof(OfficePlantOptions.FloorAreaSquareMetres), Defaults with { FloorAreaSquareMetres = double.NaN } },
        { nameof(OfficePlantOptions.Occupants), Defaults with { Occupants = 0 } },
        { nameof(OfficePlantOptions.PerimeterLightingShare), Defaults with { PerimeterLightingShare = 1.1 } },
        { nameof(OfficePlantOptions.ChillerCoolingWatts), Defaults with { ChillerCoolingWatts = 0 } },
        { nameof(OfficePlantOptions.LiftCarCount), Defaults with { LiftCarCount = 0 } },
        { nameof(OfficePlantOptions.EvChargerCount), Defaults with { EvChargerCount = 65 } },
        { nameof(OfficePlantOptions.WaterLeakLitresPerHour), Defaults with { WaterLeakLitresPerHour = -1 } },
        { nameof(OfficePlantOptions.AirConditioningEnd), Defaults with { AirConditioningEnd = new TimeOnly(6, 30) } },
        { nameof(OfficePlantOptions.HeatingSeasonStart), Defaults with { HeatingSeasonStart = new MonthDay(13, 1) } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_value_out_of_range_is_named(string name, OfficePlantOptions options)
    {
        Assert.Throws<ArgumentOutOfRangeException>(name, () => new OfficePlant(options));
    }

    [Fact]
    public void A_plant_starts_at_the_second_that_it_is_told()
    {
        DateTime start = new(2026, 2, 28, 23, 59, 58);
        OfficePlant plant = PlantStory.Build(start);
        Assert.Equal(start, plant.LocalTime);
        plant.Step(1000);
        plant.Step(1500);
        Assert.Equal(new DateTime(2026, 3, 1, 0, 0, 0, 500), plant.LocalTime);
    }

    [Theory]
    [InlineData(11, 14, false)]
    [InlineData(11, 15, true)]
    [InlineData(1, 1, true)]
    [InlineData(3, 15, true)]
    [InlineData(3, 16, false)]
    [InlineData(7, 1, false)]
    public void The_heating_season_spans_new_year(int month, int day, bool isHeating)
    {
        Assert.Equal(
            isHeating,
            MonthDay.IsBetween(new DateTime(2026, month, day), Defaults.HeatingSeasonStart, Defaults.HeatingSeasonEnd));
    }

    [Fact]
    public void Half_the_building_needs_about_half_the_light_and_sockets()
    {
        OfficePlantOptions half = Defaults with
        {
            StartLocalTime = PlantStory.SummerTuesday.AddHours(10),
            FloorAreaSquareMetres = 3_000,
        };
        OfficePlant small = new(half);
        OfficePlant full = new(half with { FloorAreaSquareMetres = 6_000 });
        Assert.Equal(
            0.5 * full.Run(TimeSpan.FromHours(1), "sockets"), small.Run(TimeSpan.FromHours(1), "sockets"), 1.0);
    }
}
