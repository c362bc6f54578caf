using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> that is about pulse inputs and water meters.</summary>
public static class PulseRules
{
    /// <summary>Most water meters of one controller.</summary>
    public const int MaximumWaterMeters = 4;

    private const long MillisecondsPerHour = 3_600_000;

    /// <summary>Checks the pulse inputs of all circuits, then the water meters.</summary>
    /// <returns>Null where they may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        SiteError error = site.WaterMeters.Length > MaximumWaterMeters
            ? new SiteError(SiteErrorCode.WaterMeterCount, SiteField.WaterMeters, -1)
            : null;
        for (int i = 0; error == null && i < site.Circuits.Length; i++)
        {
            if (site.Circuits[i].MeterKind == MeterKind.Pulse)
            {
                error = CheckCircuit(site.Circuits[i], i);
            }
        }

        for (int i = 0; error == null && i < site.WaterMeters.Length; i++)
        {
            error = CheckWaterMeter(site, i);
        }

        return error;
    }

    /// <summary>Time from pulse to pulse of a circuit at its stated power, in ms.</summary>
    public static long PeriodMilliseconds(PulseMeterOptions pulse) =>
        EnergyUnits.WattMillisecondsPerMilliwattHour * EnergyUnits.MilliwattHoursPerKilowattHour * pulse.RatioNumerator
            / ((long)pulse.ImpulsesPerKilowattHour * pulse.RatioDenominator) / pulse.MaximumWatts;

    /// <summary>Time from pulse to pulse of a water meter at the flow of its burst alarm, in ms.</summary>
    public static long PeriodMilliseconds(WaterMeterOptions water) =>
        water.LitresPerPulse * MillisecondsPerHour / water.BurstLitresPerHour;

    /// <summary>True where two inputs are one and the same.</summary>
    public static bool IsSameInput(PulseInputKind kind, int channel, PulseInputKind otherKind, int otherChannel) =>
        kind == otherKind && channel == otherChannel;

    private static SiteError CheckCircuit(CircuitConfiguration circuit, int index)
    {
        SiteField field = SiteField.None;
        if (circuit.InputKind != PulseInputKind.Counter && circuit.InputKind != PulseInputKind.Contact)
        {
            field = SiteField.CircuitInputKind;
        }
        else if (circuit.Pulse.MaximumWatts < 0 || circuit.Pulse.MaximumWatts > Demand.DemandOptions.MaximumLimitWatts)
        {
            field = SiteField.CircuitMaximumWatts;
        }
        else if (circuit.InputKind == PulseInputKind.Contact)
        {
            int offset = CheckFilter(circuit.Filter);
            field = offset < 0 ? SiteField.None : (SiteField)((int)SiteField.CircuitDebounce + offset);
        }

        if (field != SiteField.None)
        {
            return new SiteError(SiteErrorCode.OutOfRange, field, index);
        }

        if (circuit.InputKind == PulseInputKind.Counter)
        {
            return null;
        }

        if (circuit.Pulse.MaximumWatts == 0)
        {
            return new SiteError(SiteErrorCode.MaximumPowerMissing, SiteField.CircuitMaximumWatts, index);
        }

        return PeriodMilliseconds(circuit.Pulse) < circuit.Filter.ShortestPeriodMilliseconds
            ? new SiteError(SiteErrorCode.FilterLosesPulses, SiteField.CircuitMaximumWatts, index)
            : null;
    }

    // Which of the three members of a filter is out of range, in the order of the fields; -1 where none is.
    private static int CheckFilter(PulseFilterOptions filter)
    {
        if (!SiteRules.IsIn(filter.DebounceMilliseconds, 1, PulseFilterOptions.MaximumDebounceMilliseconds))
        {
            return 0;
        }

        if (!SiteRules.IsIn(filter.MinimumPulseMilliseconds, 1, PulseFilterOptions.MaximumMinimumPulseMilliseconds))
        {
            return 1;
        }

        return SiteRules.IsIn(filter.StuckSeconds, 1, PulseFilterOptions.MaximumStuckSeconds) ? -1 : 2;
    }

    private static SiteError CheckWaterMeter(SiteConfiguration site, int index)
    {
        WaterMeterConfiguration water = site.WaterMeters[index];
        if (!SiteRules.IsValidId(water.Id))
        {
            return new SiteError(SiteErrorCode.InvalidId, SiteField.WaterId, index);
        }

        for (int i = 0; i < index; i++)
        {
            WaterMeterConfiguration other = site.WaterMeters[i];
            if (other.Id == water.Id)
            {
                return new SiteError(SiteErrorCode.DuplicateId, SiteField.WaterId, index);
            }

            if (IsSameInput(water.InputKind, water.Channel, other.InputKind, other.Channel))
            {
                return new SiteError(SiteErrorCode.DuplicateChannel, SiteField.WaterChannel, index);
            }
        }

        for (int i = 0; i < site.Circuits.Length; i++)
        {
            CircuitConfiguration circuit = site.Circuits[i];
            if (circuit.MeterKind == MeterKind.Pulse
                && IsSameInput(water.InputKind, water.Channel, circuit.InputKind, circuit.Channel))
            {
                return new SiteError(SiteErrorCode.DuplicateChannel, SiteField.WaterChannel, index);
            }
        }

        SiteField field = CheckWaterNumbers(water);
        return field == SiteField.None
            ? CheckWaterAlarms(water, index)
            : new SiteError(SiteErrorCode.OutOfRange, field, index);
    }

    private static SiteField CheckWaterNumbers(WaterMeterConfiguration water)
    {
        WaterMeterOptions options = water.Options;
        if (!SiteRules.IsIn(water.Channel, 0, SiteRules.MaximumChannel))
        {
            return SiteField.WaterChannel;
        }

        if (water.InputKind != PulseInputKind.Counter && water.InputKind != PulseInputKind.Contact)
        {
            return SiteField.WaterInputKind;
        }

        int offset = water.InputKind == PulseInputKind.Contact ? CheckFilter(water.Filter) : -1;
        if (offset >= 0)
        {
            return (SiteField)((int)SiteField.WaterDebounce + offset);
        }

        int litres = options.LitresPerPulse;
        if (litres != 1 && litres != 10 && litres != 100 && litres != 1000)
        {
            return SiteField.LitresPerPulse;
        }

        if (!SiteRules.IsIn(options.NightStartMinutes, 0, WaterMeterOptions.MinutesPerDay - 1))
        {
            return SiteField.NightStart;
        }

        if (!SiteRules.IsIn(options.NightEndMinutes, 0, WaterMeterOptions.MinutesPerDay - 1))
        {
            return SiteField.NightEnd;
        }

        if (!SiteRules.IsIn(options.LeakLitresPerHour, 0, WaterMeterOptions.MaximumLitresPerHour))
        {
            return SiteField.LeakLitresPerHour;
        }

        if (!SiteRules.IsIn(options.BurstLitresPerHour, 0, WaterMeterOptions.MaximumLitresPerHour))
        {
            return SiteField.BurstLitresPerHour;
        }

        return SiteRules.IsIn(options.BurstMinutes, 1, WaterMeterOptions.MaximumBurstMinutes) ? SiteField.None : SiteField.BurstMinutes;
    }

    private static SiteError CheckWaterAlarms(WaterMeterConfiguration water, int index)
    {
        WaterMeterOptions options = water.Options;

        // A leak is told by pulses that go on through the night: one pulse alone, or none, cannot tell it.
        bool isLeakTold = options.LeakLitresPerHour == 0
            || (long)options.LeakLitresPerHour * options.NightMinutes >= 2L * 60 * options.LitresPerPulse;
        if (!isLeakTold)
        {
            return new SiteError(SiteErrorCode.LeakNotMeasurable, SiteField.LeakLitresPerHour, index);
        }

        bool losesPulses = options.BurstLitresPerHour > 0
            && water.InputKind == PulseInputKind.Contact
            && PeriodMilliseconds(options) < water.Filter.ShortestPeriodMilliseconds;
        return losesPulses ? new SiteError(SiteErrorCode.FilterLosesPulses, SiteField.BurstLitresPerHour, index) : null;
    }
}
