using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>Guards in the office: its rooms, its lifts and its hand switches. From about 09:00 on it needs the limiter.</summary>
public class GuardTests
{
    [Fact]
    public void A_chiller_with_a_comfort_limit_is_shed_no_deeper_than_that()
    {
        double warmest = 0;
        int vetoes = 0;
        Office? guarded = null;
        Office free = new(change: site =>
        {
            site.Demand.LimitWatts = 200_000;
            site.Loads.Single(load => load.Id == "chiller").Comfort.TemperatureIndex = ComfortOptions.NoTemperatureIndex;
        });
        Watch(free);
        Assert.True(warmest > 29, $"without a limit the rooms reach {warmest:F1} C");

        warmest = 0;
        guarded = new Office(change: site => site.Demand.LimitWatts = 200_000);
        Watch(guarded);
        Assert.True(vetoes > 0, "the limit was needed");

        void Watch(Office office)
        {
            Load chiller = office.Simulation.Controller.Loads.At(office.IndexOf("chiller"));
            for (int i = 0; i < 8 * Office.Hour; i++)
            {
                bool wasShed = chiller.IsShed;
                bool wasWarm = office.Plant.IndoorCelsius > 28.05;
                office.Run(1);
                warmest = Math.Max(warmest, office.Plant.IndoorCelsius);
                if (office == guarded)
                {
                    vetoes += chiller.Reason == DecisionReason.Comfort ? 1 : 0;
                    Assert.False(chiller.IsShed && !wasShed && wasWarm, "shed while the rooms were too warm");
                }
            }
        }
    }

    [Fact]
    public void The_sensor_reads_what_the_rooms_have()
    {
        Office office = new();
        office.Run(3 * Office.Hour);
        int read = office.Simulation.Controller.Safety.Temperatures.At(0).CentiCelsius;
        Assert.InRange(read, (office.Plant.IndoorCelsius * 100) - 2, (office.Plant.IndoorCelsius * 100) + 2);
    }

    [Fact]
    public void A_load_in_somebodys_hand_runs_on_and_another_is_shed_in_its_place()
    {
        Office office = new(change: site => site.Loads[0].HandInput = 1);
        PlantLoad chargers = office.Plant.Loads.Single(load => load.Id == "ev-chargers");
        chargers.IsInHand = true;
        office.Run(4 * Office.Hour);
        Assert.True(chargers.IsConnected);
        Assert.Equal(0, office.Simulation.Loads[0].SwitchCount);
        Assert.True(office.Simulation.Controller.Faults.IsActive(FaultCode.ManualHand, 0));
        Assert.True(office.Simulation.Loads.Sum(load => load.SwitchCount) > 0, "others were shed");
    }

    [Fact]
    public void Waiting_lifts_save_one_stays_as_it_is_and_a_moving_one_is_never_asked()
    {
        OfficePlant plant = new(new OfficePlantOptions { StartLocalTime = new DateTime(2026, 7, 15, 7, 0, 0) });
        Simulation simulation = new(WithLifts(), "lifts.site.json", plant, 1_784_070_000_000);
        IReadOnlyList<PlantLiftCar> cars = plant.LiftBanks[0].Cars;
        int asked = 0;
        double least = double.MaxValue;
        for (int i = 0; i < 2 * Office.Hour; i++)
        {
            simulation.Step();
            int now = cars.Count(car => car.IsEconomyRequested);
            Assert.True(now < cars.Count, "one stays as it is");
            Assert.All(cars, car => Assert.False(car.IsEconomyRequested && !(car.IsParked && car.AreDoorsClosed)));
            asked += now;
            least = Math.Min(least, plant.Circuits.Single(circuit => circuit.Id == "lifts").PowerWatts);
        }

        Assert.True(asked > 0, "some were asked");
        Assert.Equal(300 + (2 * 120), least, 6);
    }

    [Fact]
    public void A_site_that_names_rooms_or_lifts_that_there_are_not_is_refused()
    {
        SiteDocument site = WithLifts();
        site.Configuration.LiftBanks[0].Id = "paternoster";
        site.Configuration.Temperatures[0].Id = "attic";
        InputException e = Assert.Throws<InputException>(() => new Simulation(site, "my.site.json", new OfficePlant(new OfficePlantOptions { WarmUpDays = 0 }), 0));
        Assert.Equal(["$.temperatures[0].id", "$.liftBanks[0].id"], e.Findings.Select(f => f.Path));
    }

    // The contacts of three lifts are more than the board of the example has.
    private static SiteDocument WithLifts()
    {
        SiteDocument site = new(SiteFile.Example.Configuration, BoardFile.Find("virtual"));
        site.Configuration.LiftBanks =
        [
            new LiftBankConfiguration
            {
                Id = "lifts",
                FireServiceInput = 1,
                Economy = LiftEconomyMode.Always,
                DwellMilliseconds = 30_000,
                Cars = [.. Enumerable.Range(0, 3).Select(i => new LiftCarConfiguration
                {
                    EconomyOutput = 10 + i, ParkedInput = 2 + (3 * i), DoorsClosedInput = 3 + (3 * i), InServiceInput = 4 + (3 * i),
                })],
            },
        ];
        return site;
    }
}
