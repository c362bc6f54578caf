using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Lighting;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Mends calendar, schedules, daylight, presence and setpoints; see <see cref="RuleMending"/>.</summary>
internal static class ScheduleMending
{
    /// <summary>True for a field of this part.</summary>
    public static bool Knows(SiteField field) => field is >= SiteField.CalendarYears and <= SiteField.SetpointShiftHold;

    /// <summary>Mends one error.</summary>
    /// <returns>False where the field is not known.</returns>
    public static bool Mend(SiteConfiguration site, SiteError error)
    {
        switch (error.Field)
        {
            case SiteField.CalendarYears:
                site.Calendar.Years = [];
                return true;
            case SiteField.Seasons:
                MendSeasons(site.Seasons);
                return true;
            case SiteField.Schedules:
                CutSchedules(site);
                return true;
            case SiteField.LoadSchedule:
                site.Loads[error.Index].Schedule = ScheduleConfiguration.NoSchedule;
                return true;
            case SiteField.LiftSchedule:
                site.LiftBanks[error.Index].Economy = LiftEconomyMode.Demand;
                site.LiftBanks[error.Index].Schedule = ScheduleConfiguration.NoSchedule;
                return true;
            case >= SiteField.ScheduleId and <= SiteField.OptimumTarget:
                MendSchedule(site.Schedules[error.Index], error.Field);
                return true;
            case >= SiteField.LightSensors and <= SiteField.LoadPresenceHold:
                MendLight(site, error);
                return true;
            case SiteField.SetpointBounds:
                site.SetpointBounds.CoolingMinimumCentiCelsius = SetpointOptions.LowestCentiCelsius;
                site.SetpointBounds.HeatingMaximumCentiCelsius = SetpointOptions.HighestCentiCelsius;
                return true;
            case >= SiteField.Setpoints and <= SiteField.SetpointShiftHold:
                MendSetpoint(site, error);
                return true;
            default:
                return false;
        }
    }

    private static void MendSeasons(SeasonOptions seasons)
    {
        SeasonOptions defaults = new();
        seasons.CoolingStartDate = defaults.CoolingStartDate;
        seasons.CoolingEndDate = defaults.CoolingEndDate;
        seasons.HeatingStartDate = defaults.HeatingStartDate;
        seasons.HeatingEndDate = defaults.HeatingEndDate;
    }

    // Whoever named one of those that are left out names none.
    private static void CutSchedules(SiteConfiguration site)
    {
        site.Schedules = site.Schedules[..ScheduleRules.MaximumSchedules];
        foreach (LoadConfiguration load in site.Loads.Where(load => load.Schedule >= site.Schedules.Length))
        {
            load.Schedule = ScheduleConfiguration.NoSchedule;
        }

        foreach (LiftBankConfiguration bank in site.LiftBanks.Where(bank => bank.Schedule >= site.Schedules.Length))
        {
            bank.Economy = LiftEconomyMode.Demand;
            bank.Schedule = ScheduleConfiguration.NoSchedule;
        }

        foreach (SetpointConfiguration setpoint in site.Setpoints.Where(setpoint => setpoint.Schedule >= site.Schedules.Length))
        {
            setpoint.Schedule = 0;
        }
    }

    private static void MendSchedule(ScheduleConfiguration schedule, SiteField field)
    {
        switch (field)
        {
            case SiteField.ScheduleTables:
                schedule.Tables = [new ScheduleTable()];
                break;
            case SiteField.ScheduleExceptions:
                schedule.Exceptions = [];
                break;
            case SiteField.ScheduleWithoutClock:
                schedule.WithoutClock = ScheduleMode.Occupied;
                break;
            case SiteField.OptimumLead:
                schedule.OptimumStart.MaximumLeadMinutes = 1;
                break;
            default:
                schedule.OptimumStart.TemperatureIndex = ComfortOptions.NoTemperatureIndex;
                break;
        }
    }

    private static void MendLight(SiteConfiguration site, SiteError error)
    {
        switch (error.Field)
        {
            case SiteField.LightSensors:
                site.LightSensors = site.LightSensors[..LightRules.MaximumSensors];
                foreach (LoadConfiguration load in site.Loads.Where(load => load.Daylight.SensorIndex >= site.LightSensors.Length))
                {
                    load.Daylight.SensorIndex = DaylightOptions.NoSensor;
                }

                break;
            case SiteField.LightSensorChannel:
                site.LightSensors[error.Index].Channel = Enumerable.Range(0, SiteRules.MaximumChannel + 1).Last(channel =>
                    site.LightSensors.All(other => other.Channel != channel)
                    && site.Temperatures.All(other => other.Channel != channel)
                    && site.Circuits.All(circuit => circuit.Channel != channel && circuit.Current.VoltageChannel != channel));
                break;
            case SiteField.LightSensorTransmitter:
                MendLine(site, error.Index);
                break;
            case SiteField.LoadDaylight or SiteField.LoadDaylightSensor:
                site.Loads[error.Index].Daylight.SensorIndex = DaylightOptions.NoSensor;
                break;
            case SiteField.LoadDaylightDelay:
                site.Loads[error.Index].Daylight.DelaySeconds = 0;
                break;
            case SiteField.LoadPresenceHold:
                site.Loads[error.Index].Presence.HoldSeconds = 1;
                break;
            default:
                site.Loads[error.Index].Presence.Input = SiteConfiguration.NoInput;
                break;
        }
    }

    // Limits of loads can be judged only against a line that is right.
    private static void MendLine(SiteConfiguration site, int sensor)
    {
        LightSensorOptions defaults = new();
        LightSensorOptions options = site.LightSensors[sensor].Options;
        options.LowMillivolts = defaults.LowMillivolts;
        options.LowLux = defaults.LowLux;
        options.HighMillivolts = defaults.HighMillivolts;
        options.HighLux = LightSensorOptions.MaximumLux;
        foreach (LoadConfiguration load in site.Loads.Where(load => load.Daylight.SensorIndex == sensor && load.Options.Kind == LoadKind.Lighting))
        {
            load.Daylight.SensorIndex = DaylightOptions.NoSensor;
        }
    }

    private static void MendSetpoint(SiteConfiguration site, SiteError error)
    {
        switch (error.Field)
        {
            case SiteField.Setpoints:
                site.Setpoints = site.Setpoints[..SetpointRules.MaximumSetpoints];
                break;
            case SiteField.SetpointOutput:
                site.Setpoints[error.Index].AnalogOutput = Enumerable.Range(0, SiteRules.MaximumChannel + 1).Last(output =>
                    site.Loads.All(load => load.AnalogOutput != output) && site.Setpoints.All(other => other.AnalogOutput != output));
                break;
            case SiteField.SetpointPreCool:
                site.Setpoints[error.Index].Options.PreCoolMinutes = 0;
                break;
            case SiteField.SetpointSchedule:
                site.Setpoints[error.Index].Schedule = 0;
                if (site.Schedules.Length == 0)
                {
                    site.Schedules = [new ScheduleConfiguration { Id = "mended-by-the-tool", Tables = [new ScheduleTable()] }];
                }

                break;
            case SiteField.SetpointOptions:
                MendOptions(site.Setpoints[error.Index].Options);
                break;
            default:
                MendShift(site.Setpoints[error.Index].Options.Shift, error.Field);
                break;
        }
    }

    // Within any bounds that the rules allow.
    private static void MendOptions(SetpointOptions options)
    {
        options.LowCentiCelsius = SetpointOptions.LowestCentiCelsius;
        options.HeatingUnoccupiedCentiCelsius = SetpointOptions.LowestCentiCelsius;
        options.HeatingOccupiedCentiCelsius = SetpointOptions.LowestCentiCelsius;
        options.CoolingOccupiedCentiCelsius = SetpointOptions.HighestCentiCelsius;
        options.CoolingUnoccupiedCentiCelsius = SetpointOptions.HighestCentiCelsius;
        options.HighCentiCelsius = SetpointOptions.HighestCentiCelsius;
        options.PreCoolCentiKelvin = 0;
        options.Shift.TemperatureIndex = ComfortOptions.NoTemperatureIndex;
    }

    private static void MendShift(ShiftOptions shift, SiteField field)
    {
        switch (field)
        {
            case SiteField.SetpointShiftMaximum:
                shift.MaximumMinutes = 1;
                break;
            case SiteField.SetpointShiftHold:
                shift.HoldMinutes = 0;
                break;
            default:
                shift.TemperatureIndex = ComfortOptions.NoTemperatureIndex;
                break;
        }
    }
}
