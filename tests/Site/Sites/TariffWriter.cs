using System.Globalization;
using System.Text.Json.Nodes;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Writes the tariff of a configuration and what waits for it into a site file; see <see cref="SiteWriter"/>.</summary>
internal static class TariffWriter
{
    public static void Write(SiteConfiguration site, JsonObject root)
    {
        JsonObject response = [];
        root["demandResponse"] = response;
        if (site.DemandResponse.OptOutInput != SiteConfiguration.NoInput)
        {
            response["optOutInput"] = site.DemandResponse.OptOutInput;
        }

        if (site.DemandResponse.HeartbeatSeconds != 0)
        {
            response["heartbeatSeconds"] = site.DemandResponse.HeartbeatSeconds;
            response["fallbackLimitWatts"] = site.DemandResponse.FallbackLimitWatts;
        }

        TariffOptions tariff = site.Tariff;
        if (!tariff.IsUsed)
        {
            return;
        }

        JsonObject node = new()
        {
            ["seasons"] = new JsonArray([.. tariff.Seasons.Select(Write)]),
            ["exportYuanPerKilowattHour"] = Yuan(tariff.ExportPriceMicroYuanPerKilowattHour),
            ["spreadSeconds"] = tariff.SpreadSeconds,
            ["demandCharge"] = Write(tariff.DemandCharge),
        };
        root["tariff"] = node;
        if (tariff.HasPrices)
        {
            node["pricesYuanPerKilowattHour"] = Prices(tariff.PricesMicroYuanPerKilowattHour);
        }

        if (tariff.Change.IsUsed)
        {
            node["priceChange"] = new JsonObject
            {
                ["from"] = Date(tariff.Change.FromDay),
                ["pricesYuanPerKilowattHour"] = Prices(tariff.Change.PricesMicroYuanPerKilowattHour),
            };
        }

        if (tariff.ValidFromDay != TariffOptions.NoDay)
        {
            node["validFrom"] = Date(tariff.ValidFromDay);
        }

        if (tariff.ValidToDay != TariffOptions.NoDay)
        {
            node["validTo"] = Date(tariff.ValidToDay);
        }

        for (int i = 0; i < site.Loads.Length; i++)
        {
            if (site.Loads[i].Defer.IsUsed)
            {
                root["loads"]![i]!["defer"] = Write(site.Loads[i].Defer);
            }
        }
    }

    private static JsonObject Prices(int[] prices) =>
        new(ChoiceNames<TariffRate>.All.Select((name, rate) => KeyValuePair.Create(name, (JsonNode?)Yuan(prices[rate]))));

    private static JsonObject Write(DeferOptions defer) => new()
    {
        ["avoid"] = new JsonArray([.. ChoiceNames<TariffRate>.All.Where((_, rate) => (defer.AvoidedRates & (1 << rate)) != 0).Select(name => (JsonNode)name)]),
        ["readyBy"] = Time(defer.ReadyByMinutes),
        ["neededMinutes"] = defer.NeededMinutes,
        ["maximumSeconds"] = defer.MaximumMilliseconds / 1_000,
    };

    private static JsonObject Write(TariffSeason season) => new()
    {
        ["months"] = new JsonArray([.. Enumerable.Range(1, 12).Where(month => (season.Months & (1 << (month - 1))) != 0).Select(month => (JsonNode)month)]),
        ["days"] = ChoiceNames<TariffDays>.Of(season.Days),
        ["periods"] = new JsonArray([.. season.Periods.Select(period => new JsonObject
        {
            ["start"] = Time(period.StartMinutes),
            ["end"] = Time(period.EndMinutes),
            ["rate"] = ChoiceNames<TariffRate>.Of(period.Rate),
        })]),
    };

    private static JsonObject Write(DemandChargeOptions charge) => new()
    {
        ["mode"] = ChoiceNames<DemandChargeMode>.Of(charge.Mode),
        ["yuanPerKilowattMonth"] = Yuan(charge.PriceMicroYuanPerKilowattMonth),
        ["contractWatts"] = charge.ContractWatts,
        ["capacityVoltAmperes"] = charge.CapacityVoltAmperes,
        ["contractTolerancePermille"] = charge.ContractTolerancePermille,
        ["excessMultiplierPermille"] = charge.ExcessMultiplierPermille,
        ["excessBase"] = ChoiceNames<ExcessBase>.Of(charge.ExcessBase),
    };

    private static System.Text.Json.Nodes.JsonValue Yuan(int microYuan) => System.Text.Json.Nodes.JsonValue.Create(microYuan / 1_000_000m);

    private static string Time(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static string Date(int day) =>
        new DateOnly(1970, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
