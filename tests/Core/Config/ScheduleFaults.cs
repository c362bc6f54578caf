using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Tariff;
using Zibo.EdgeCtl.Core.Tests.Schedule;

namespace Zibo.EdgeCtl.Core.Tests.Config;

/// <summary>What spoils a school with schedules, daylight, presence and setpoints, and what the rules say of it.</summary>
internal static class ScheduleFaults
{
    public static Dictionary<string, (Action<SiteConfiguration> Spoil, SiteErrorCode Code, SiteField Field, int Index)> All { get; } = new()
    {
        ["year before computers"] = (s => s.Calendar.Years = [1_969], SiteErrorCode.CalendarYears, SiteField.CalendarYears, -1),
        ["years out of order"] = (s => s.Calendar.Years = [2_026, 2_026], SiteErrorCode.CalendarYears, SiteField.CalendarYears, -1),
        ["five years"] = (s => s.Calendar.Years = [2_026, 2_027, 2_028, 2_029, 2_030], SiteErrorCode.CalendarYears, SiteField.CalendarYears, -1),
        ["30 February"] = (s => s.Seasons.HeatingEndDate = 230, SiteErrorCode.SeasonDates, SiteField.Seasons, -1),
        ["month 13"] = (s => s.Seasons.HeatingEndDate = 1_301, SiteErrorCode.SeasonDates, SiteField.Seasons, -1),
        ["seasons overlap"] = (s => s.Seasons.CoolingStartDate = 315, SiteErrorCode.SeasonDates, SiteField.Seasons, -1),
        ["nine schedules"] = (
            s => s.Schedules = [.. Enumerable.Range(0, 9).Select(i => new ScheduleConfiguration { Id = $"s{i}", Tables = [new ScheduleTable()] })],
            SiteErrorCode.ScheduleCount,
            SiteField.Schedules,
            -1),
        ["schedule without a name"] = (s => s.Schedules[0].Id = string.Empty, SiteErrorCode.InvalidId, SiteField.ScheduleId, 0),
        ["two schedules of a name"] = (s => s.Schedules = [s.Schedules[0], s.Schedules[0]], SiteErrorCode.DuplicateId, SiteField.ScheduleId, 1),
        ["no table"] = (s => s.Schedules[0].Tables = [], SiteErrorCode.ScheduleTables, SiteField.ScheduleTables, 0),
        ["table of no day"] = (s => s.Schedules[0].Tables[0].Days = 0, SiteErrorCode.ScheduleTables, SiteField.ScheduleTables, 0),
        ["table of a tenth day"] = (s => s.Schedules[0].Tables[0].Days = 512, SiteErrorCode.ScheduleTables, SiteField.ScheduleTables, 0),
        ["table of a fourth season"] = (s => s.Schedules[0].Tables[0].Seasons = 8, SiteErrorCode.ScheduleTables, SiteField.ScheduleTables, 0),
        ["period of no length"] = (
            s => s.Schedules[0].Tables[0].Periods = Weeks.Periods((480, 480)), SiteErrorCode.ScheduleTables, SiteField.ScheduleTables, 0),
        ["period beyond the day"] = (
            s => s.Schedules[0].Tables[0].Periods = Weeks.Periods((480, 1_441)), SiteErrorCode.ScheduleTables, SiteField.ScheduleTables, 0),
        ["five periods"] = (
            s => s.Schedules[0].Tables[0].Periods = Weeks.Periods((1, 2), (3, 4), (5, 6), (7, 8), (9, 10)),
            SiteErrorCode.ScheduleTables,
            SiteField.ScheduleTables,
            0),
        ["periods that do not end"] = (s => s.Schedules[0].Tables[0].Periods.EndMinutes = [], SiteErrorCode.ScheduleTables, SiteField.ScheduleTables, 0),
        ["two exceptions of a day"] = (
            s => s.Schedules[0].Exceptions = [new ExceptionDay { DayNumber = 9 }, new ExceptionDay { DayNumber = 9 }],
            SiteErrorCode.ScheduleExceptions,
            SiteField.ScheduleExceptions,
            0),
        ["exception of no day"] = (
            s => s.Schedules[0].Exceptions = [new ExceptionDay()], SiteErrorCode.ScheduleExceptions, SiteField.ScheduleExceptions, 0),
        ["no mode without a clock"] = (
            s => s.Schedules[0].WithoutClock = ScheduleMode.Auto, SiteErrorCode.OutOfRange, SiteField.ScheduleWithoutClock, 0),
        ["start by an unknown temperature"] = (
            s => s.Schedules[0].OptimumStart.TemperatureIndex = 1, SiteErrorCode.UnknownTemperature, SiteField.OptimumTemperature, 0),
        ["lead of no minute"] = (s => s.Schedules[0].OptimumStart.MaximumLeadMinutes = 0, SiteErrorCode.OutOfRange, SiteField.OptimumLead, 0),
        ["target that no room has"] = (
            s => s.Schedules[0].OptimumStart.CoolingCentiCelsius = 6_001, SiteErrorCode.OptimumTarget, SiteField.OptimumTarget, 0),
        ["target below the bound"] = (
            s => s.Schedules[0].OptimumStart.CoolingCentiCelsius = 2_599, SiteErrorCode.SetpointBound, SiteField.OptimumTarget, 0),
        ["target above the bound"] = (
            s => s.Schedules[0].OptimumStart.HeatingCentiCelsius = 2_001, SiteErrorCode.SetpointBound, SiteField.OptimumTarget, 0),
        ["load of an unknown schedule"] = (s => s.Loads[1].Schedule = 1, SiteErrorCode.UnknownSchedule, SiteField.LoadSchedule, 1),
        ["lifts of no schedule"] = (s => s.LiftBanks[0].Schedule = -1, SiteErrorCode.UnknownSchedule, SiteField.LiftSchedule, 0),
        ["lifts of a schedule for nothing"] = (
            s => s.LiftBanks[0].Economy = LiftEconomyMode.Always, SiteErrorCode.UnknownSchedule, SiteField.LiftSchedule, 0),
        ["five sensors of daylight"] = (
            s => s.LightSensors = [.. Enumerable.Range(0, 5).Select(i => new LightSensorConfiguration { Id = $"x{i}", Channel = 30 + i })],
            SiteErrorCode.LightSensorCount,
            SiteField.LightSensors,
            -1),
        ["sensor without a name"] = (s => s.LightSensors[0].Id = string.Empty, SiteErrorCode.InvalidId, SiteField.LightSensorId, 0),
        ["sensor beyond the channels"] = (s => s.LightSensors[0].Channel = 64, SiteErrorCode.OutOfRange, SiteField.LightSensorChannel, 0),
        ["sensor on a temperature's input"] = (
            s => s.LightSensors[0].Channel = s.Temperatures[0].Channel, SiteErrorCode.DuplicateChannel, SiteField.LightSensorChannel, 0),
        ["sensor on a current's input"] = (s => s.LightSensors[0].Channel = 0, SiteErrorCode.DuplicateChannel, SiteField.LightSensorChannel, 0),
        ["line that falls"] = (s => s.LightSensors[0].Options.HighLux = 0, SiteErrorCode.LightSensorLine, SiteField.LightSensorTransmitter, 0),
        ["daylight of an unknown sensor"] = (s => s.Loads[1].Daylight.SensorIndex = 1, SiteErrorCode.UnknownLightSensor, SiteField.LoadDaylightSensor, 1),
        ["daylight of a chiller"] = (s => s.Loads[0].Daylight.SensorIndex = 0, SiteErrorCode.DaylightRange, SiteField.LoadDaylight, 0),
        ["on and off at one light"] = (s => s.Loads[1].Daylight.OnBelowLux = 1_000, SiteErrorCode.DaylightRange, SiteField.LoadDaylight, 1),
        ["delay beyond the hour"] = (s => s.Loads[1].Daylight.DelaySeconds = 3_601, SiteErrorCode.OutOfRange, SiteField.LoadDaylightDelay, 1),
        ["presence on the fire alarm"] = (s => s.Loads[1].Presence.Input = 0, SiteErrorCode.DuplicateChannel, SiteField.LoadPresenceInput, 1),
        ["presence beyond the channels"] = (s => s.Loads[1].Presence.Input = 64, SiteErrorCode.OutOfRange, SiteField.LoadPresenceInput, 1),
        ["presence of no time"] = (s => s.Loads[1].Presence.HoldSeconds = 0, SiteErrorCode.OutOfRange, SiteField.LoadPresenceHold, 1),
        ["bound of ice"] = (s => s.SetpointBounds.CoolingMinimumCentiCelsius = 499, SiteErrorCode.SetpointRange, SiteField.SetpointBounds, -1),
        ["five setpoints"] = (
            s => s.Setpoints = [.. Enumerable.Range(0, 5).Select(i => new SetpointConfiguration { Id = $"p{i}", AnalogOutput = i })],
            SiteErrorCode.SetpointCount,
            SiteField.Setpoints,
            -1),
        ["setpoint without a name"] = (s => s.Setpoints[0].Id = string.Empty, SiteErrorCode.InvalidId, SiteField.SetpointId, 0),
        ["setpoint beyond the channels"] = (s => s.Setpoints[0].AnalogOutput = 64, SiteErrorCode.OutOfRange, SiteField.SetpointOutput, 0),
        ["setpoint on a level's output"] = (
            s =>
            {
                s.Loads[1].AnalogOutput = 5;
                s.Loads[1].Options.MinimumLevelPermille = 500;
            },
            SiteErrorCode.DuplicateChannel,
            SiteField.SetpointOutput,
            0),
        ["setpoint of an unknown schedule"] = (s => s.Setpoints[0].Schedule = 1, SiteErrorCode.UnknownSchedule, SiteField.SetpointSchedule, 0),
        ["five hours of pre-cooling"] = (s => s.Setpoints[0].Options.PreCoolMinutes = 300, SiteErrorCode.OutOfRange, SiteField.SetpointPreCool, 0),
        ["heating above cooling"] = (
            s => s.Setpoints[0].Options.HeatingOccupiedCentiCelsius = 2_701, SiteErrorCode.SetpointRange, SiteField.SetpointOptions, 0),
        ["setpoint off its line"] = (s => s.Setpoints[0].Options.LowCentiCelsius = 1_300, SiteErrorCode.SetpointRange, SiteField.SetpointOptions, 0),
        ["25.9 °C in summer"] = (s => s.Setpoints[0].Options.CoolingOccupiedCentiCelsius = 2_590, SiteErrorCode.SetpointBound, SiteField.SetpointOptions, 0),
        ["20.1 °C in winter"] = (s => s.Setpoints[0].Options.HeatingOccupiedCentiCelsius = 2_010, SiteErrorCode.SetpointBound, SiteField.SetpointOptions, 0),
        ["pre-cooling below the bound"] = (
            s => s.Setpoints[0].Options.PreCoolCentiKelvin = 101, SiteErrorCode.SetpointBound, SiteField.SetpointOptions, 0),
        ["shift by an unknown temperature"] = (
            s => s.Setpoints[0].Options.Shift.TemperatureIndex = 1, SiteErrorCode.UnknownTemperature, SiteField.SetpointShiftTemperature, 0),
        ["shift of no minute"] = (
            s => s.Setpoints[0].Options.Shift.MaximumMinutes = 0, SiteErrorCode.OutOfRange, SiteField.SetpointShiftMaximum, 0),
        ["hold beyond its longest"] = (
            s => s.Setpoints[0].Options.Shift.HoldMinutes = 241, SiteErrorCode.OutOfRange, SiteField.SetpointShiftHold, 0),
        ["shift for nothing"] = (
            s => s.Setpoints[0].Options.Shift.IsForEvents = false, SiteErrorCode.ShiftForNothing, SiteField.SetpointShift, 0),
        ["shift from every rate"] = (s => s.Setpoints[0].Options.Shift.DearRateIndex = 4, SiteErrorCode.ShiftForNothing, SiteField.SetpointShift, 0),
        ["shift from every rate of a month"] = (
            s =>
            {
                s.Tariff.Seasons = [new TariffSeason { Months = TariffSeason.AllMonths, Periods = [new TariffPeriod { EndMinutes = 60, Rate = TariffRate.Peak }] }];
                s.Setpoints[0].Options.Shift.DearRateIndex = (int)TariffRate.Flat;
            },
            SiteErrorCode.ShiftForNothing,
            SiteField.SetpointShift,
            0),
        ["shift by rates without a tariff"] = (
            s => s.Setpoints[0].Options.Shift.DearRateIndex = 1, SiteErrorCode.ShiftWithoutTariff, SiteField.SetpointShift, 0),
        ["less cooling ahead than as usual"] = (
            s => s.Setpoints[0].Options.Shift.CoolingAheadCentiCelsius = 2_701, SiteErrorCode.ShiftRange, SiteField.SetpointShift, 0),
        ["more cooling in dear hours than as usual"] = (
            s => s.Setpoints[0].Options.Shift.CoolingDearCentiCelsius = 2_699, SiteErrorCode.ShiftRange, SiteField.SetpointShift, 0),
        ["less cooling in dear hours than in an empty house"] = (
            s => s.Setpoints[0].Options.Shift.CoolingDearCentiCelsius = 3_001, SiteErrorCode.ShiftRange, SiteField.SetpointShift, 0),
        ["less heating ahead than as usual"] = (
            s => s.Setpoints[0].Options.Shift.HeatingAheadCentiCelsius = 1_999, SiteErrorCode.ShiftRange, SiteField.SetpointShift, 0),
        ["more heating in dear hours than as usual"] = (
            s => s.Setpoints[0].Options.Shift.HeatingDearCentiCelsius = 2_001, SiteErrorCode.ShiftRange, SiteField.SetpointShift, 0),
        ["25.9 °C ahead of dear hours"] = (
            s => s.Setpoints[0].Options.Shift.CoolingAheadCentiCelsius = 2_590, SiteErrorCode.SetpointBound, SiteField.SetpointShift, 0),
        ["20.1 °C ahead of dear hours"] = (
            s => s.Setpoints[0].Options.Shift.HeatingAheadCentiCelsius = 2_010, SiteErrorCode.SetpointBound, SiteField.SetpointShift, 0),
        ["frost limit that no room has"] = (
            s => s.Loads[0].Comfort.UnoccupiedMinimumCentiCelsius = -2_000, SiteErrorCode.ComfortRange, SiteField.LoadComfort, 0),
        ["steps of two schedules"] = (
            s =>
            {
                s.Loads[0].Group = 0;
                s.Loads[1] = new LoadConfiguration { Id = "second", Output = 5, OwnCircuit = 1, Group = 0 };
                s.Loads[1].Options.Kind = s.Loads[0].Options.Kind;
                s.Loads[1].Options.RatedWatts = 1;
                s.Loads[1].Options.MinimumOnMilliseconds = s.Loads[0].Options.MinimumOnMilliseconds;
                s.Loads[1].Options.MinimumOffMilliseconds = s.Loads[0].Options.MinimumOffMilliseconds;
                s.Loads[1].Schedule = -1;
                s.Loads[1].Comfort.TemperatureIndex = s.Loads[0].Comfort.TemperatureIndex;
                s.Loads[1].Comfort.UnoccupiedMinimumCentiCelsius = s.Loads[0].Comfort.UnoccupiedMinimumCentiCelsius;
            },
            SiteErrorCode.StepGroup,
            SiteField.LoadSteps,
            1),
    };

    /// <summary>A site that the rules accept: everything here is used.</summary>
    public static SiteConfiguration School()
    {
        SiteConfiguration site = Sites.School();
        site.Temperatures = [new TemperatureConfiguration { Id = "rooms", Channel = 20 }];
        site.Calendar.Years = [2_026, 2_027];
        site.Schedules = [Weeks.Office()];
        site.Schedules[0].OptimumStart.TemperatureIndex = 0;
        site.Loads[0].Schedule = 0;
        site.Loads[0].Comfort.TemperatureIndex = 0;
        site.Loads[0].Comfort.UnoccupiedMinimumCentiCelsius = 500;
        site.Loads[1].Schedule = 0;
        site.LightSensors = [new LightSensorConfiguration { Id = "facade", Channel = 21 }];
        site.Loads[1].Daylight.SensorIndex = 0;
        site.Loads[1].Presence.Input = 9;
        site.Setpoints = [new SetpointConfiguration { Id = "rooms", AnalogOutput = 5 }];
        site.Setpoints[0].Options.CoolingOccupiedCentiCelsius = 2_700;
        site.Setpoints[0].Options.Shift.TemperatureIndex = 0;
        site.Setpoints[0].Options.Shift.CoolingDearCentiCelsius = 2_750;
        site.LiftBanks =
        [
            new LiftBankConfiguration
            {
                Id = "lifts",
                Economy = LiftEconomyMode.Schedule,
                Schedule = 0,
                Cars =
                [
                    new LiftCarConfiguration { EconomyOutput = 10, ParkedInput = 10, DoorsClosedInput = 11 },
                    new LiftCarConfiguration { EconomyOutput = 11, ParkedInput = 12, DoorsClosedInput = 13 },
                ],
            },
        ];
        return site;
    }
}
