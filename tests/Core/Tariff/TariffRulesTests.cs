using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Tests.Tariff;

public class TariffRulesTests
{
    public static TheoryData<string> FaultNames => [.. TariffFaults.All.Keys];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void A_fault_is_refused_with_its_code_and_place(string name)
    {
        (Action<SiteConfiguration> spoil, SiteErrorCode code, SiteField field, int index) = TariffFaults.All[name];
        SiteConfiguration site = TariffFaults.School();
        Assert.Null(SiteRules.Check(site));
        spoil(site);
        SiteError error = SiteRules.Check(site);
        Assert.NotNull(error);
        Assert.Equal((code, field, index), (error.Code, error.Field, error.Index));
    }

    [Fact]
    public void A_tariff_without_prices_is_a_tariff_of_rates_alone()
    {
        SiteConfiguration site = TariffFaults.School();
        site.Tariff.PricesMicroYuanPerKilowattHour = new int[5];

        Assert.Null(SiteRules.Check(site));
        Assert.False(site.Tariff.HasPrices);
        Assert.True(TariffFaults.School().Tariff.HasPrices);
    }

    [Fact]
    public void A_tariff_goes_through_the_image_as_it_is()
    {
        SiteConfiguration site = TariffFaults.School();
        site.Tariff.ExportPriceMicroYuanPerKilowattHour = 394_900;
        site.Tariff.ValidFromDay = 20_454;
        site.Tariff.ValidToDay = 20_818;
        site.Tariff.DemandCharge.Mode = DemandChargeMode.Contract;
        site.Tariff.DemandCharge.ContractWatts = 300_000;
        site.Tariff.DemandCharge.ExcessBase = ExcessBase.Contract;
        site.Loads[0].Defer.AvoidedRates = 3;
        site.Loads[0].Defer.ReadyByMinutes = 360;
        site.Loads[0].Defer.NeededMinutes = 240;
        site.Loads[0].Defer.MaximumMilliseconds = 7_200_000;
        site.DemandResponse.OptOutInput = 5;
        site.DemandResponse.HeartbeatSeconds = 900;
        site.DemandResponse.FallbackLimitWatts = 200_000;
        byte[] image = new byte[SiteImage.MaximumBytes];
        int length = SiteImage.Write(site, image);

        Assert.Equal(
            System.Text.Json.JsonSerializer.Serialize(site),
            System.Text.Json.JsonSerializer.Serialize(SiteImage.Read(image, length)));
    }
}
