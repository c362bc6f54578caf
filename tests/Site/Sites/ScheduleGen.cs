using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Adds calendar, schedules, daylight, presence and setpoints to random sites.</summary>
internal static class ScheduleGen
{
    /// <summary>Adds what the rules allow on the board "virtual"; levels come after it and leave the last outputs free.</summary>
    public static void AddValid(Random random, SiteConfiguration site)
    {
        int firstYear = random.Next(1_970, 2_140);
        int newYear = new DateOnly(firstYear, 1, 1).DayNumber - new DateOnly(1970, 1, 1).DayNumber;
        int[] days = [.. Enumerable.Range(newYear + random.Next(1, 60), 300)];
        CalendarOptions calendar = site.Calendar;
        calendar.Years = [.. Enumerable.Range(firstYear, random.Next(0, CalendarOptions.MaximumYears + 1))];
        bool hasYears = calendar.Years.Length > 0;
        calendar.DaysOff = hasYears ? Some(random, days, DayKind.Work) : [];
        calendar.Workdays = hasYears ? Some(random, days, DayKind.Other) : [];
        site.Seasons.CoolingStartDate = (random.Next(4, 7) * 100) + random.Next(1, 31);
        site.Seasons.CoolingEndDate = (random.Next(7, 10) * 100) + random.Next(1, 31);
        site.Seasons.HeatingStartDate = (random.Next(10, 13) * 100) + random.Next(1, 31);
        site.Seasons.HeatingEndDate = (random.Next(1, 4) * 100) + random.Next(1, 29);
        site.Schedules = [.. Enumerable.Range(0, random.Next(0, ScheduleRules.MaximumSchedules + 1)).Select(i => Schedule(random, site, i))];
        if (site.Schedules.Length > 0)
        {
            AddUsers(random, site);
        }

        foreach (LoadConfiguration load in site.Loads.Where(load => load.Comfort.TemperatureIndex >= 0 && random.Next(2) == 0))
        {
            load.Comfort.UnoccupiedMinimumCentiCelsius = random.Next(100, 1_000);
            load.Comfort.UnoccupiedMaximumCentiCelsius = random.Next(3_000, 4_500);
        }

        AddLight(random, site);
    }

    /// <summary>Adds what is mostly wrong.</summary>
    public static void AddWild(Random random, SiteConfiguration site)
    {
        int Number() => random.Next(3) switch { 0 => random.Next(int.MinValue, int.MaxValue), 1 => random.Next(-2, 70), _ => random.Next(0, 4_000) };
        string Name() => random.Next(2) == 0 ? "a" : new string('x', random.Next(0, 40));
        DayPeriods Periods() => new()
        {
            StartMinutes = [.. Enumerable.Range(0, random.Next(0, 6)).Select(_ => Number())],
            EndMinutes = [.. Enumerable.Range(0, random.Next(0, 6)).Select(_ => Number())],
        };

        site.Calendar.Years = [.. Enumerable.Range(0, random.Next(0, 7)).Select(_ => Number())];
        site.Seasons.CoolingStartDate = Number();
        site.Seasons.HeatingEndDate = Number();
        site.Schedules = [.. Enumerable.Range(0, random.Next(0, 12)).Select(_ =>
        {
            ScheduleConfiguration schedule = new() { Id = Name(), WithoutClock = (ScheduleMode)random.Next(0, 4) };
            schedule.Tables = [.. Enumerable.Range(0, random.Next(0, 11)).Select(_ => new ScheduleTable { Days = Number(), Seasons = Number(), Periods = Periods() })];
            schedule.Exceptions = [.. Enumerable.Range(0, random.Next(0, 11)).Select(_ => new ExceptionDay { DayNumber = Number(), Periods = Periods() })];
            schedule.OptimumStart.TemperatureIndex = random.Next(-1, 12);
            schedule.OptimumStart.MaximumLeadMinutes = Number();
            schedule.OptimumStart.HeatingCentiCelsius = Number();
            return schedule;
        })];
        site.LightSensors = [.. Enumerable.Range(0, random.Next(0, 7)).Select(_ =>
        {
            LightSensorConfiguration sensor = new() { Id = Name(), Channel = Number() };
            sensor.Options.LowMillivolts = Number();
            sensor.Options.LowLux = Number();
            sensor.Options.HighLux = Number();
            return sensor;
        })];
        site.Setpoints = [.. Enumerable.Range(0, random.Next(0, 7)).Select(_ =>
        {
            SetpointConfiguration setpoint = new() { Id = Name(), AnalogOutput = Number(), Schedule = random.Next(-2, 12) };
            setpoint.Options.LowCentiCelsius = Number();
            setpoint.Options.PreCoolMinutes = Number();
            setpoint.Options.CoolingOccupiedCentiCelsius = Number();
            setpoint.Options.Shift.TemperatureIndex = random.Next(-2, 12);
            setpoint.Options.Shift.DearRateIndex = random.Next(-2, 7);
            setpoint.Options.Shift.HoldMinutes = Number();
            return setpoint;
        })];
        site.SetpointBounds.CoolingMinimumCentiCelsius = Number();
        foreach (LoadConfiguration load in site.Loads)
        {
            load.Schedule = random.Next(-2, 12);
            load.Daylight.SensorIndex = random.Next(-2, 7);
            load.Daylight.OffAboveLux = Number();
            load.Daylight.DelaySeconds = Number();
            load.Presence.Input = Number();
            load.Presence.HoldSeconds = Number();
            load.Comfort.UnoccupiedMinimumCentiCelsius = Number();
        }
    }

    private static int[] Some(Random random, int[] days, DayKind kind) =>
        [.. days.Where(day => WorkCalendar.PlainKindOf(day) == kind && random.Next(5) == 0).Take(CalendarOptions.MaximumListedDays)];

    private static ScheduleConfiguration Schedule(Random random, SiteConfiguration site, int index)
    {
        ScheduleConfiguration schedule = new() { Id = "s" + index.ToString(null, null), WithoutClock = (ScheduleMode)random.Next(1, 3) };
        schedule.Tables = [.. Enumerable.Range(0, random.Next(1, ScheduleRules.MaximumTables + 1)).Select(_ => new ScheduleTable
        {
            Days = random.Next(1, ScheduleDays.All + 1),
            Seasons = random.Next(1, SeasonOptions.All + 1),
            Periods = Periods(random),
        })];
        int first = random.Next(1, 60_000);
        schedule.Exceptions = [.. Enumerable.Range(0, random.Next(0, ScheduleRules.MaximumExceptions + 1)).Select(
            i => new ExceptionDay { DayNumber = first + (i * 3), Periods = Periods(random) })];
        if (site.Temperatures.Length > 0 && random.Next(2) == 0)
        {
            schedule.OptimumStart.TemperatureIndex = random.Next(site.Temperatures.Length);
            schedule.OptimumStart.MaximumLeadMinutes = random.Next(1, OptimumStartOptions.MostLeadMinutes + 1);
            schedule.OptimumStart.HeatingCentiCelsius = random.Next(1_000, 2_001);
            schedule.OptimumStart.CoolingCentiCelsius = random.Next(2_600, 3_500);
        }

        return schedule;
    }

    private static DayPeriods Periods(Random random)
    {
        int[] starts = [.. Enumerable.Range(0, random.Next(0, DayPeriods.MaximumCount + 1)).Select(_ => random.Next(0, 1_440))];
        return new DayPeriods { StartMinutes = starts, EndMinutes = [.. starts.Select(start => ((start + random.Next(1, 1_440)) % 1_440) is int end and > 0 ? end : 1_440)] };
    }

    private static void AddUsers(Random random, SiteConfiguration site)
    {
        foreach (LoadConfiguration load in site.Loads)
        {
            load.Schedule = random.Next(-1, site.Schedules.Length);
        }

        foreach (LiftBankConfiguration bank in site.LiftBanks.Where(_ => random.Next(2) == 0))
        {
            bank.Economy = LiftEconomyMode.Schedule;
            bank.Schedule = random.Next(site.Schedules.Length);
        }

        // Levels take outputs by the place of their load, and steps none.
        int free = site.Loads.Length;
        site.Setpoints = [.. Enumerable.Range(0, Math.Min(random.Next(0, SetpointRules.MaximumSetpoints + 1), 16 - free)).Select(i =>
        {
            SetpointConfiguration setpoint = new() { Id = "p" + i.ToString(null, null), AnalogOutput = free + i, Schedule = random.Next(site.Schedules.Length) };
            setpoint.Options.LowCentiCelsius = random.Next(500, 1_000);
            setpoint.Options.HighCentiCelsius = random.Next(3_500, 4_001);
            setpoint.Options.HeatingUnoccupiedCentiCelsius = random.Next(1_000, 1_500);
            setpoint.Options.HeatingOccupiedCentiCelsius = random.Next(1_500, 2_001);
            setpoint.Options.CoolingOccupiedCentiCelsius = random.Next(2_800, 3_000);
            setpoint.Options.CoolingUnoccupiedCentiCelsius = random.Next(3_000, 3_500);
            setpoint.Options.PreCoolMinutes = random.Next(0, 241);
            setpoint.Options.PreCoolCentiKelvin = random.Next(0, 201);
            if (site.Temperatures.Length > 0 && random.Next(2) == 0)
            {
                AddShift(random, site, setpoint.Options);
            }

            return setpoint;
        })];
        site.SetpointBounds.CoolingMinimumCentiCelsius = random.Next(2_000, 2_601);
        site.SetpointBounds.HeatingMaximumCentiCelsius = random.Next(2_000, 2_500);
    }

    private static void AddShift(Random random, SiteConfiguration site, SetpointOptions options)
    {
        ShiftOptions shift = options.Shift;
        shift.TemperatureIndex = random.Next(site.Temperatures.Length);
        shift.DearRateIndex = site.Tariff.IsUsed ? random.Next(-1, 4) : ShiftOptions.NoRateIndex;
        shift.DearRateIndex = shift.DearRates != 0 && TariffRules.HasMonthOf(site.Tariff, shift.DearRates) ? ShiftOptions.NoRateIndex : shift.DearRateIndex;
        shift.IsForEvents = shift.DearRateIndex == ShiftOptions.NoRateIndex || random.Next(2) == 0;
        shift.MaximumMinutes = random.Next(1, ShiftOptions.MostMinutes + 1);
        shift.HoldMinutes = random.Next(0, ShiftOptions.MostMinutes + 1);
        shift.CoolingAheadCentiCelsius = random.Next(2_600, options.CoolingOccupiedCentiCelsius + 1);
        shift.CoolingDearCentiCelsius = random.Next(options.CoolingOccupiedCentiCelsius, options.CoolingUnoccupiedCentiCelsius + 1);
        shift.HeatingAheadCentiCelsius = random.Next(options.HeatingOccupiedCentiCelsius, 2_001);
        shift.HeatingDearCentiCelsius = random.Next(options.HeatingUnoccupiedCentiCelsius, options.HeatingOccupiedCentiCelsius + 1);
    }

    private static void AddLight(Random random, SiteConfiguration site)
    {
        int[] analogs = [.. Enumerable.Range(0, 32).Where(channel =>
            site.Temperatures.All(other => other.Channel != channel)
            && !site.Circuits.Any(circuit => circuit.MeterKind == MeterKind.Current && (circuit.Channel == channel || circuit.Current.VoltageChannel == channel)))];
        site.LightSensors = [.. analogs.Take(random.Next(0, LightRules.MaximumSensors + 1)).Select((channel, i) =>
        {
            LightSensorConfiguration sensor = new() { Id = "x" + i.ToString(null, null), Channel = channel };
            sensor.Options.LowMillivolts = random.Next(0, 1_000);
            sensor.Options.HighMillivolts = random.Next(1_000, 3_301);
            sensor.Options.LowLux = random.Next(0, 50);
            sensor.Options.HighLux = random.Next(5_000, 120_001);
            return sensor;
        })];
        int input = Enumerable.Range(0, 16).Where(input => LiftRules.InputUses(site, input) == 0).DefaultIfEmpty(SiteConfiguration.NoInput).First();
        foreach (LoadConfiguration load in site.Loads)
        {
            if (load.Options.Kind == LoadKind.Lighting && site.LightSensors.Length > 0)
            {
                load.Daylight.SensorIndex = random.Next(site.LightSensors.Length);
                load.Daylight.OnBelowLux = random.Next(50, 1_000);
                load.Daylight.OffAboveLux = random.Next(1_000, 5_000);
                load.Daylight.DelaySeconds = random.Next(0, 3_601);
            }

            if (random.Next(2) == 0)
            {
                load.Presence.Input = input;
                load.Presence.HoldSeconds = input < 0 ? new Core.Schedule.Lighting.PresenceOptions().HoldSeconds : random.Next(1, 7_201);
            }
        }
    }
}
