namespace Zibo.EdgeCtl.Sim.Plant.Tests;

/// <summary>Loads that run on a share of their power.</summary>
public class ShareTests
{
    [Fact]
    public void Charging_points_draw_their_share_and_what_the_cap_took_is_unserved()
    {
        OfficePlant capped = PlantStory.Build(PlantStory.SummerTuesday);
        OfficePlant free = PlantStory.Build(PlantStory.SummerTuesday);
        capped.RunUntil(9.5);
        free.RunUntil(9.5);
        double watts = free.Watts("ev-chargers");
        Assert.True(watts > 0);

        capped.Load("ev-chargers").Share = 0.25;
        capped.Run(TimeSpan.FromMinutes(1));
        Assert.Equal(0.25 * watts, capped.Watts("ev-chargers"), 0.1);
        Assert.Equal(0.75 * watts / 60, capped.Load("ev-chargers").UnservedWattHours, 0.1);
    }

    [Fact]
    public void What_cars_lack_for_a_while_they_take_later()
    {
        OfficePlant capped = PlantStory.Build(PlantStory.SummerTuesday);
        OfficePlant free = PlantStory.Build(PlantStory.SummerTuesday);
        capped.RunUntil(9);
        free.RunUntil(9);
        capped.Load("ev-chargers").Share = 0.5;
        double early = free.RunUntil(10, "ev-chargers") - capped.RunUntil(10, "ev-chargers");
        capped.Load("ev-chargers").Share = 1;
        double late = capped.RunUntil(19.5, "ev-chargers") - free.RunUntil(19.5, "ev-chargers");
        Assert.True(early > 1_000);
        Assert.Equal(early, late + capped.MissedChargeWattHours - free.MissedChargeWattHours, 1.0);
    }

    [Theory]
    [InlineData("water-heater", 7)]
    [InlineData("lighting-perimeter", 10)]
    public void Elements_and_lamps_draw_their_share(string id, double hour)
    {
        OfficePlant plant = PlantStory.Build(PlantStory.WinterTuesday);
        plant.RunUntil(hour);
        PlantLoad load = plant.Load(id);
        for (int minute = 0; load.PowerWatts == 0 && minute < 600; minute++)
        {
            plant.Step(60_000);
        }

        plant.Step(1_000);
        double watts = load.PowerWatts;
        Assert.True(watts > 0);
        load.Share = 0.5;
        plant.Step(1_000);
        Assert.Equal(watts / 2, load.PowerWatts, watts * 0.02);
    }

    [Fact]
    public void A_chiller_on_half_its_compressors_runs_two_of_four()
    {
        OfficePlant half = PlantStory.Build(PlantStory.SummerTuesday);
        OfficePlant whole = PlantStory.Build(PlantStory.SummerTuesday);
        half.RunUntil(8);
        whole.RunUntil(8);
        half.Load("chiller").Share = 0.5;
        double most = 0;
        double mostOfWhole = 0;
        for (int minute = 0; minute < 480; minute++)
        {
            half.Step(60_000);
            whole.Step(60_000);
            most = Math.Max(most, half.Watts("chiller"));
            mostOfWhole = Math.Max(mostOfWhole, whole.Watts("chiller"));
        }

        Assert.InRange(most, 0.3 * mostOfWhole, 0.75 * mostOfWhole);
        Assert.True(half.Load("chiller").UnservedWattHours > 0);
    }

    [Fact]
    public void A_share_of_one_changes_nothing()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        OfficePlant twin = PlantStory.Build(PlantStory.SummerTuesday);
        ulong trace = 1;
        ulong twinTrace = 1;
        for (int minute = 0; minute < 720; minute++)
        {
            foreach (PlantLoad load in plant.Loads)
            {
                load.Share = 1;
            }

            plant.Step(60_000);
            twin.Step(60_000);
            trace = plant.Fold(trace);
            twinTrace = twin.Fold(twinTrace);
        }

        Assert.Equal(twinTrace, trace);
        Assert.All(plant.Loads, load => Assert.Equal(0, load.UnservedWattHours));
    }

    [Fact]
    public void Fans_run_whole_or_not_at_all()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        plant.RunUntil(10);
        double watts = plant.Watts("air-handler");
        plant.Load("air-handler").Share = 0.5;
        plant.Step(1_000);
        Assert.Equal((watts, 0.0), (plant.Watts("air-handler"), plant.Load("air-handler").UnservedWattHours));
    }
}
