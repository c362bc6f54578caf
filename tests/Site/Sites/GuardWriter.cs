using System.Text.Json.Nodes;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Writes the hand switches, temperatures, comfort limits and lift banks of a configuration into a site file.</summary>
internal static class GuardWriter
{
    public static void Write(SiteConfiguration site, JsonObject root)
    {
        root["temperatures"] = new JsonArray([.. site.Temperatures.Select(Write)]);
        root["liftBanks"] = new JsonArray([.. site.LiftBanks.Select(Write)]);
        for (int i = 0; i < site.Loads.Length; i++)
        {
            JsonObject load = root["loads"]![i]!.AsObject();
            if (site.Loads[i].HandInput != SiteConfiguration.NoInput)
            {
                load["handInput"] = site.Loads[i].HandInput;
            }

            if (site.Loads[i].Comfort.TemperatureIndex != ComfortOptions.NoTemperatureIndex)
            {
                load["comfort"] = Write(site.Loads[i].Comfort, site);
            }
        }
    }

    private static JsonObject Write(ComfortOptions comfort, SiteConfiguration site)
    {
        JsonObject node = new()
        {
            ["temperature"] = site.Temperatures[comfort.TemperatureIndex].Id,
            ["hysteresisKelvin"] = comfort.HysteresisCentiKelvin / 100.0,
            ["fallback"] = ChoiceNames<ComfortFallback>.Of(comfort.Fallback),
        };
        if (comfort.MinimumCentiCelsius != ComfortOptions.NoMinimum)
        {
            node["minimumCelsius"] = comfort.MinimumCentiCelsius / 100.0;
        }

        if (comfort.MaximumCentiCelsius != ComfortOptions.NoMaximum)
        {
            node["maximumCelsius"] = comfort.MaximumCentiCelsius / 100.0;
        }

        return node;
    }

    private static JsonObject Write(TemperatureConfiguration temperature) => new()
    {
        ["id"] = temperature.Id,
        ["channel"] = temperature.Channel,
        ["transmitter"] = new JsonObject
        {
            ["lowMillivolts"] = temperature.Options.LowMillivolts,
            ["lowCelsius"] = temperature.Options.LowCentiCelsius / 100.0,
            ["highMillivolts"] = temperature.Options.HighMillivolts,
            ["highCelsius"] = temperature.Options.HighCentiCelsius / 100.0,
        },
        ["plausible"] = new JsonObject
        {
            ["minimumCelsius"] = temperature.Options.MinimumCentiCelsius / 100.0,
            ["maximumCelsius"] = temperature.Options.MaximumCentiCelsius / 100.0,
        },
    };

    private static JsonObject Write(LiftBankConfiguration bank) => new()
    {
        ["id"] = bank.Id,
        ["fireServiceInput"] = bank.FireServiceInput,
        ["economy"] = ChoiceNames<LiftEconomyMode>.Of(bank.Economy),
        ["dwellSeconds"] = bank.DwellMilliseconds / 1_000,
        ["cars"] = new JsonArray([.. bank.Cars.Select(Write)]),
    };

    private static JsonObject Write(LiftCarConfiguration car)
    {
        JsonObject node = new()
        {
            ["economyOutput"] = car.EconomyOutput,
            ["parkedInput"] = car.ParkedInput,
            ["doorsClosedInput"] = car.DoorsClosedInput,
        };
        if (car.InServiceInput != SiteConfiguration.NoInput)
        {
            node["inServiceInput"] = car.InServiceInput;
        }

        return node;
    }
}
