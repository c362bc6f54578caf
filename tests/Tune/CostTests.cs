using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune.Tests;

/// <summary>What a window and a month cost.</summary>
public class CostTests
{
    private const string Tariff = """
        "tariff": { "periods": "shandong-2026",
          "pricesYuanPerKilowattHour": { "sharp": 1.25, "peak": 1.05, "flat": 0.65, "valley": 0.3, "deep": 0.2 },
          "demandCharge": { "mode": "actual", "yuanPerKilowattMonth": 38 } },
        "stateSeconds": 60
        """;

    [Theory]
    [InlineData(2026, 7, 15, 18, 1.25)]
    [InlineData(2026, 7, 15, 16, 1.05)]
    [InlineData(2026, 7, 15, 10, 0.65)]
    [InlineData(2026, 7, 15, 3, 0.3)]
    [InlineData(2026, 1, 15, 12, 0.2)]
    public void The_site_s_tariff_is_asked_by_the_hour(int year, int month, int day, int hour, double price)
    {
        SiteDocument site = SiteFile.Parse("site", TuneFolder.SiteWithoutTariff.Replace("\"stateSeconds\": 60", Tariff, StringComparison.Ordinal));
        ICostModel costs = CostModels.Of(site, new TunePrices(9, 9));
        long start = new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds();
        Assert.Equal(price * 50, costs.EnergyYuan(start, 50), 1e-6);
        Assert.Equal(38 * 240, costs.DemandYuan(240_000), 1e-6);
        Assert.Equal(new PriceHead("site", null, null), CostModels.HeadOf(site, null));
    }

    [Fact]
    public void Without_a_tariff_the_tuning_file_s_prices_hold_and_without_those_the_usual()
    {
        SiteDocument site = SiteFile.Parse("site", TuneFolder.SiteWithoutTariff);
        Assert.Equal(20, CostModels.Of(site, new TunePrices(0.4, 30)).EnergyYuan(0, 50), 1e-9);
        Assert.Equal(300, CostModels.Of(site, new TunePrices(0.4, 30)).DemandYuan(10_000), 1e-9);
        Assert.Equal("default", CostModels.HeadOf(site, null).Source);
        Assert.Equal(0.65 * 50, CostModels.Of(site, null).EnergyYuan(0, 50), 1e-9);
    }
}
