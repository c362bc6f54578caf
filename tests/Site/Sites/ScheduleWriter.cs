using System.Text.Json.Nodes;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Lighting;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Writes calendar, schedules, daylight, presence and setpoints of a configuration into a site file.</summary>
internal static class ScheduleWriter
{
    public static void Write(SiteConfiguration site, JsonObject root)
    {
        WriteCalendar(site, root);
        root["schedules"] = new JsonArray([.. site.Schedules.Select(schedule => Write(schedule, site))]);
        root["lightSensors"] = new JsonArray([.. site.LightSensors.Select(Write)]);
        root["setpoints"] = new JsonArray([.. site.Setpoints.Select(setpoint => Write(setpoint, site))]);
        root["setpointBounds"] = new JsonObject
        {
            ["coolingMinimumCelsius"] = site.SetpointBounds.CoolingMinimumCentiCelsius / 100.0,
            ["heatingMaximumCelsius"] = site.SetpointBounds.HeatingMaximumCentiCelsius / 100.0,
        };
        for (int i = 0; i < site.Loads.Length; i++)
        {
            Write(site.Loads[i], site, root["loads"]![i]!.AsObject());
        }

        for (int i = 0; i < site.LiftBanks.Length; i++)
        {
            if (site.LiftBanks[i].Schedule != ScheduleConfiguration.NoSchedule)
            {
                root["liftBanks"]![i]!["schedule"] = site.Schedules[site.LiftBanks[i].Schedule].Id;
            }
        }
    }

    // The days of all years stand in the first: which year lists a day is not kept.
    private static void WriteCalendar(SiteConfiguration site, JsonObject root)
    {
        CalendarOptions calendar = site.Calendar;
        JsonNode Day(int day, bool isOff) => new JsonObject { ["date"] = Date(day), ["isOffDay"] = isOff };
        root["calendar"] = new JsonObject
        {
            ["years"] = new JsonArray([.. calendar.Years.Select((year, i) => new JsonObject
            {
                ["year"] = year,
                ["days"] = i > 0
                    ? []
                    : new JsonArray([.. calendar.DaysOff.Select(day => Day(day, true)), .. calendar.Workdays.Select(day => Day(day, false))]),
            })]),
        };
        root["seasons"] = new JsonObject
        {
            ["cooling"] = Season(site.Seasons.CoolingStartDate, site.Seasons.CoolingEndDate),
            ["heating"] = Season(site.Seasons.HeatingStartDate, site.Seasons.HeatingEndDate),
        };
    }

    private static JsonObject Season(int start, int end) =>
        new() { ["start"] = $"{start / 100:00}-{start % 100:00}", ["end"] = $"{end / 100:00}-{end % 100:00}" };

    private static JsonObject Write(ScheduleConfiguration schedule, SiteConfiguration site)
    {
        JsonObject node = new()
        {
            ["id"] = schedule.Id,
            ["tables"] = new JsonArray([.. schedule.Tables.Select(table => new JsonObject
            {
                ["days"] = Names<ScheduleDay>(table.Days),
                ["seasons"] = Names<Season>(table.Seasons),
                ["occupied"] = Write(table.Periods),
            })]),
            ["exceptions"] = new JsonArray([.. schedule.Exceptions.Select(exception => new JsonObject
            {
                ["date"] = Date(exception.DayNumber),
                ["occupied"] = Write(exception.Periods),
            })]),
            ["withoutClock"] = ChoiceNames<ScheduleMode>.Of(schedule.WithoutClock),
        };
        OptimumStartOptions start = schedule.OptimumStart;
        if (start.IsUsed)
        {
            node["optimumStart"] = new JsonObject
            {
                ["temperature"] = site.Temperatures[start.TemperatureIndex].Id,
                ["maximumLeadMinutes"] = start.MaximumLeadMinutes,
                ["heatingCelsius"] = start.HeatingCentiCelsius / 100.0,
                ["coolingCelsius"] = start.CoolingCentiCelsius / 100.0,
            };
        }

        return node;
    }

    private static JsonArray Names<T>(int bits)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Where(value => (bits & (1 << Convert.ToInt32(value, null))) != 0).Select(value => (JsonNode)ChoiceNames<T>.Of(value)!)];

    private static JsonArray Write(DayPeriods periods) =>
        [.. periods.StartMinutes.Zip(periods.EndMinutes, (start, end) => (JsonNode)$"{Time(start)}-{Time(end)}"!)];

    private static string Time(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";

    private static string Date(int day) => $"{new DateOnly(1970, 1, 1).AddDays(day):yyyy-MM-dd}";

    private static JsonObject Write(LightSensorConfiguration sensor) => new()
    {
        ["id"] = sensor.Id,
        ["channel"] = sensor.Channel,
        ["transmitter"] = new JsonObject
        {
            ["lowMillivolts"] = sensor.Options.LowMillivolts,
            ["lowLux"] = sensor.Options.LowLux,
            ["highMillivolts"] = sensor.Options.HighMillivolts,
            ["highLux"] = sensor.Options.HighLux,
        },
    };

    private static JsonObject Write(SetpointConfiguration setpoint, SiteConfiguration site)
    {
        JsonObject node = WritePlain(setpoint, site);
        ShiftOptions shift = setpoint.Options.Shift;
        if (shift.IsUsed)
        {
            node["shift"] = new JsonObject
            {
                ["temperature"] = site.Temperatures[shift.TemperatureIndex].Id,
                ["events"] = shift.IsForEvents,
                ["maximumMinutes"] = shift.MaximumMinutes,
                ["holdMinutes"] = shift.HoldMinutes,
                ["cooling"] = ShiftPair(shift.CoolingAheadCentiCelsius, shift.CoolingDearCentiCelsius),
                ["heating"] = ShiftPair(shift.HeatingAheadCentiCelsius, shift.HeatingDearCentiCelsius),
            };
            if (shift.DearRateIndex != ShiftOptions.NoRateIndex)
            {
                node["shift"]!["dearFrom"] = ChoiceNames<TariffRate>.Of((TariffRate)shift.DearRateIndex);
            }
        }

        return node;
    }

    private static JsonObject ShiftPair(int ahead, int dear) => new() { ["aheadCelsius"] = ahead / 100.0, ["dearCelsius"] = dear / 100.0 };

    private static JsonObject WritePlain(SetpointConfiguration setpoint, SiteConfiguration site) => new()
    {
        ["id"] = setpoint.Id,
        ["analogOutput"] = setpoint.AnalogOutput,
        ["schedule"] = site.Schedules[setpoint.Schedule].Id,
        ["span"] = new JsonObject
        {
            ["lowCelsius"] = setpoint.Options.LowCentiCelsius / 100.0,
            ["highCelsius"] = setpoint.Options.HighCentiCelsius / 100.0,
        },
        ["cooling"] = Pair(setpoint.Options.CoolingOccupiedCentiCelsius, setpoint.Options.CoolingUnoccupiedCentiCelsius),
        ["heating"] = Pair(setpoint.Options.HeatingOccupiedCentiCelsius, setpoint.Options.HeatingUnoccupiedCentiCelsius),
        ["preCool"] = new JsonObject
        {
            ["minutes"] = setpoint.Options.PreCoolMinutes,
            ["offsetKelvin"] = setpoint.Options.PreCoolCentiKelvin / 100.0,
        },
    };

    private static JsonObject Pair(int occupied, int unoccupied) =>
        new() { ["occupiedCelsius"] = occupied / 100.0, ["unoccupiedCelsius"] = unoccupied / 100.0 };

    private static void Write(LoadConfiguration load, SiteConfiguration site, JsonObject node)
    {
        if (load.Schedule != ScheduleConfiguration.NoSchedule)
        {
            node["schedule"] = site.Schedules[load.Schedule].Id;
        }

        if (load.Daylight.SensorIndex != DaylightOptions.NoSensor)
        {
            node["daylight"] = new JsonObject
            {
                ["sensor"] = site.LightSensors[load.Daylight.SensorIndex].Id,
                ["offAboveLux"] = load.Daylight.OffAboveLux,
                ["onBelowLux"] = load.Daylight.OnBelowLux,
                ["delaySeconds"] = load.Daylight.DelaySeconds,
            };
        }

        if (load.Presence.Input != SiteConfiguration.NoInput)
        {
            node["presence"] = new JsonObject { ["input"] = load.Presence.Input, ["holdSeconds"] = load.Presence.HoldSeconds };
        }

        if (load.Comfort.HasUnoccupiedLimit && load.Comfort.TemperatureIndex != ComfortOptions.NoTemperatureIndex)
        {
            node["comfort"]!["unoccupiedMinimumCelsius"] = load.Comfort.UnoccupiedMinimumCentiCelsius / 100.0;
            node["comfort"]!["unoccupiedMaximumCelsius"] = load.Comfort.UnoccupiedMaximumCentiCelsius / 100.0;
        }
    }
}
