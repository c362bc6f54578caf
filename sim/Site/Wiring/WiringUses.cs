using System.Globalization;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Lists everything of a site that hangs on a channel of its board.</summary>
internal static class WiringUses
{
    private const int None = -1;

    /// <summary>All of it, in the order of the site's configuration.</summary>
    public static IEnumerable<WiringUse> Of(SiteConfiguration site) =>
        site.Circuits.SelectMany(OfCircuit)
            .Concat(site.WaterMeters.Select(OfWater))
            .Concat(site.Temperatures.Select(OfTemperature))
            .Concat(site.LightSensors.Select(OfLight))
            .Concat(site.Setpoints.Select(setpoint => new WiringUse(
                ChannelSort.AnalogOutput, setpoint.AnalogOutput, WiringSymbol.Level, setpoint.Id, WiringTexts.Setpoint, WiringTexts.SetpointRemark)))
            .Concat(OfSite(site))
            .Concat(site.Loads.SelectMany(OfLoad))
            .Concat(site.LiftBanks.SelectMany(OfLifts));

    private static IEnumerable<WiringUse> OfCircuit(CircuitConfiguration circuit)
    {
        switch (circuit.MeterKind)
        {
            case MeterKind.Pulse when circuit.InputKind == PulseInputKind.Contact:
                yield return new WiringUse(
                    ChannelSort.ContactInput,
                    circuit.Channel,
                    WiringSymbol.PulseContact,
                    circuit.Id,
                    WiringTexts.PulseContact.Format(circuit.Pulse.ImpulsesPerKilowattHour, Ratio(circuit.Pulse)));
                break;
            case MeterKind.Pulse:
                yield return new WiringUse(
                    ChannelSort.PulseInput,
                    circuit.Channel,
                    WiringSymbol.PulseOutput,
                    circuit.Id,
                    WiringTexts.PulseMeter.Format(circuit.Pulse.ImpulsesPerKilowattHour, Ratio(circuit.Pulse)),
                    WiringTexts.Polarity);
                break;
            case MeterKind.Current:
                yield return new WiringUse(
                    ChannelSort.AnalogInput,
                    circuit.Channel,
                    WiringSymbol.CurrentTransformer,
                    circuit.Id,
                    WiringTexts.Current.Format(Thousandths(circuit.Current.MilliamperesPerVolt)),
                    WiringTexts.Direction);
                if (circuit.Current.VoltageChannel != None)
                {
                    yield return new WiringUse(
                        ChannelSort.AnalogInput,
                        circuit.Current.VoltageChannel,
                        WiringSymbol.VoltageTap,
                        circuit.Id,
                        WiringTexts.Voltage,
                        WiringTexts.Tap);
                }

                break;
            case MeterKind.Modbus:
                yield return new WiringUse(
                    ChannelSort.SerialPort,
                    circuit.Channel,
                    WiringSymbol.Bus,
                    circuit.Id,
                    WiringTexts.Modbus.Format(circuit.Id, circuit.Modbus.Address),
                    WiringTexts.BusRemark);
                break;
        }
    }

    private static WiringUse OfWater(WaterMeterConfiguration water)
    {
        bool isContact = water.InputKind == PulseInputKind.Contact;
        return new WiringUse(
            isContact ? ChannelSort.ContactInput : ChannelSort.PulseInput,
            water.Channel,
            isContact ? WiringSymbol.PulseContact : WiringSymbol.PulseOutput,
            water.Id,
            WiringTexts.WaterMeter.Format(water.Options.LitresPerPulse));
    }

    private static WiringUse OfTemperature(TemperatureConfiguration temperature) => new(
        ChannelSort.AnalogInput,
        temperature.Channel,
        WiringSymbol.Transmitter,
        temperature.Id,
        WiringTexts.Temperature.Format(temperature.Options.LowMillivolts, temperature.Options.HighMillivolts));

    private static WiringUse OfLight(LightSensorConfiguration light) => new(
        ChannelSort.AnalogInput,
        light.Channel,
        WiringSymbol.Transmitter,
        light.Id,
        WiringTexts.Daylight.Format(light.Options.LowMillivolts, light.Options.HighMillivolts));

    private static IEnumerable<WiringUse> OfSite(SiteConfiguration site)
    {
        (int Input, string Name, Phrase Purpose)[] inputs =
        [
            (site.FireAlarmInput, "fire-alarm", WiringTexts.FireAlarm),
            (site.SupplyFailInput, "supply-fail", WiringTexts.SupplyFail),
            (site.Demand.IntervalPulse.Input, "interval", WiringTexts.IntervalPulse),
            (site.DemandResponse.OptOutInput, "opt-out", WiringTexts.OptOut),
        ];
        return inputs.Where(input => input.Input != None).Select(input => Contact(input.Input, input.Name, input.Purpose));
    }

    private static IEnumerable<WiringUse> OfLoad(LoadConfiguration load)
    {
        yield return new WiringUse(
            ChannelSort.Output,
            load.Output,
            WiringSymbol.RelayedLoad,
            load.Id,
            WiringTexts.Load.Format(WiringTexts.KindName(load.Options.Kind), Thousandths(load.Options.RatedWatts)),
            WiringTexts.LoadRemark);
        if (load.AnalogOutput != LoadConfiguration.NoOutput)
        {
            yield return new WiringUse(
                ChannelSort.AnalogOutput, load.AnalogOutput, WiringSymbol.Level, load.Id, WiringTexts.Level, WiringTexts.LevelRemark);
        }

        if (load.HandInput != None)
        {
            yield return Contact(load.HandInput, load.Id, WiringTexts.HandSwitch);
        }

        if (load.Presence.Input != None)
        {
            yield return Contact(load.Presence.Input, load.Id, WiringTexts.Presence);
        }
    }

    private static IEnumerable<WiringUse> OfLifts(LiftBankConfiguration bank)
    {
        yield return Contact(bank.FireServiceInput, bank.Id, WiringTexts.LiftFireService);
        for (int i = 0; i < bank.Cars.Length; i++)
        {
            LiftCarConfiguration car = bank.Cars[i];
            yield return Contact(car.ParkedInput, bank.Id, WiringTexts.LiftParked.Format(i + 1));
            yield return Contact(car.DoorsClosedInput, bank.Id, WiringTexts.LiftDoors.Format(i + 1));
            if (car.InServiceInput != None)
            {
                yield return Contact(car.InServiceInput, bank.Id, WiringTexts.LiftService.Format(i + 1));
            }

            yield return new WiringUse(
                ChannelSort.Output,
                car.EconomyOutput,
                WiringSymbol.RelayedRequest,
                bank.Id,
                WiringTexts.LiftEconomy.Format(i + 1),
                WiringTexts.LiftRemark);
        }
    }

    // Whether it opens or closes is the board's, and is filled in with the channel.
    private static WiringUse Contact(int input, string name, Phrase purpose) =>
        new(ChannelSort.DigitalInput, input, WiringSymbol.NormallyOpenContact, name, purpose);

    // A meter on the secondary side counts what its transformers leave of the current.
    private static string Ratio(PulseMeterOptions pulse) => pulse.RatioNumerator == pulse.RatioDenominator
        ? string.Empty
        : string.Create(CultureInfo.InvariantCulture, $" × {pulse.RatioNumerator}/{pulse.RatioDenominator}");

    private static string Thousandths(int value) => (value / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
}
