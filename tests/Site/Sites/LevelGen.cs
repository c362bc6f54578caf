using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Gives some loads of a random site levels, and makes steps of others.</summary>
internal static class LevelGen
{
    public static void Add(Random random, SiteConfiguration site)
    {
        int index = 0;
        while (index < site.Loads.Length)
        {
            int steps = random.Next(1, 4);
            if (steps > 1 && index + steps <= site.Loads.Length)
            {
                MakeSteps(site, index, steps);
                index += steps;
                continue;
            }

            if (random.Next(2) == 0)
            {
                LoadConfiguration load = site.Loads[index];
                load.AnalogOutput = index;
                load.Options.LevelKind = (LevelKind)random.Next(2);
                load.Options.MinimumLevelPermille = random.Next(LevelRules.LeastEvLevelPermille, LevelRules.MostLevelPermille + 1);
            }

            index++;
        }
    }

    private static void MakeSteps(SiteConfiguration site, int first, int count)
    {
        LoadConfiguration whole = site.Loads[first];
        string id = whole.Id[..Math.Min(whole.Id.Length, SiteRules.MaximumIdLength - 2)];
        for (int i = 0; i < count; i++)
        {
            LoadConfiguration step = site.Loads[first + i];
            step.Id = LoadGroups.StepId(id, i + 1);
            step.Group = first;
            step.OwnCircuit = whole.OwnCircuit;
            step.Options.Kind = whole.Options.Kind;
            step.Options.ShedPriority = whole.Options.ShedPriority;
            step.Options.MinimumOnMilliseconds = whole.Options.MinimumOnMilliseconds;
            step.Options.MinimumOffMilliseconds = whole.Options.MinimumOffMilliseconds;
            step.Options.MaximumShedMilliseconds = whole.Options.MaximumShedMilliseconds;
            step.Options.MaximumShedPerDayMilliseconds = whole.Options.MaximumShedPerDayMilliseconds;
            step.Options.MaximumStartsPerHour = whole.Options.MaximumStartsPerHour;
            step.HandInput = whole.HandInput;
            step.Feeder = whole.Feeder;
            step.Defer.AvoidedRates = whole.Defer.AvoidedRates;
            step.Defer.ReadyByMinutes = whole.Defer.ReadyByMinutes;
            step.Defer.NeededMinutes = whole.Defer.NeededMinutes;
            step.Defer.MaximumMilliseconds = whole.Defer.MaximumMilliseconds;
            step.Comfort.TemperatureIndex = whole.Comfort.TemperatureIndex;
            step.Comfort.MinimumCentiCelsius = whole.Comfort.MinimumCentiCelsius;
            step.Comfort.MaximumCentiCelsius = whole.Comfort.MaximumCentiCelsius;
            step.Comfort.HysteresisCentiKelvin = whole.Comfort.HysteresisCentiKelvin;
            step.Comfort.Fallback = whole.Comfort.Fallback;
        }
    }
}
