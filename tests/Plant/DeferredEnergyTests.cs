using Zibo.EdgeCtl.Sim.Plant.Loads;

namespace Zibo.EdgeCtl.Sim.Plant.Tests;

public sealed class DeferredEnergyTests
{
    [Fact]
    public void An_interrupted_charge_goes_on_and_the_cars_get_all_they_need()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        OfficePlant undisturbed = PlantStory.Build(PlantStory.SummerTuesday);
        double energy = plant.RunUntil(9, "ev-chargers");
        plant.Load("ev-chargers").IsConnected = false;
        double during = plant.RunUntil(10, "ev-chargers");
        plant.Load("ev-chargers").IsConnected = true;
        double missing = undisturbed.RunUntil(20, "ev-chargers");
        energy += plant.RunUntil(20, "ev-chargers");

        Assert.Equal(0, during);
        Assert.True(plant.Load("ev-chargers").UnservedWattHours > 5_000);
        Assert.Equal(missing + undisturbed.MissedChargeWattHours, energy + plant.MissedChargeWattHours, 1.0);
        Assert.Equal(undisturbed.MissedChargeWattHours, plant.MissedChargeWattHours, 1.0);
    }

    [Fact]
    public void A_relay_that_moves_between_ticks_loses_no_joule_of_a_charge()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        OfficePlant undisturbed = PlantStory.Build(PlantStory.SummerTuesday);
        double energy = plant.RunUntil(9, "ev-chargers");
        double switched = 0;
        for (int second = 0; second < 3600; second++)
        {
            plant.Load("ev-chargers").IsConnected = second / 7 % 2 == 0;
            plant.Step(1000);
            switched += plant.Watts("ev-chargers") / 3600;
        }

        plant.Load("ev-chargers").IsConnected = true;
        energy += switched + plant.RunUntil(20, "ev-chargers");
        double expected = undisturbed.RunUntil(20, "ev-chargers");

        Assert.True(switched > 5_000);
        Assert.Equal(
            expected + undisturbed.MissedChargeWattHours, energy + plant.MissedChargeWattHours, 1.0);
    }

    [Fact]
    public void Cars_that_leave_before_power_returns_count_as_missed()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        OfficePlant undisturbed = PlantStory.Build(PlantStory.SummerTuesday);
        plant.Load("ev-chargers").IsConnected = false;
        plant.RunUntil(20);
        double served = undisturbed.RunUntil(20, "ev-chargers");

        Assert.True(served > 20_000);
        Assert.Equal(served + undisturbed.MissedChargeWattHours, plant.MissedChargeWattHours, 1.0);
        Assert.Equal(served, plant.Load("ev-chargers").UnservedWattHours, 1.0);
    }

    [Fact]
    public void A_cold_tank_catches_up()
    {
        OfficePlant plant = PlantStory.Build(PlantStory.SummerTuesday);
        OfficePlant undisturbed = PlantStory.Build(PlantStory.SummerTuesday);
        plant.RunUntil(11);
        undisturbed.RunUntil(11);

        plant.Load("water-heater").IsConnected = false;
        plant.RunUntil(14);
        undisturbed.RunUntil(14);
        Assert.True(plant.TankCelsius < undisturbed.TankCelsius - 3);
        Assert.True(plant.TankCelsius > WaterHeater.TapCelsius, "The draws must not depend on the shed for this story.");

        plant.Load("water-heater").IsConnected = true;
        double afterwards = plant.Run(TimeSpan.FromHours(4), "water-heater");
        double without = undisturbed.Run(TimeSpan.FromHours(4), "water-heater");
        Assert.True(afterwards > without + 5_000, $"{afterwards:F0} Wh after the shed, {without:F0} Wh without.");
    }

    [Fact]
    public void A_tank_that_is_off_for_days_stops_counting_once_it_would_be_full()
    {
        OfficePlant plant = PlantStory.Build(new DateTime(2026, 7, 18));
        OfficePlant undisturbed = PlantStory.Build(new DateTime(2026, 7, 18));
        plant.Load("water-heater").IsConnected = false;
        plant.Run(TimeSpan.FromDays(2));
        double served = undisturbed.Run(TimeSpan.FromDays(2), "water-heater");
        Assert.True(served > 1_000);
        Assert.Equal(served, plant.Load("water-heater").UnservedWattHours, 1.0);
    }

    [Fact]
    public void What_the_element_puts_in_is_stored_drawn_or_lost()
    {
        WaterHeater tank = new(2_000, 18_000);
        double start = tank.StoredJoules;
        double element = 0;
        for (int tick = 0; tick < 8_640; tick++)
        {
            bool isConnected = tick % 3_000 > 600;
            element += isConnected ? tank.WantedWatts * 10 : 0;
            tank.Settle(10, isConnected);
            tank.Integrate(tick % 700 < 200 ? 1.5 : 0, 12, 10);
        }

        Assert.True(tank.DrawnJoules > 1e8 && tank.LostJoules > 1e6);
        Assert.Equal(element, tank.StoredJoules - start + tank.DrawnJoules + tank.LostJoules, element * 1e-9);
    }
}
