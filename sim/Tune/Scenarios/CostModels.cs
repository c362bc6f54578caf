using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Which prices hold for a setting.</summary>
internal static class CostModels
{
    /// <summary>The tariff of the site where it has all prices, else those of the tuning file, else the usual ones.</summary>
    /// <param name="site">The setting.</param>
    /// <param name="prices">What the tuning file states, or null.</param>
    public static ICostModel Of(SiteDocument site, TunePrices? prices) =>
        site.Configuration.Tariff.HasPrices ? new TariffCost(site.Configuration) : new FlatCost(prices ?? TunePrices.Default);

    /// <summary>What a file of results says of them.</summary>
    public static PriceHead HeadOf(SiteDocument site, TunePrices? prices)
    {
        TunePrices used = prices ?? TunePrices.Default;
        return site.Configuration.Tariff.HasPrices
            ? new PriceHead("site", null, null)
            : new PriceHead(prices is null ? "default" : "tuning", used.YuanPerKilowattHour, used.YuanPerKilowattMonth);
    }
}
