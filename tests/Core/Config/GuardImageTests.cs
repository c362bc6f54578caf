using System.Text.Json;
using CsCheck;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Core.Tests.Config;

/// <summary>The part of the image about hand switches, temperatures, comfort limits and lift banks.</summary>
public class GuardImageTests
{
    private static readonly Gen<int> Channel = Gen.Int[-1, 254];
    private static readonly Gen<int> Short = Gen.Int[short.MinValue, short.MaxValue];

    private static readonly Gen<LiftCarConfiguration> Car = Channel.Array[4].Select(channels => new LiftCarConfiguration
    {
        EconomyOutput = channels[0],
        ParkedInput = channels[1],
        DoorsClosedInput = channels[2],
        InServiceInput = channels[3],
    });

    private static readonly Gen<LiftBankConfiguration> Bank = Gen.Select(Channel, Gen.Int[0, 255], Gen.Int, Car.Array[0, 6]).Select(
        (channel, economy, dwell, cars) => new LiftBankConfiguration
        {
            Id = "bank",
            FireServiceInput = channel,
            Economy = (LiftEconomyMode)economy,
            DwellMilliseconds = dwell,
            Cars = cars,
        });

    private static readonly Gen<TemperatureConfiguration> Temperature = Gen.Select(Channel, Short.Array[6]).Select((channel, numbers) =>
    {
        TemperatureConfiguration temperature = new() { Id = "room", Channel = channel };
        temperature.Options.LowMillivolts = numbers[0];
        temperature.Options.LowCentiCelsius = numbers[1];
        temperature.Options.HighMillivolts = numbers[2];
        temperature.Options.HighCentiCelsius = numbers[3];
        temperature.Options.MinimumCentiCelsius = numbers[4];
        temperature.Options.MaximumCentiCelsius = numbers[5];
        return temperature;
    });

    [Fact]
    public void Whatever_the_part_can_hold_comes_back_as_it_was() =>
        Gen.Select(Channel.Array[4], Short.Array[6], Gen.Int[0, 255], Temperature.Array[0, 8], Bank.Array[0, 2]).Sample(
            (channels, numbers, fallback, temperatures, banks) =>
            {
                SiteConfiguration site = Sites.School();
                for (int i = 0; i < 2; i++)
                {
                    site.Loads[i].HandInput = channels[i];
                    ComfortOptions comfort = site.Loads[i].Comfort;
                    comfort.TemperatureIndex = channels[2 + i];
                    comfort.MinimumCentiCelsius = numbers[3 * i];
                    comfort.MaximumCentiCelsius = numbers[(3 * i) + 1];
                    comfort.HysteresisCentiKelvin = numbers[(3 * i) + 2];
                    comfort.Fallback = (ComfortFallback)fallback;
                }

                site.Temperatures = temperatures;
                site.LiftBanks = banks;
                byte[] image = new byte[SiteImage.MaximumBytes];
                int length = SiteImage.Write(site, image);
                Assert.True(length > 0);
                Assert.Equal(JsonSerializer.Serialize(site), JsonSerializer.Serialize(SiteImage.Read(image, length)));
            });

    public static TheoryData<string> TooLarge => [.. Spoils.Keys];

    private static readonly Dictionary<string, Action<SiteConfiguration>> Spoils = new()
    {
        ["hand input"] = site => site.Loads[1].HandInput = 255,
        ["hand input below none"] = site => site.Loads[1].HandInput = -2,
        ["temperature of a load"] = site => site.Loads[0].Comfort.TemperatureIndex = 255,
        ["comfort minimum"] = site => site.Loads[0].Comfort.MinimumCentiCelsius = -32_769,
        ["comfort maximum"] = site => site.Loads[0].Comfort.MaximumCentiCelsius = 32_768,
        ["hysteresis"] = site => site.Loads[0].Comfort.HysteresisCentiKelvin = 32_768,
        ["channel of a temperature"] = site => site.Temperatures[0].Channel = 255,
        ["voltage"] = site => site.Temperatures[0].Options.LowMillivolts = 32_768,
        ["number of temperatures"] = site => site.Temperatures = [.. Enumerable.Repeat(site.Temperatures[0], 256)],
        ["number of banks"] = site => site.LiftBanks = [.. Enumerable.Repeat(site.LiftBanks[0], 256)],
        ["number of cars"] = site => site.LiftBanks[0].Cars = [.. Enumerable.Repeat(new LiftCarConfiguration(), 256)],
        ["fire service"] = site => site.LiftBanks[0].FireServiceInput = 255,
        ["economy output"] = site => site.LiftBanks[0].Cars[0].EconomyOutput = 255,
    };

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void What_the_part_cannot_hold_is_refused_and_not_altered(string spoil)
    {
        SiteConfiguration site = Sites.School();
        site.Temperatures = [new TemperatureConfiguration { Id = "room" }];
        site.LiftBanks = [new LiftBankConfiguration { Id = "bank", Cars = [new LiftCarConfiguration()] }];
        byte[] buffer = new byte[60_000];
        Assert.True(SiteImage.Write(site, buffer) > 0);
        Spoils[spoil](site);
        Assert.Equal(0, SiteImage.Write(site, buffer));
    }
}
