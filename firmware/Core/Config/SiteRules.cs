using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>
/// What a configuration must hold to before a relay moves. The device checks it too: an image that some other tool made
/// cannot put a lift on a relay.
/// </summary>
public static class SiteRules
{
    /// <summary>Most circuits of one controller.</summary>
    public const int MaximumCircuits = 32;

    /// <summary>Most loads of one controller, each step of one with several relays counted; also bounds the relay outputs.</summary>
    public const int MaximumLoads = 16;

    /// <summary>Longest name.</summary>
    public const int MaximumIdLength = 24;

    /// <summary>Highest channel number of any board.</summary>
    public const int MaximumChannel = 63;

    /// <summary>Longest minimum time, a day, in ms.</summary>
    public const int MaximumMinimumTimeMilliseconds = 86_400_000;

    /// <summary>Shortest minimum on time of a compressor in ms.</summary>
    public const int CompressorMinimumOnMilliseconds = 120_000;

    /// <summary>Shortest minimum off time of a compressor in ms.</summary>
    public const int CompressorMinimumOffMilliseconds = 180_000;

    /// <summary>Highest shed priority number.</summary>
    public const int MaximumShedPriority = 100;

    /// <summary>Checks a configuration.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        SiteError error = CheckSite(site);
        for (int i = 0; error == null && i < site.Circuits.Length; i++)
        {
            error = CheckCircuit(site, i);
        }

        for (int i = 0; error == null && i < site.Loads.Length; i++)
        {
            error = CheckLoad(site, i);
        }

        // Each part rests on what the parts before it have made sure of.
        return error
            ?? PulseRules.Check(site)
            ?? ReportingRules.Check(site)
            ?? CalendarRules.Check(site)
            ?? BudgetRules.Check(site)
            ?? MeteringLimitRules.Check(site)
            ?? GuardRules.Check(site)
            ?? SheddingRules.Check(site)
            ?? TreeRules.Check(site)
            ?? LevelRules.Check(site)
            ?? TariffRules.Check(site)
            ?? DeferRules.Check(site)
            ?? ScheduleRules.Check(site)
            ?? LightRules.Check(site)
            ?? SetpointRules.Check(site);
    }

    /// <summary>True for kinds that no relay may ever switch off: lifts, life safety, water, security, servers.</summary>
    public static bool IsProtected(LoadKind kind) => kind == LoadKind.Unknown || kind > LoadKind.Other;

    /// <summary>True for a name of 1 to <see cref="MaximumIdLength"/> characters a-z, 0-9 and -.</summary>
    public static bool IsValidId(string id)
    {
        if (id == null || id.Length == 0 || id.Length > MaximumIdLength)
        {
            return false;
        }

        for (int i = 0; i < id.Length; i++)
        {
            char c = id[i];
            bool isAllowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            if (!isAllowed)
            {
                return false;
            }
        }

        return true;
    }

    private static SiteError CheckSite(SiteConfiguration site)
    {
        DemandOptions demand = site.Demand;
        if (!IsValidId(site.SiteId))
        {
            return new SiteError(SiteErrorCode.InvalidId, SiteField.SiteId, -1);
        }

        if (!IsValidId(site.DeviceId))
        {
            return new SiteError(SiteErrorCode.InvalidId, SiteField.DeviceId, -1);
        }

        if (site.Circuits.Length == 0 || site.Circuits.Length > MaximumCircuits)
        {
            return new SiteError(SiteErrorCode.CircuitCount, SiteField.Circuits, -1);
        }

        if (site.Loads.Length > MaximumLoads)
        {
            return new SiteError(SiteErrorCode.LoadCount, SiteField.Loads, -1);
        }

        if (site.Loads.Length > 0 && site.FireAlarmInput == SiteConfiguration.NoInput)
        {
            return new SiteError(SiteErrorCode.FireAlarmMissing, SiteField.FireAlarmInput, -1);
        }

        if (!IsIn(site.SiteCircuit, 0, site.Circuits.Length - 1))
        {
            return new SiteError(SiteErrorCode.UnknownCircuit, SiteField.SiteCircuit, -1);
        }

        SiteField field = SiteField.None;
        if (!IsIn(site.UtcOffsetMinutes, -720, 840))
        {
            field = SiteField.UtcOffsetMinutes;
        }
        else if (!IsIn(site.ScanMilliseconds, 100, 5_000))
        {
            field = SiteField.ScanMilliseconds;
        }
        else if (!IsIn(site.StateSeconds, 1, 3_600))
        {
            field = SiteField.StateSeconds;
        }
        else if (!IsIn(site.LiveSeconds, 0, 3_600))
        {
            field = SiteField.LiveSeconds;
        }
        else if (!IsIn(site.FireAlarmInput, SiteConfiguration.NoInput, MaximumChannel))
        {
            field = SiteField.FireAlarmInput;
        }
        else if (!IsIn(demand.LimitWatts, 1, DemandOptions.MaximumLimitWatts))
        {
            field = SiteField.LimitWatts;
        }
        else if (!IsIn(demand.WindowSeconds, DemandOptions.MinimumWindowSeconds, DemandOptions.MaximumWindowSeconds)
            || demand.WindowSeconds % 60 != 0
            || DemandOptions.MaximumWindowSeconds % demand.WindowSeconds != 0)
        {
            // Windows that do not divide the hour cannot be aligned to it.
            field = SiteField.WindowSeconds;
        }
        else if (demand.Mode < DemandWindowMode.Fixed || demand.Mode > DemandWindowMode.Both)
        {
            field = SiteField.Mode;
        }
        else if (demand.Fallback < MeterFallback.Shed || demand.Fallback > MeterFallback.Release)
        {
            field = SiteField.Fallback;
        }

        return field == SiteField.None ? null : new SiteError(SiteErrorCode.OutOfRange, field, -1);
    }

    private static SiteError CheckCircuit(SiteConfiguration site, int index)
    {
        CircuitConfiguration circuit = site.Circuits[index];
        if (!IsValidId(circuit.Id))
        {
            return new SiteError(SiteErrorCode.InvalidId, SiteField.CircuitId, index);
        }

        for (int i = 0; i < index; i++)
        {
            CircuitConfiguration other = site.Circuits[i];
            if (other.Id == circuit.Id)
            {
                return new SiteError(SiteErrorCode.DuplicateId, SiteField.CircuitId, index);
            }

            if (MeteringRules.ShareInput(circuit, other))
            {
                SiteField shared = circuit.MeterKind == MeterKind.Modbus ? SiteField.ModbusAddress : SiteField.CircuitChannel;
                return new SiteError(SiteErrorCode.DuplicateChannel, shared, index);
            }
        }

        if (circuit.MeterKind == MeterKind.Current && IsCurrentChannel(site, circuit.Current.VoltageChannel))
        {
            return new SiteError(SiteErrorCode.DuplicateChannel, SiteField.VoltageChannel, index);
        }

        SiteField field = SiteField.None;
        if (!IsIn(circuit.Channel, 0, MaximumChannel))
        {
            field = SiteField.CircuitChannel;
        }
        else if (circuit.MeterKind == MeterKind.Pulse)
        {
            field = CheckPulse(circuit.Pulse);
        }
        else if (circuit.MeterKind == MeterKind.Current)
        {
            field = CheckCurrent(circuit.Current);
        }
        else if (circuit.MeterKind != MeterKind.Modbus)
        {
            field = SiteField.CircuitMeterKind;
        }

        return field == SiteField.None
            ? MeteringRules.Check(site, index)
            : new SiteError(SiteErrorCode.OutOfRange, field, index);
    }

    private static SiteField CheckPulse(PulseMeterOptions pulse)
    {
        if (!IsIn(pulse.ImpulsesPerKilowattHour, 1, PulseMeterOptions.MaximumImpulsesPerKilowattHour))
        {
            return SiteField.ImpulsesPerKilowattHour;
        }

        // A ratio below one would be a current transformer that steps up.
        bool isRatio = IsIn(pulse.RatioNumerator, 1, PulseMeterOptions.MaximumRatio)
            && IsIn(pulse.RatioDenominator, 1, pulse.RatioNumerator);
        return isRatio ? SiteField.None : SiteField.Ratio;
    }

    private static SiteField CheckCurrent(CurrentSensorOptions current)
    {
        if (!IsIn(current.MilliamperesPerVolt, 1, 10_000_000))
        {
            return SiteField.MilliamperesPerVolt;
        }

        if (!IsIn(current.NominalVolts, 1, 3_000))
        {
            return SiteField.NominalVolts;
        }

        return IsIn(current.PowerFactorPermille, 1, 1000) ? CheckSampling(current) : SiteField.PowerFactorPermille;
    }

    private static SiteField CheckSampling(CurrentSensorOptions current)
    {
        if (!IsIn(current.NoiseFloorMicrovolts, 0, CurrentSensorOptions.MaximumNoiseFloorMicrovolts))
        {
            return SiteField.NoiseFloorMicrovolts;
        }

        if (!IsIn(current.VoltageChannel, CurrentSensorOptions.NoVoltageChannel, MaximumChannel))
        {
            return SiteField.VoltageChannel;
        }

        return IsIn(current.VoltageMillivoltsPerVolt, 1, CurrentSensorOptions.MaximumVoltageMillivoltsPerVolt)
            ? SiteField.None
            : SiteField.VoltageMillivoltsPerVolt;
    }

    // Circuits may share a voltage, but no input is a voltage and a current.
    private static bool IsCurrentChannel(SiteConfiguration site, int channel)
    {
        for (int i = 0; channel != CurrentSensorOptions.NoVoltageChannel && i < site.Circuits.Length; i++)
        {
            if (site.Circuits[i].MeterKind == MeterKind.Current && site.Circuits[i].Channel == channel)
            {
                return true;
            }
        }

        return false;
    }

    private static SiteError CheckLoad(SiteConfiguration site, int index)
    {
        LoadConfiguration load = site.Loads[index];
        LoadOptions options = load.Options;
        if (!IsValidId(load.Id))
        {
            return new SiteError(SiteErrorCode.InvalidId, SiteField.LoadId, index);
        }

        if (IsProtected(options.Kind))
        {
            return new SiteError(SiteErrorCode.ProtectedKind, SiteField.LoadKind, index);
        }

        if (!IsIn(load.OwnCircuit, LoadConfiguration.NoCircuit, site.Circuits.Length - 1)
            || load.OwnCircuit == site.SiteCircuit)
        {
            return new SiteError(SiteErrorCode.UnknownCircuit, SiteField.LoadOwnCircuit, index);
        }

        for (int i = 0; i < index; i++)
        {
            LoadConfiguration other = site.Loads[i];
            if (other.Id == load.Id)
            {
                return new SiteError(SiteErrorCode.DuplicateId, SiteField.LoadId, index);
            }

            if (other.Output == load.Output)
            {
                return new SiteError(SiteErrorCode.DuplicateChannel, SiteField.LoadOutput, index);
            }

            if (other.OwnCircuit == load.OwnCircuit && load.OwnCircuit != LoadConfiguration.NoCircuit
                && !LevelRules.AreSteps(load, other))
            {
                return new SiteError(SiteErrorCode.SharedOwnCircuit, SiteField.LoadOwnCircuit, index);
            }
        }

        if (LoadKinds.IsCompressor(options.Kind))
        {
            if (options.MinimumOnMilliseconds < CompressorMinimumOnMilliseconds)
            {
                return new SiteError(SiteErrorCode.CompressorTimes, SiteField.LoadMinimumOn, index);
            }

            if (options.MinimumOffMilliseconds < CompressorMinimumOffMilliseconds)
            {
                return new SiteError(SiteErrorCode.CompressorTimes, SiteField.LoadMinimumOff, index);
            }
        }

        SiteField field = CheckLoadNumbers(load.Output, options);
        return field == SiteField.None ? null : new SiteError(SiteErrorCode.OutOfRange, field, index);
    }

    private static SiteField CheckLoadNumbers(int output, LoadOptions options)
    {
        if (!IsIn(output, 0, MaximumChannel))
        {
            return SiteField.LoadOutput;
        }

        if (!IsIn(options.RatedWatts, 1, DemandOptions.MaximumLimitWatts))
        {
            return SiteField.LoadRatedWatts;
        }

        if (!IsIn(options.ShedPriority, 1, MaximumShedPriority))
        {
            return SiteField.LoadShedPriority;
        }

        if (!IsIn(options.MinimumOnMilliseconds, 0, MaximumMinimumTimeMilliseconds))
        {
            return SiteField.LoadMinimumOn;
        }

        return IsIn(options.MinimumOffMilliseconds, 0, MaximumMinimumTimeMilliseconds)
            ? SiteField.None
            : SiteField.LoadMinimumOff;
    }

    internal static bool IsIn(int value, int least, int most) => value >= least && value <= most;
}
