using Zibo.EdgeCtl.Core.Schedule.Setpoints;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about setpoints that are moved ahead of dear hours.</summary>
public static class ShiftRules
{
    /// <summary>Checks a setpoint that is right as far as it is not moved.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site, SetpointOptions options, int index)
    {
        ShiftOptions shift = options.Shift;
        if (!shift.IsUsed)
        {
            return null;
        }

        if (!SiteRules.IsIn(shift.TemperatureIndex, 0, site.Temperatures.Length - 1))
        {
            return new SiteError(SiteErrorCode.UnknownTemperature, SiteField.SetpointShiftTemperature, index);
        }

        if (!SiteRules.IsIn(shift.MaximumMinutes, 1, ShiftOptions.MostMinutes))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.SetpointShiftMaximum, index);
        }

        if (!SiteRules.IsIn(shift.HoldMinutes, 0, ShiftOptions.MostMinutes))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.SetpointShiftHold, index);
        }

        if (!ShiftOptions.IsRate(shift.DearRateIndex) || (shift.DearRateIndex == ShiftOptions.NoRateIndex && !shift.IsForEvents))
        {
            return new SiteError(SiteErrorCode.ShiftForNothing, SiteField.SetpointShift, index);
        }

        if (shift.DearRateIndex != ShiftOptions.NoRateIndex && !site.Tariff.IsUsed)
        {
            return new SiteError(SiteErrorCode.ShiftWithoutTariff, SiteField.SetpointShift, index);
        }

        if (shift.DearRateIndex != ShiftOptions.NoRateIndex && TariffRules.HasMonthOf(site.Tariff, shift.DearRates))
        {
            return new SiteError(SiteErrorCode.ShiftForNothing, SiteField.SetpointShift, index);
        }

        if (!IsSound(options))
        {
            return new SiteError(SiteErrorCode.ShiftRange, SiteField.SetpointShift, index);
        }

        // The rule is about the temperature and not about the reason for it.
        return shift.CoolingAheadCentiCelsius >= site.SetpointBounds.CoolingMinimumCentiCelsius
            && shift.HeatingAheadCentiCelsius <= site.SetpointBounds.HeatingMaximumCentiCelsius
            ? null
            : new SiteError(SiteErrorCode.SetpointBound, SiteField.SetpointShift, index);
    }

    // Ahead it takes more than as usual and in dear hours less, but never less than while nobody is there; and no season meets the other.
    private static bool IsSound(SetpointOptions options)
    {
        ShiftOptions shift = options.Shift;
        return shift.HeatingAheadCentiCelsius <= shift.CoolingAheadCentiCelsius
            && shift.CoolingAheadCentiCelsius <= options.CoolingOccupiedCentiCelsius
            && options.CoolingOccupiedCentiCelsius <= shift.CoolingDearCentiCelsius
            && shift.CoolingDearCentiCelsius <= options.CoolingUnoccupiedCentiCelsius
            && shift.HeatingAheadCentiCelsius >= options.HeatingOccupiedCentiCelsius
            && options.HeatingOccupiedCentiCelsius >= shift.HeatingDearCentiCelsius
            && shift.HeatingDearCentiCelsius >= options.HeatingUnoccupiedCentiCelsius;
    }
}
