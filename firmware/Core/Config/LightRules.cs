using Zibo.EdgeCtl.Core.Schedule.Lighting;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about daylight and presence.</summary>
public static class LightRules
{
    /// <summary>Most sensors of daylight of one controller.</summary>
    public const int MaximumSensors = 4;

    private const int MaximumMillivolts = 3_300;

    /// <summary>Checks a configuration whose other parts are right.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        SiteError error = site.LightSensors.Length > MaximumSensors
            ? new SiteError(SiteErrorCode.LightSensorCount, SiteField.LightSensors, -1)
            : null;
        for (int i = 0; error == null && i < site.LightSensors.Length; i++)
        {
            error = CheckSensor(site, i);
        }

        for (int i = 0; error == null && i < site.Loads.Length; i++)
        {
            error = CheckDaylight(site, i) ?? CheckPresence(site, i);
        }

        return error;
    }

    private static SiteError CheckSensor(SiteConfiguration site, int index)
    {
        LightSensorConfiguration sensor = site.LightSensors[index];
        if (!SiteRules.IsValidId(sensor.Id))
        {
            return new SiteError(SiteErrorCode.InvalidId, SiteField.LightSensorId, index);
        }

        if (!SiteRules.IsIn(sensor.Channel, 0, SiteRules.MaximumChannel))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.LightSensorChannel, index);
        }

        bool isTaken = false;
        for (int i = 0; i < index; i++)
        {
            if (site.LightSensors[i].Id == sensor.Id)
            {
                return new SiteError(SiteErrorCode.DuplicateId, SiteField.LightSensorId, index);
            }

            isTaken |= site.LightSensors[i].Channel == sensor.Channel;
        }

        for (int i = 0; i < site.Temperatures.Length; i++)
        {
            isTaken |= site.Temperatures[i].Channel == sensor.Channel;
        }

        for (int i = 0; i < site.Circuits.Length; i++)
        {
            CircuitConfiguration circuit = site.Circuits[i];
            isTaken |= circuit.MeterKind == MeterKind.Current
                && (circuit.Channel == sensor.Channel || circuit.Current.VoltageChannel == sensor.Channel);
        }

        if (isTaken)
        {
            return new SiteError(SiteErrorCode.DuplicateChannel, SiteField.LightSensorChannel, index);
        }

        LightSensorOptions options = sensor.Options;
        bool isLine = options.LowMillivolts >= 0 && options.LowMillivolts < options.HighMillivolts
            && options.HighMillivolts <= MaximumMillivolts
            && options.LowLux >= 0 && options.LowLux < options.HighLux && options.HighLux <= LightSensorOptions.MaximumLux;
        return isLine ? null : new SiteError(SiteErrorCode.LightSensorLine, SiteField.LightSensorTransmitter, index);
    }

    private static SiteError CheckDaylight(SiteConfiguration site, int index)
    {
        DaylightOptions daylight = site.Loads[index].Daylight;
        if (daylight.SensorIndex == DaylightOptions.NoSensor)
        {
            return null;
        }

        if (!SiteRules.IsIn(daylight.SensorIndex, 0, site.LightSensors.Length - 1))
        {
            return new SiteError(SiteErrorCode.UnknownLightSensor, SiteField.LoadDaylightSensor, index);
        }

        if (!SiteRules.IsIn(daylight.DelaySeconds, 0, DaylightOptions.MaximumDelaySeconds))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.LoadDaylightDelay, index);
        }

        // Where both lay together, the lighting's own light on the sensor would switch it.
        LightSensorOptions sensor = site.LightSensors[daylight.SensorIndex].Options;
        bool isSound = site.Loads[index].Options.Kind == LoadKind.Lighting
            && daylight.OnBelowLux > sensor.LowLux && daylight.OnBelowLux < daylight.OffAboveLux && daylight.OffAboveLux < sensor.HighLux;
        return isSound ? null : new SiteError(SiteErrorCode.DaylightRange, SiteField.LoadDaylight, index);
    }

    private static SiteError CheckPresence(SiteConfiguration site, int index)
    {
        PresenceOptions presence = site.Loads[index].Presence;
        if (presence.Input == SiteConfiguration.NoInput)
        {
            return null;
        }

        if (!SiteRules.IsIn(presence.Input, 0, SiteRules.MaximumChannel))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.LoadPresenceInput, index);
        }

        // Several loads of one room may share its input; nothing else may.
        if (LiftRules.InputUses(site, presence.Input) > 1)
        {
            return new SiteError(SiteErrorCode.DuplicateChannel, SiteField.LoadPresenceInput, index);
        }

        return SiteRules.IsIn(presence.HoldSeconds, 1, PresenceOptions.MaximumHoldSeconds)
            ? null
            : new SiteError(SiteErrorCode.OutOfRange, SiteField.LoadPresenceHold, index);
    }
}
