using Zibo.EdgeCtl.Sim.Plant.Loads;
using Zibo.EdgeCtl.Sim.Plant.People;

namespace Zibo.EdgeCtl.Sim.Plant.Tests;

public sealed class PeopleTests
{
    private const int TenInTheMorning = 600;

    [Fact]
    public void A_weekend_needs_less_than_a_workday()
    {
        OfficePlant plant = PlantStory.Build(new DateTime(2026, 7, 13));
        double[] days = [.. Enumerable.Range(0, 7).Select(_ => plant.Run(TimeSpan.FromDays(1)))];
        Assert.True(days[5..].Max() < 0.5 * days[..5].Min());
    }

    [Fact]
    public void A_holiday_is_like_a_weekend_and_a_make_up_day_like_a_workday()
    {
        DateOnly thursday = new(2026, 10, 1);
        DateOnly saturday = new(2026, 10, 10);
        OfficePlantOptions plain = new() { StartLocalTime = new DateTime(2026, 10, 1) };
        OfficePlantOptions published = plain with
        {
            DaysOff = new HashSet<DateOnly> { thursday },
            ExtraWorkdays = new HashSet<DateOnly> { saturday },
        };

        double workday = new OfficePlant(plain).Run(TimeSpan.FromDays(1));
        double holiday = new OfficePlant(published).Run(TimeSpan.FromDays(1));
        Assert.True(holiday < 0.6 * workday);

        DateTime start = saturday.ToDateTime(TimeOnly.MinValue);
        double dayOff = new OfficePlant(plain with { StartLocalTime = start }).Run(TimeSpan.FromDays(1));
        double makeUp = new OfficePlant(published with { StartLocalTime = start }).Run(TimeSpan.FromDays(1));
        Assert.True(dayOff < 0.6 * makeUp);
    }

    [Fact]
    public void The_more_daylight_the_fewer_lamps_along_the_windows_and_the_core_does_not_care()
    {
        OfficePlantOptions options = new();
        Occupancy occupancy = new(options);
        occupancy.EnterDay(PlantStory.SummerTuesday);
        occupancy.MoveTo(TenInTheMorning);
        Lighting lighting = new(options);
        lighting.MoveTo(occupancy, 0);
        double coreWatts = lighting.CoreWatts;
        double lastWatts = lighting.PerimeterWatts;
        foreach (double sun in new[] { 70.0, 140, 210, 280 })
        {
            lighting.MoveTo(occupancy, sun);
            Assert.True(lighting.PerimeterWatts < lastWatts);
            Assert.Equal(coreWatts, lighting.CoreWatts);
            lastWatts = lighting.PerimeterWatts;
        }
    }

    [Fact]
    public void On_a_winter_evening_the_windows_are_lit_and_at_noon_less_so()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.WinterTuesday);
        plant.RunUntil(11);
        double beforeNoon = plant.Load("lighting-perimeter").PowerWatts;
        plant.RunUntil(17);
        Assert.True(beforeNoon < 0.6 * plant.Load("lighting-perimeter").PowerWatts);
    }

    [Fact]
    public void Unserved_light_is_what_the_lamps_would_have_drawn()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.WinterTuesday);
        OfficePlant undisturbed = PlantStory.Build(PlantStory.WinterTuesday);
        plant.RunUntil(16);
        undisturbed.RunUntil(16);
        PlantLoad load = plant.Load("lighting-perimeter");
        load.IsConnected = false;
        double dark = plant.Run(TimeSpan.FromHours(1), "lighting");
        double lit = undisturbed.Run(TimeSpan.FromHours(1), "lighting");
        Assert.True(load.UnservedWattHours > 5_000);
        Assert.Equal(lit - dark, load.UnservedWattHours, 0.01);
    }

    [Fact]
    public void Lifts_work_in_pulses_and_are_busiest_when_people_come()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        double night = plant.RunUntil(4, "lifts") / 4;
        plant.RunUntil(8);
        int starts = 0;
        double last = 0;
        double morning = 0;
        for (int second = 0; second < 3600; second++)
        {
            plant.Step(1000);
            double watts = plant.Watts("lifts");
            starts += watts > last + 2_000 ? 1 : 0;
            morning += watts / 3600;
            last = watts;
        }

        double forenoon = plant.RunUntil(11, "lifts") / 2;
        Assert.True(starts > 60, $"{starts} starts");
        Assert.True(morning > 1.5 * forenoon);
        Assert.True(forenoon > 1.2 * night);
    }
}
