using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The office with levels and steps, a hot working day long.</summary>
public class LevelOfficeTests
{
    private const int Seconds = 86_400;
    private static readonly DateTime Start = new(2026, 7, 15, 0, 0, 0);

    [Fact]
    public void Charging_points_are_throttled_every_window_is_kept_and_no_level_chatters()
    {
        (Simulation simulation, OfficePlant plant) = Office(_ => { });
        LoadLevel level = simulation.Controller.Loads.At(0).Level;
        PlantLoad points = plant.Loads.First(load => load.Id == "ev-chargers");
        int last = level.Permille;
        bool wasShed = false;
        long changed = -Throttle.ChangeMilliseconds;
        int changes = 0;
        for (int second = 0; second < Seconds; second++)
        {
            simulation.Step();
            bool isShed = simulation.Controller.Loads.At(0).IsShed;
            if (level.Permille != last)
            {
                long now = simulation.ElapsedMilliseconds;
                Assert.True(isShed != wasShed || now - changed >= Throttle.ChangeMilliseconds, $"{now - changed} ms");
                changed = now;
                changes++;
            }

            last = level.Permille;
            wasShed = isShed;
            Assert.Equal(level.Permille / 1000.0, points.Share, 6);
        }

        Assert.True(changes > 10);
        Assert.Equal(simulation.Audit.WindowCount, simulation.Audit.KeptCount);
    }

    [Fact]
    public void A_chiller_of_two_steps_keeps_every_window()
    {
        (Simulation simulation, OfficePlant plant) = Office(site =>
        {
            site.Demand.LimitWatts = 220_000;
            int index = Array.FindIndex(site.Loads, load => load.Id == "chiller");
            LoadConfiguration chiller = site.Loads[index];
            LoadConfiguration second = new() { Id = "chiller-2", Output = 9, OwnCircuit = chiller.OwnCircuit, Group = index };
            second.Options.Kind = chiller.Options.Kind;
            second.Options.ShedPriority = chiller.Options.ShedPriority;
            second.Options.MinimumOnMilliseconds = chiller.Options.MinimumOnMilliseconds;
            second.Options.MinimumOffMilliseconds = chiller.Options.MinimumOffMilliseconds;
            second.Options.RatedWatts = chiller.Options.RatedWatts / 2;

            // With its comfort limit it would hardly be shed at all.
            chiller.Comfort.TemperatureIndex = ComfortOptions.NoTemperatureIndex;
            chiller.Comfort.MaximumCentiCelsius = ComfortOptions.NoMaximum;
            chiller.Id = "chiller-1";
            chiller.Group = index;
            chiller.Options.RatedWatts /= 2;
            site.Loads = [.. site.Loads[..(index + 1)], second, .. site.Loads[(index + 1)..]];
        });
        PlantLoad chiller = plant.Loads.First(load => load.Id == "chiller");
        LoadRecord first = simulation.Loads.First(load => load.Id == "chiller-1");
        LoadRecord last = simulation.Loads.First(load => load.Id == "chiller-2");
        bool ranInPart = false;
        for (int second = 0; second < Seconds; second++)
        {
            simulation.Step();
            ranInPart |= chiller.IsConnected && chiller.Share == 0.5;
        }

        Assert.True(ranInPart);
        Assert.True(last.DisconnectedMilliseconds >= first.DisconnectedMilliseconds);
        Assert.Equal(chiller.UnservedWattHours, first.UnservedWattHours + last.UnservedWattHours, 3);
        Assert.Equal(simulation.Audit.WindowCount, simulation.Audit.KeptCount);
    }

    [Fact]
    public void A_load_that_runs_whole_or_not_at_all_has_no_steps()
    {
        InputException refusal = Assert.Throws<InputException>(() => Office(site =>
        {
            LoadConfiguration fans = site.Loads.First(load => load.Id == "air-handler");
            fans.AnalogOutput = 1;
            fans.Options.MinimumLevelPermille = 500;
        }));
        Assert.Equal("the simulated load 'air-handler' runs whole or not at all", refusal.Problem.English);
    }

    private static (Simulation Simulation, OfficePlant Plant) Office(Action<SiteConfiguration> change)
    {
        SiteDocument site = SiteFile.Example;
        LoadConfiguration chargers = site.Configuration.Loads.First(load => load.Id == "ev-chargers");
        chargers.AnalogOutput = 0;
        chargers.Options.LevelKind = LevelKind.EvCurrent;
        chargers.Options.MinimumLevelPermille = 190;
        change(site.Configuration);
        OfficePlant plant = new(new OfficePlantOptions { StartLocalTime = Start });
        Simulation simulation = new(
            site, "office.site.json", plant, new DateTimeOffset(Start, TimeSpan.FromMinutes(480)).ToUnixTimeMilliseconds());
        return (simulation, plant);
    }
}
