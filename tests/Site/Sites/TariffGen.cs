using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Random tariffs and what waits for them; see <see cref="SiteGen"/>.</summary>
internal static class TariffGen
{
    public static void AddValid(Random random, SiteConfiguration site)
    {
        site.DemandResponse.HeartbeatSeconds = random.Next(2) * random.Next(60, 86_401);
        site.DemandResponse.FallbackLimitWatts = site.DemandResponse.HeartbeatSeconds == 0 ? 0 : random.Next(1, DemandOptions.MaximumLimitWatts + 1);
        int unused = Enumerable.Range(0, 16).Where(input => LiftRules.InputUses(site, input) == 0).DefaultIfEmpty(SiteConfiguration.NoInput).First();
        site.DemandResponse.OptOutInput = random.Next(2) == 0 ? SiteConfiguration.NoInput : unused;
        if (random.Next(4) == 0)
        {
            return;
        }

        TariffOptions tariff = site.Tariff;
        int[] months = [.. Enumerable.Range(0, 12)];
        random.Shuffle(months);
        int split = random.Next(1, 12);
        tariff.Seasons = [.. new[] { months[..split], months[split..] }.SelectMany(part => Seasons(random, part.Sum(month => 1 << month)))];
        tariff.PricesMicroYuanPerKilowattHour = random.Next(3) == 0 ? new int[5] : [.. Enumerable.Range(0, 5).Select(_ => random.Next(1, 100_000_001))];
        if (tariff.HasPrices && random.Next(2) == 0)
        {
            tariff.Change.FromDay = random.Next(1, 65_536);
            tariff.Change.PricesMicroYuanPerKilowattHour = [.. Enumerable.Range(0, 5).Select(_ => random.Next(1, 100_000_001))];
        }

        tariff.ExportPriceMicroYuanPerKilowattHour = random.Next(0, 100_000_001);
        tariff.ValidFromDay = random.Next(0, 65_000);
        tariff.ValidToDay = random.Next(2) == 0 ? 0 : random.Next(tariff.ValidFromDay, 65_536);
        tariff.SpreadSeconds = random.Next(0, 1_801);
        DemandChargeOptions charge = tariff.DemandCharge;
        charge.Mode = (DemandChargeMode)random.Next(4);
        charge.PriceMicroYuanPerKilowattMonth = random.Next(0, 1_000_000_001);
        charge.ContractWatts = random.Next(1, 100_000_001);
        charge.CapacityVoltAmperes = random.Next(1, 100_000_001);
        charge.ContractTolerancePermille = random.Next(1_000, 2_001);
        charge.ExcessMultiplierPermille = random.Next(1_000, 10_001);
        charge.ExcessBase = (ExcessBase)random.Next(2);
        foreach (LoadConfiguration load in site.Loads.Where(_ => random.Next(2) == 0))
        {
            load.Defer.AvoidedRates = random.Next(1, 31);
            load.Defer.ReadyByMinutes = random.Next(0, 1_440);
            load.Defer.NeededMinutes = random.Next(0, 1_441);
            load.Defer.MaximumMilliseconds = random.Next(load.Defer.NeededMinutes == 0 ? 1 : 0, 86_401) * 1_000;
        }
    }

    public static void AddWild(Random random, SiteConfiguration site)
    {
        int Number() => random.Next(3) switch { 0 => random.Next(int.MinValue, int.MaxValue), 1 => random.Next(-2, 3_000), _ => random.Next(0, 5) };

        TariffOptions tariff = site.Tariff;
        tariff.Seasons = [.. Enumerable.Range(0, random.Next(0, 15)).Select(_ => new TariffSeason
        {
            Months = Number(),
            Days = (TariffDays)random.Next(0, 5),
            Periods = [.. Enumerable.Range(0, random.Next(0, 15)).Select(_ => new TariffPeriod { StartMinutes = Number(), EndMinutes = Number(), Rate = (TariffRate)random.Next(0, 7) })],
        })];
        tariff.PricesMicroYuanPerKilowattHour = [.. Enumerable.Range(0, 5).Select(_ => Number())];
        tariff.ExportPriceMicroYuanPerKilowattHour = Number();
        tariff.ValidFromDay = Number();
        tariff.ValidToDay = Number();
        tariff.SpreadSeconds = Number();
        DemandChargeOptions charge = tariff.DemandCharge;
        charge.Mode = (DemandChargeMode)random.Next(0, 6);
        charge.PriceMicroYuanPerKilowattMonth = Number();
        charge.ContractWatts = Number();
        charge.CapacityVoltAmperes = Number();
        charge.ContractTolerancePermille = Number();
        charge.ExcessMultiplierPermille = Number();
        charge.ExcessBase = (ExcessBase)random.Next(0, 4);
        site.DemandResponse.OptOutInput = Number();
        site.DemandResponse.HeartbeatSeconds = Number();
        site.DemandResponse.FallbackLimitWatts = Number();
        foreach (LoadConfiguration load in site.Loads)
        {
            load.Defer.AvoidedRates = Number();
            load.Defer.ReadyByMinutes = Number();
            load.Defer.NeededMinutes = Number();
            load.Defer.MaximumMilliseconds = Number();
        }
    }

    private static TariffSeason[] Seasons(Random random, int months) => random.Next(2) == 0
        ? [Season(random, months, TariffDays.All)]
        : [Season(random, months, TariffDays.Workday), Season(random, months, TariffDays.DayOff)];

    private static TariffSeason Season(Random random, int months, TariffDays days)
    {
        int[] bounds = [.. Enumerable.Range(0, 2 * random.Next(0, 13)).Select(_ => random.Next(0, 1_441)).Distinct().Order()];
        return new TariffSeason
        {
            Months = months,
            Days = days,
            Periods = [.. bounds.Chunk(2).Where(pair => pair.Length == 2).Select(
                pair => new TariffPeriod { StartMinutes = pair[0], EndMinutes = pair[1], Rate = (TariffRate)random.Next(0, 5) })],
        };
    }
}
