using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about hand switches, temperatures and comfort limits.</summary>
public static class GuardRules
{
    /// <summary>Most temperatures of one controller.</summary>
    public const int MaximumTemperatures = 8;

    /// <summary>Checks a configuration.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        SiteError error = site.Temperatures.Length > MaximumTemperatures
            ? new SiteError(SiteErrorCode.TemperatureCount, SiteField.Temperatures, -1)
            : null;
        for (int i = 0; error == null && i < site.Temperatures.Length; i++)
        {
            error = CheckTemperature(site, i);
        }

        for (int i = 0; error == null && i < site.Loads.Length; i++)
        {
            error = CheckHand(site, i) ?? CheckComfort(site, i);
        }

        return error ?? LiftRules.Check(site);
    }

    private static SiteError CheckTemperature(SiteConfiguration site, int index)
    {
        TemperatureConfiguration temperature = site.Temperatures[index];
        if (!SiteRules.IsValidId(temperature.Id))
        {
            return new SiteError(SiteErrorCode.InvalidId, SiteField.TemperatureId, index);
        }

        if (!SiteRules.IsIn(temperature.Channel, 0, SiteRules.MaximumChannel))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.TemperatureChannel, index);
        }

        for (int i = 0; i < index; i++)
        {
            if (site.Temperatures[i].Id == temperature.Id)
            {
                return new SiteError(SiteErrorCode.DuplicateId, SiteField.TemperatureId, index);
            }

            if (site.Temperatures[i].Channel == temperature.Channel)
            {
                return new SiteError(SiteErrorCode.DuplicateChannel, SiteField.TemperatureChannel, index);
            }
        }

        for (int i = 0; i < site.Circuits.Length; i++)
        {
            CircuitConfiguration circuit = site.Circuits[i];
            if (circuit.MeterKind == MeterKind.Current
                && (circuit.Channel == temperature.Channel || circuit.Current.VoltageChannel == temperature.Channel))
            {
                return new SiteError(SiteErrorCode.DuplicateChannel, SiteField.TemperatureChannel, index);
            }
        }

        return CheckTransmitter(temperature.Options, index);
    }

    private static SiteError CheckTransmitter(TemperatureOptions options, int index)
    {
        bool isLine = options.LowMillivolts >= 0
            && options.LowMillivolts < options.HighMillivolts
            && options.HighMillivolts <= TemperatureOptions.MaximumMillivolts
            && IsTemperature(options.LowCentiCelsius)
            && IsTemperature(options.HighCentiCelsius)
            && options.LowCentiCelsius != options.HighCentiCelsius;
        if (!isLine)
        {
            return new SiteError(SiteErrorCode.TransmitterLine, SiteField.TemperatureTransmitter, index);
        }

        bool isBelievable = IsTemperature(options.MinimumCentiCelsius)
            && IsTemperature(options.MaximumCentiCelsius)
            && options.MinimumCentiCelsius < options.MaximumCentiCelsius;
        return isBelievable ? null : new SiteError(SiteErrorCode.PlausibleRange, SiteField.TemperaturePlausible, index);
    }

    private static SiteError CheckHand(SiteConfiguration site, int index)
    {
        int input = site.Loads[index].HandInput;
        if (!SiteRules.IsIn(input, SiteConfiguration.NoInput, SiteRules.MaximumChannel))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.LoadHandInput, index);
        }

        bool isTaken = input != SiteConfiguration.NoInput && (input == site.FireAlarmInput || input == site.SupplyFailInput);
        for (int i = 0; i < index; i++)
        {
            isTaken |= input != SiteConfiguration.NoInput && site.Loads[i].HandInput == input && !LevelRules.IsSameLoad(site, i, index);
        }

        return isTaken ? new SiteError(SiteErrorCode.DuplicateChannel, SiteField.LoadHandInput, index) : null;
    }

    private static SiteError CheckComfort(SiteConfiguration site, int index)
    {
        ComfortOptions comfort = site.Loads[index].Comfort;
        if (comfort.TemperatureIndex == ComfortOptions.NoTemperatureIndex)
        {
            return null;
        }

        if (!SiteRules.IsIn(comfort.TemperatureIndex, 0, site.Temperatures.Length - 1))
        {
            return new SiteError(SiteErrorCode.UnknownTemperature, SiteField.LoadComfortTemperature, index);
        }

        if (!SiteRules.IsIn(comfort.HysteresisCentiKelvin, 0, ComfortOptions.MaximumHysteresisCentiKelvin))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.LoadComfortHysteresis, index);
        }

        if (comfort.Fallback != ComfortFallback.Release && comfort.Fallback != ComfortFallback.Ignore)
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.LoadComfortFallback, index);
        }

        return IsComfortSound(comfort, site.Temperatures[comfort.TemperatureIndex].Options)
            ? null
            : new SiteError(SiteErrorCode.ComfortRange, SiteField.LoadComfort, index);
    }

    private static bool IsComfortSound(ComfortOptions comfort, TemperatureOptions room)
    {
        bool isAny = comfort.MinimumCentiCelsius != ComfortOptions.NoMinimum
            || comfort.MaximumCentiCelsius != ComfortOptions.NoMaximum
            || comfort.HasUnoccupiedLimit;
        return isAny
            && AreSound(comfort.MinimumCentiCelsius, comfort.MaximumCentiCelsius, comfort.HysteresisCentiKelvin, room)
            && AreSound(comfort.UnoccupiedMinimumCentiCelsius, comfort.UnoccupiedMaximumCentiCelsius, comfort.HysteresisCentiKelvin, room);
    }

    // A limit that no believed temperature passes would never hold, and one that leaves no room between would always hold.
    private static bool AreSound(int minimumCentiCelsius, int maximumCentiCelsius, int hysteresisCentiKelvin, TemperatureOptions room)
    {
        bool hasMinimum = minimumCentiCelsius != ComfortOptions.NoMinimum;
        bool hasMaximum = maximumCentiCelsius != ComfortOptions.NoMaximum;
        int least = hasMinimum ? minimumCentiCelsius : room.MinimumCentiCelsius;
        int most = hasMaximum ? maximumCentiCelsius : room.MaximumCentiCelsius;
        int hysteresis = hysteresisCentiKelvin * (hasMinimum && hasMaximum ? 2 : 1);
        return (!hasMinimum && !hasMaximum)
            || (least >= room.MinimumCentiCelsius && most <= room.MaximumCentiCelsius
                && (!hasMinimum || least > room.MinimumCentiCelsius)
                && (!hasMaximum || most < room.MaximumCentiCelsius)
                && (long)most - least > hysteresis);
    }

    private static bool IsTemperature(int centiCelsius) =>
        SiteRules.IsIn(centiCelsius, TemperatureOptions.LowestCentiCelsius, TemperatureOptions.HighestCentiCelsius);
}
