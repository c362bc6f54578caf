using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Core.Tests.Config;

/// <summary>Ways to spoil the guards of a site, and what the rules say of each: code, field, index.</summary>
internal static class GuardFaults
{
    private const int SecondCar = 1;

    public static Dictionary<string, (Action<SiteConfiguration> Spoil, SiteErrorCode Code, SiteField Field, int Index)> All { get; } = new()
    {
        ["hand switch below the channels"] = (s => s.Loads[1].HandInput = -2, SiteErrorCode.OutOfRange, SiteField.LoadHandInput, 1),
        ["hand switch above the channels"] = (s => s.Loads[1].HandInput = 64, SiteErrorCode.OutOfRange, SiteField.LoadHandInput, 1),
        ["hand switch on the fire alarm"] = (s => s.Loads[1].HandInput = 0, SiteErrorCode.DuplicateChannel, SiteField.LoadHandInput, 1),
        ["two hand switches on one input"] = (s => s.Loads[0].HandInput = s.Loads[1].HandInput = 9, SiteErrorCode.DuplicateChannel, SiteField.LoadHandInput, 1),
        ["9 temperatures"] = (s => s.Temperatures = new TemperatureConfiguration[9], SiteErrorCode.TemperatureCount, SiteField.Temperatures, -1),
        ["temperature without a name"] = (s => s.Temperatures[1].Id = "", SiteErrorCode.InvalidId, SiteField.TemperatureId, 1),
        ["two temperatures of one name"] = (s => s.Temperatures[1].Id = "hall", SiteErrorCode.DuplicateId, SiteField.TemperatureId, 1),
        ["temperature above the channels"] = (s => s.Temperatures[0].Channel = 64, SiteErrorCode.OutOfRange, SiteField.TemperatureChannel, 0),
        ["temperature on a current"] = (s => s.Temperatures[0].Channel = 0, SiteErrorCode.DuplicateChannel, SiteField.TemperatureChannel, 0),
        ["temperature on a voltage"] = (s => s.Circuits[2].Current.VoltageChannel = 4, SiteErrorCode.DuplicateChannel, SiteField.TemperatureChannel, 0),
        ["two temperatures on one input"] = (s => s.Temperatures[1].Channel = 4, SiteErrorCode.DuplicateChannel, SiteField.TemperatureChannel, 1),
        ["line of no voltage"] = (s => s.Temperatures[0].Options.HighMillivolts = 0, SiteErrorCode.TransmitterLine, SiteField.TemperatureTransmitter, 0),
        ["line below the input"] = (s => s.Temperatures[0].Options.LowMillivolts = -1, SiteErrorCode.TransmitterLine, SiteField.TemperatureTransmitter, 0),
        ["line beyond the input"] = (s => s.Temperatures[0].Options.HighMillivolts = 3_301, SiteErrorCode.TransmitterLine, SiteField.TemperatureTransmitter, 0),
        ["line that is flat"] = (s => s.Temperatures[0].Options.HighCentiCelsius = 0, SiteErrorCode.TransmitterLine, SiteField.TemperatureTransmitter, 0),
        ["line to an oven"] = (s => s.Temperatures[0].Options.HighCentiCelsius = 10_001, SiteErrorCode.TransmitterLine, SiteField.TemperatureTransmitter, 0),
        ["nothing is believed"] = (s => s.Temperatures[0].Options.MinimumCentiCelsius = 6_000, SiteErrorCode.PlausibleRange, SiteField.TemperaturePlausible, 0),
        ["everything is believed"] = (s => s.Temperatures[0].Options.MaximumCentiCelsius = 10_001, SiteErrorCode.PlausibleRange, SiteField.TemperaturePlausible, 0),
        ["comfort in no room"] = (s => s.Loads[0].Comfort.TemperatureIndex = 2, SiteErrorCode.UnknownTemperature, SiteField.LoadComfortTemperature, 0),
        ["comfort below the rooms"] = (s => s.Loads[0].Comfort.TemperatureIndex = -2, SiteErrorCode.UnknownTemperature, SiteField.LoadComfortTemperature, 0),
        ["hysteresis below zero"] = (s => s.Loads[0].Comfort.HysteresisCentiKelvin = -1, SiteErrorCode.OutOfRange, SiteField.LoadComfortHysteresis, 0),
        ["hysteresis of 11 kelvins"] = (s => s.Loads[0].Comfort.HysteresisCentiKelvin = 1_100, SiteErrorCode.OutOfRange, SiteField.LoadComfortHysteresis, 0),
        ["no comfort fallback"] = (s => s.Loads[0].Comfort.Fallback = 0, SiteErrorCode.OutOfRange, SiteField.LoadComfortFallback, 0),
        ["comfort without an end"] = (s => s.Loads[0].Comfort.MaximumCentiCelsius = ComfortOptions.NoMaximum, SiteErrorCode.ComfortRange, SiteField.LoadComfort, 0),
        ["comfort that is never left"] = (s => s.Loads[0].Comfort.MaximumCentiCelsius = 6_000, SiteErrorCode.ComfortRange, SiteField.LoadComfort, 0),
        ["comfort that is never reached"] = (s => s.Loads[0].Comfort.MinimumCentiCelsius = 2_700, SiteErrorCode.ComfortRange, SiteField.LoadComfort, 0),
        ["3 lift banks"] = (s => s.LiftBanks = new LiftBankConfiguration[3], SiteErrorCode.LiftBankCount, SiteField.LiftBanks, -1),
        ["lifts without a fire alarm"] = (
            s =>
            {
                s.Loads = [];
                s.FireAlarmInput = SiteConfiguration.NoInput;
            },
            SiteErrorCode.FireAlarmMissing,
            SiteField.FireAlarmInput,
            -1),
        ["bank without a name"] = (s => s.LiftBanks[0].Id = "", SiteErrorCode.InvalidId, SiteField.LiftBankId, 0),
        ["a bank that is written twice"] = (s => s.LiftBanks = [s.LiftBanks[0], s.LiftBanks[0]], SiteErrorCode.DuplicateChannel, SiteField.LiftCarOutput, 0),
        ["bank of a single car"] = (s => s.LiftBanks[0].Cars = s.LiftBanks[0].Cars[..1], SiteErrorCode.LiftCarCount, SiteField.LiftCars, 0),
        ["bank of 7 cars"] = (s => s.LiftBanks[0].Cars = new LiftCarConfiguration[7], SiteErrorCode.LiftCarCount, SiteField.LiftCars, 0),
        ["no economy"] = (s => s.LiftBanks[0].Economy = 0, SiteErrorCode.OutOfRange, SiteField.LiftEconomy, 0),
        ["dwell below zero"] = (s => s.LiftBanks[0].DwellMilliseconds = -1, SiteErrorCode.OutOfRange, SiteField.LiftDwell, 0),
        ["dwell of two hours"] = (s => s.LiftBanks[0].DwellMilliseconds = 7_200_000, SiteErrorCode.OutOfRange, SiteField.LiftDwell, 0),
        ["fire service below the channels"] = (s => s.LiftBanks[0].FireServiceInput = -1, SiteErrorCode.OutOfRange, SiteField.LiftFireServiceInput, 0),
        ["fire service on a hand switch"] = (s => s.Loads[0].HandInput = 8, SiteErrorCode.DuplicateChannel, SiteField.LiftFireServiceInput, 0),
        ["economy below the outputs"] = (s => s.LiftBanks[0].Cars[1].EconomyOutput = -1, SiteErrorCode.OutOfRange, SiteField.LiftCarOutput, SecondCar),
        ["economy on the chiller's relay"] = (s => s.LiftBanks[0].Cars[1].EconomyOutput = 0, SiteErrorCode.EconomyOnLoadRelay, SiteField.LiftCarOutput, SecondCar),
        ["parked above the channels"] = (s => s.LiftBanks[0].Cars[1].ParkedInput = 64, SiteErrorCode.OutOfRange, SiteField.LiftCarParked, SecondCar),
        ["parked on the fire alarm"] = (s => s.LiftBanks[0].Cars[1].ParkedInput = 0, SiteErrorCode.DuplicateChannel, SiteField.LiftCarParked, SecondCar),
        ["parked is doors closed"] = (s => s.LiftBanks[0].Cars[1].DoorsClosedInput = 6, SiteErrorCode.DuplicateChannel, SiteField.LiftCarParked, SecondCar),
        ["doors below the channels"] = (s => s.LiftBanks[0].Cars[1].DoorsClosedInput = -1, SiteErrorCode.OutOfRange, SiteField.LiftCarDoorsClosed, SecondCar),
        ["in service below none"] = (s => s.LiftBanks[0].Cars[1].InServiceInput = -2, SiteErrorCode.OutOfRange, SiteField.LiftCarInService, SecondCar),
    };

    /// <summary>The school with two rooms, a comfort limit for the chiller, and a lift bank.</summary>
    public static SiteConfiguration School()
    {
        SiteConfiguration site = Sites.School();
        site.Temperatures = [new TemperatureConfiguration { Id = "hall", Channel = 4 }, new TemperatureConfiguration { Id = "attic", Channel = 5 }];
        site.Loads[0].Comfort.TemperatureIndex = 0;
        site.Loads[0].Comfort.MaximumCentiCelsius = 2_700;
        site.LiftBanks =
        [
            new LiftBankConfiguration
            {
                Id = "lifts",
                FireServiceInput = 8,
                Cars =
                [
                    new LiftCarConfiguration { EconomyOutput = 4, ParkedInput = 4, DoorsClosedInput = 5 },
                    new LiftCarConfiguration { EconomyOutput = 5, ParkedInput = 6, DoorsClosedInput = 7 },
                ],
            },
        ];
        return site;
    }
}
