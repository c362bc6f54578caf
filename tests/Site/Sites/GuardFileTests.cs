using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Hand switches, temperatures, comfort limits and lift banks in a site file.</summary>
public class GuardFileTests
{
    public static TheoryData<string, string?, string, string> Wrong => new()
    {
        { "$.loads[0].handInput", "1", "$.loads[0].handInput", "the channel is already used by an earlier entry" },
        { "$.loads[0].handInput", "99", "$.loads[0].handInput", "the board \"virtual\" has 16 digital inputs, none with number 99" },
        { "$.loads[0].comfort.temperature", "\"hal\"", "$.loads[0].comfort.temperature", "there is no temperature \"hal\"" },
        { "$.loads[0].comfort.maximumCelsius", "101", "$.loads[0].comfort.maximumCelsius", "must be -50 to 100 °C, not 101" },
        { "$.loads[0].comfort.maximumCelsius", "28.005", "$.loads[0].comfort.maximumCelsius", "must be in steps of 0.01, not 28.005" },
        { "$.loads[0].comfort.maximumCelsius", "19.5", "$.loads[0].comfort", "a comfort limit has a minimum or a maximum within what its temperature believes, and more than the hysteresis between them" },
        { "$.loads[0].comfort.maximumCelsius", "56", "$.loads[0].comfort", "a comfort limit has a minimum or a maximum within what its temperature believes, and more than the hysteresis between them" },
        { "$.loads[0].comfort.hysteresisKelvin", "11", "$.loads[0].comfort.hysteresisKelvin", "must be 0 to 10 K, not 11" },
        { "$.loads[0].comfort.fallback", "\"hold\"", "$.loads[0].comfort.fallback", "\"hold\" is not known here" },
        { "$.temperatures[0].channel", "0", "$.temperatures[0].channel", "the channel is already used by an earlier entry" },
        { "$.temperatures[0].channel", "5", "$.temperatures[0].channel", "the channel is already used by an earlier entry" },
        { "$.temperatures[0].transmitter.highMillivolts", "400", "$.temperatures[0].transmitter", "the two points make no line: the voltage rises from 0 to at most 3300 mV, and the temperatures differ" },
        { "$.temperatures[0].plausible.maximumCelsius", "-10", "$.temperatures[0].plausible", "the minimum must be below the maximum" },
        { "$.liftBanks[0].cars[1].parkedInput", "4", "$.liftBanks[0].cars[0].parkedInput", "the channel is already used by an earlier entry" },
        { "$.liftBanks[0].cars[1].parkedInput", "2", "$.liftBanks[0].cars[1].parkedInput", "the channel is already used by an earlier entry" },
        { "$.liftBanks[0].cars[1].economyOutput", "1", "$.liftBanks[0].cars[1].economyOutput", "this output is the relay of a load: a contactor behind it could cut the lift's supply" },
        { "$.liftBanks[0].cars[1].economyOutput", "12", "$.liftBanks[0].cars[0].economyOutput", "the channel is already used by an earlier entry" },
        { "$.liftBanks[0].cars", "[]", "$.liftBanks[0].cars", "a lift bank has 2 to 6 cars: one of them always stays as it is" },
        { "$.liftBanks[0].dwellSeconds", "3601", "$.liftBanks[0].dwellSeconds", "must be 0 to 3600 s, not 3601" },
        { "$.liftBanks[0].fireServiceInput", null, "$.liftBanks[0].fireServiceInput", "\"fireServiceInput\" is missing" },
        { "$.liftBanks[0].supplyOutput", "3", "$.liftBanks[0].supplyOutput", "unknown key \"supplyOutput\"" },
    };

    [Fact]
    public void Every_key_reaches_the_configuration()
    {
        SiteConfiguration site = SiteFile.Parse("draft.json", GuardDraft.With()).Configuration;

        ComfortOptions comfort = site.Loads[0].Comfort;
        Assert.Equal(2, site.Loads[0].HandInput);
        Assert.Equal(SiteConfiguration.NoInput, site.Loads[1].HandInput);
        Assert.Equal((0, 1_825, 2_800, 75), (comfort.TemperatureIndex, comfort.MinimumCentiCelsius, comfort.MaximumCentiCelsius, comfort.HysteresisCentiKelvin));
        Assert.Equal(ComfortFallback.Ignore, comfort.Fallback);
        Assert.Equal(ComfortOptions.NoTemperatureIndex, site.Loads[1].Comfort.TemperatureIndex);

        TemperatureOptions hall = site.Temperatures[0].Options;
        Assert.Equal((400, 0, 2_000, 5_000), (hall.LowMillivolts, hall.LowCentiCelsius, hall.HighMillivolts, hall.HighCentiCelsius));
        Assert.Equal((-1_000, 5_550), (hall.MinimumCentiCelsius, hall.MaximumCentiCelsius));

        LiftBankConfiguration bank = site.LiftBanks[0];
        Assert.Equal((3, LiftEconomyMode.Schedule, 30_000, 2), (bank.FireServiceInput, bank.Economy, bank.DwellMilliseconds, bank.Cars.Length));
        Assert.Equal((12, 4, 5, 6), (bank.Cars[0].EconomyOutput, bank.Cars[0].ParkedInput, bank.Cars[0].DoorsClosedInput, bank.Cars[0].InServiceInput));
        Assert.Equal(SiteConfiguration.NoInput, bank.Cars[1].InServiceInput);
    }

    [Fact]
    public void Fire_service_may_be_the_fire_alarm_itself() =>
        Assert.NotNull(SiteFile.Parse("draft.json", GuardDraft.With(("$.liftBanks[0].fireServiceInput", "1"))));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_once_and_at_its_place(string path, string? json, string place, string problem)
    {
        InputException refusal = GuardDraft.Refuse((path, json));

        Texts.AssertReadable(refusal);
        Assert.Equal((place, problem), (refusal.Findings[0].Place, refusal.Findings[0].Problem.English));
    }
}
