using Zibo.EdgeCtl.Sim.Plant.Hvac;

namespace Zibo.EdgeCtl.Sim.Plant.Tests;

public sealed class AirConditioningTests
{
    [Theory]
    [InlineData(10.0)]
    [InlineData(14.0)]
    [InlineData(15.5)]
    public void After_a_shed_the_warm_house_takes_more_than_it_would_have(double shedHour)
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        OfficePlant undisturbed = PlantStory.Build(PlantStory.SummerTuesday);
        plant.RunUntil(shedHour);
        undisturbed.RunUntil(shedHour);

        plant.Load("chiller").IsConnected = false;
        plant.Run(TimeSpan.FromMinutes(30));
        undisturbed.Run(TimeSpan.FromMinutes(30));
        Assert.True(plant.IndoorCelsius > undisturbed.IndoorCelsius + 0.5);

        plant.Load("chiller").IsConnected = true;
        double after = plant.Run(TimeSpan.FromHours(1));
        double without = undisturbed.Run(TimeSpan.FromHours(1));
        Assert.True(after > without + 3_000, $"{after:F0} Wh after the shed, {without:F0} Wh without.");
    }

    [Fact]
    public void A_heat_pump_shed_in_winter_rebounds_too()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.WinterTuesday);
        OfficePlant undisturbed = PlantStory.Build(PlantStory.WinterTuesday);
        plant.RunUntil(13);
        undisturbed.RunUntil(13);
        plant.Load("chiller").IsConnected = false;
        plant.Run(TimeSpan.FromMinutes(30));
        undisturbed.Run(TimeSpan.FromMinutes(30));
        Assert.True(plant.IndoorCelsius < undisturbed.IndoorCelsius - 0.5);

        plant.Load("chiller").IsConnected = true;
        Assert.True(plant.Run(TimeSpan.FromHours(1)) > undisturbed.Run(TimeSpan.FromHours(1)) + 3_000);
    }

    [Fact]
    public void When_power_returns_the_pump_runs_at_once_and_each_compressor_surges_then_ramps()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday.AddHours(14));
        plant.Step(1000);
        plant.Load("chiller").IsConnected = false;
        plant.Run(TimeSpan.FromMinutes(15));
        plant.Load("chiller").IsConnected = true;

        plant.Step(1000);
        double pumpWatts = plant.Watts("chiller");
        Assert.Equal(7_500, pumpWatts);

        while (plant.Watts("chiller") == pumpWatts)
        {
            plant.Step(1000);
        }

        double surgeWatts = plant.Watts("chiller") - pumpWatts;
        plant.Step(1000);
        double rampWatts = plant.Watts("chiller") - pumpWatts;
        for (int second = 0; second < 60; second++)
        {
            plant.Step(1000);
        }

        double runningWatts = plant.Watts("chiller") - pumpWatts;
        Assert.InRange(surgeWatts / runningWatts, 1.7, 2.4);
        Assert.InRange(rampWatts / runningWatts, 0.4, 0.7);
    }

    [Fact]
    public void Without_air_there_is_little_cooling_and_the_chiller_unloads()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        OfficePlant undisturbed = PlantStory.Build(PlantStory.SummerTuesday);
        OfficePlant withoutBoth = PlantStory.Build(PlantStory.SummerTuesday);
        plant.RunUntil(14);
        undisturbed.RunUntil(14);
        withoutBoth.RunUntil(14);
        plant.Load("air-handler").IsConnected = false;
        withoutBoth.Load("air-handler").IsConnected = false;
        withoutBoth.Load("chiller").IsConnected = false;
        plant.Run(TimeSpan.FromMinutes(40));
        undisturbed.Run(TimeSpan.FromMinutes(40));
        withoutBoth.Run(TimeSpan.FromMinutes(40));

        Assert.Equal(0, plant.Watts("air-handler"));
        Assert.InRange(withoutBoth.IndoorCelsius - plant.IndoorCelsius, 0.02, 0.5);
        Assert.True(plant.IndoorCelsius > undisturbed.IndoorCelsius + 1);
        Assert.True(plant.Watts("chiller") < undisturbed.Watts("chiller") / 2);
    }

    [Fact]
    public void A_day_without_the_chiller_counts_as_discomfort_and_as_unserved_energy()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        OfficePlant undisturbed = PlantStory.Build(PlantStory.SummerTuesday);
        plant.Load("chiller").IsConnected = false;
        plant.RunUntil(20);
        double served = undisturbed.RunUntil(20, "chiller");

        Assert.True(plant.MinutesOutsideComfort > undisturbed.MinutesOutsideComfort + 300);

        // The shadow lives the undisturbed day, so both figures name the same energy; only the seconds of starts differ.
        Assert.Equal(served, plant.Load("chiller").UnservedWattHours, served * 0.01);
        Assert.Equal(0, undisturbed.Load("chiller").UnservedWattHours);
    }

    [Fact]
    public void Nothing_but_heat_flows_changes_the_heat_in_the_zone()
    {
        Zone zone = new(6_000);
        zone.Reset(22);
        ThermalConditions conditions = new() { InternalWatts = 120_000, FanWatts = 20_000, HasAirFlow = true };
        double start = zone.StoredJoules;
        double entered = 0;
        for (int tick = 0; tick < 8_640; tick++)
        {
            conditions.OutdoorCelsius = 25 + (tick % 100 / 10.0);
            conditions.FacadeWattsPerSquareMetre = tick % 360;
            conditions.RoofWattsPerSquareMetre = tick % 720;
            entered += zone.Step(conditions, tick % 1000 < 100, tick % 50 < 20 ? -3_000_000 : 0, 10);
        }

        Assert.True(Math.Abs(entered) > 1e8);
        Assert.Equal(start + entered, zone.StoredJoules, Math.Abs(start) * 1e-9);
    }

    [Fact]
    public void An_idle_zone_settles_at_the_outdoor_temperature()
    {
        Zone zone = new(6_000);
        zone.Reset(30);
        ThermalConditions conditions = new() { OutdoorCelsius = 12 };
        for (int tick = 0; tick < 8_640 * 30; tick++)
        {
            zone.Step(conditions, false, 0, 10);
        }

        Assert.Equal(12, zone.AirCelsius, 0.01);
        Assert.Equal(12, zone.MassCelsius, 0.01);
    }

    [Fact]
    public void Efficiency_falls_with_the_lift_between_the_temperatures()
    {
        Assert.InRange(ChillerPerformance.CoolingCop(35), 2.7, 3.1);
        Assert.InRange(ChillerPerformance.HeatingCop(-10), 2.0, 2.5);
        for (int celsius = 16; celsius < 42; celsius++)
        {
            Assert.True(ChillerPerformance.CoolingCop(celsius) > ChillerPerformance.CoolingCop(celsius + 1));
        }

        for (int celsius = -20; celsius < 14; celsius++)
        {
            Assert.True(ChillerPerformance.HeatingCop(celsius) < ChillerPerformance.HeatingCop(celsius + 1));
        }
    }
}
