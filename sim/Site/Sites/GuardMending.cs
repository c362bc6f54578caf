using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The part of <see cref="RuleMending"/> about hand switches, temperatures, comfort limits and lift banks.</summary>
internal static class GuardMending
{
    /// <summary>True for a field of this part.</summary>
    public static bool Knows(SiteField field) => field is >= SiteField.LoadHandInput and <= SiteField.LiftCarInService;

    /// <summary>Mends one error.</summary>
    /// <returns>False where the field is not known.</returns>
    public static bool Mend(SiteConfiguration site, SiteError error)
    {
        switch (error.Field)
        {
            case SiteField.LoadHandInput:
                site.Loads[error.Index].HandInput = SiteConfiguration.NoInput;
                return true;
            case SiteField.LoadComfort or SiteField.LoadComfortTemperature:
                site.Loads[error.Index].Comfort.TemperatureIndex = ComfortOptions.NoTemperatureIndex;
                return true;
            case SiteField.LoadComfortHysteresis:
                site.Loads[error.Index].Comfort.HysteresisCentiKelvin = 0;
                return true;
            case SiteField.LoadComfortFallback:
                site.Loads[error.Index].Comfort.Fallback = ComfortFallback.Release;
                return true;
            case SiteField.Temperatures:
                site.Temperatures = site.Temperatures[..GuardRules.MaximumTemperatures];
                foreach (LoadConfiguration load in site.Loads.Where(load => load.Comfort.TemperatureIndex >= site.Temperatures.Length))
                {
                    load.Comfort.TemperatureIndex = ComfortOptions.NoTemperatureIndex;
                }

                foreach (SetpointConfiguration setpoint in site.Setpoints.Where(setpoint => setpoint.Options.Shift.TemperatureIndex >= site.Temperatures.Length))
                {
                    setpoint.Options.Shift.TemperatureIndex = ComfortOptions.NoTemperatureIndex;
                }

                return true;
            case SiteField.TemperatureChannel or SiteField.TemperatureTransmitter or SiteField.TemperaturePlausible:
                MendTemperature(site, site.Temperatures[error.Index], error);
                return true;
            case SiteField.LiftBanks:
                site.LiftBanks = site.LiftBanks[..LiftRules.MaximumBanks];
                return true;
            case SiteField.LiftFireServiceInput:
                site.LiftBanks[error.Index].FireServiceInput = site.FireAlarmInput;
                return true;
            case SiteField.LiftEconomy:
                site.LiftBanks[error.Index].Economy = LiftEconomyMode.Demand;
                return true;
            case SiteField.LiftDwell:
                site.LiftBanks[error.Index].DwellMilliseconds = 0;
                return true;
            case SiteField.LiftCars:
                MendCars(site, site.LiftBanks[error.Index]);
                return true;
            case >= SiteField.LiftCarOutput and <= SiteField.LiftCarInService:
                MendCar(site, error);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A digital input that serves nothing yet: with the limits of the rules one is always left.</summary>
    public static int UnusedInput(SiteConfiguration site) => Unused(channel => LiftRules.InputUses(site, channel) > 0);

    private static void MendTemperature(SiteConfiguration site, TemperatureConfiguration temperature, SiteError error)
    {
        TemperatureOptions defaults = new();
        switch (error.Field)
        {
            case SiteField.TemperatureChannel:
                temperature.Channel = Unused(channel =>
                    site.Temperatures.Any(other => other.Channel == channel)
                    || site.Circuits.Any(circuit => circuit.Channel == channel || circuit.Current.VoltageChannel == channel));
                break;
            case SiteField.TemperatureTransmitter:
                temperature.Options.LowMillivolts = defaults.LowMillivolts;
                temperature.Options.LowCentiCelsius = defaults.LowCentiCelsius;
                temperature.Options.HighMillivolts = defaults.HighMillivolts;
                temperature.Options.HighCentiCelsius = defaults.HighCentiCelsius;
                break;
            default:
                // The widest, so that no comfort limit is refused on account of it.
                temperature.Options.MinimumCentiCelsius = TemperatureOptions.LowestCentiCelsius;
                temperature.Options.MaximumCentiCelsius = TemperatureOptions.HighestCentiCelsius;
                break;
        }
    }

    private static void MendCars(SiteConfiguration site, LiftBankConfiguration bank)
    {
        if (bank.Cars.Length > LiftRules.MaximumCars)
        {
            bank.Cars = bank.Cars[..LiftRules.MaximumCars];
        }

        while (bank.Cars.Length < LiftRules.MinimumCars)
        {
            LiftCarConfiguration car = new() { EconomyOutput = UnusedOutput(site), ParkedInput = UnusedInput(site), DoorsClosedInput = -1 };
            bank.Cars = [.. bank.Cars, car];
            car.DoorsClosedInput = UnusedInput(site);
        }
    }

    private static void MendCar(SiteConfiguration site, SiteError error)
    {
        LiftCarConfiguration car = site.LiftBanks[error.Index / LiftRules.MaximumCars].Cars[error.Index % LiftRules.MaximumCars];
        switch (error.Field)
        {
            case SiteField.LiftCarOutput:
                car.EconomyOutput = UnusedOutput(site);
                break;
            case SiteField.LiftCarParked:
                car.ParkedInput = UnusedInput(site);
                break;
            case SiteField.LiftCarDoorsClosed:
                car.DoorsClosedInput = UnusedInput(site);
                break;
            default:
                car.InServiceInput = SiteConfiguration.NoInput;
                break;
        }
    }

    private static int UnusedOutput(SiteConfiguration site) =>
        Unused(output => site.Loads.Any(load => load.Output == output) || LiftRules.EconomyUses(site, output) > 0);

    private static int Unused(Predicate<int> isUsed)
    {
        int channel = SiteRules.MaximumChannel;
        while (channel > 0 && isUsed(channel))
        {
            channel--;
        }

        return channel;
    }
}
