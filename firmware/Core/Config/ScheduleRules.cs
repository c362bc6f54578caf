using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about seasons and schedules, and who names one.</summary>
public static class ScheduleRules
{
    /// <summary>Most schedules of one controller.</summary>
    public const int MaximumSchedules = ScheduleMemory.MaximumSchedules;

    /// <summary>Most tables of a schedule.</summary>
    public const int MaximumTables = 8;

    /// <summary>Most exceptions of a schedule.</summary>
    public const int MaximumExceptions = 8;

    private const int MonthFactor = 100;
    private const int MonthsPerYear = 12;
    private const int February = 2;
    private const int DaysOfFebruary = 29;

    /// <summary>Checks a configuration whose other parts are right.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        if (!AreSeasons(site.Seasons))
        {
            return new SiteError(SiteErrorCode.SeasonDates, SiteField.Seasons, -1);
        }

        if (site.Schedules.Length > MaximumSchedules)
        {
            return new SiteError(SiteErrorCode.ScheduleCount, SiteField.Schedules, -1);
        }

        SiteError error = null;
        for (int i = 0; error == null && i < site.Schedules.Length; i++)
        {
            error = CheckSchedule(site, i);
        }

        for (int i = 0; error == null && i < site.Loads.Length; i++)
        {
            error = IsScheduleOrNone(site, site.Loads[i].Schedule)
                ? null : new SiteError(SiteErrorCode.UnknownSchedule, SiteField.LoadSchedule, i);
        }

        for (int i = 0; error == null && i < site.LiftBanks.Length; i++)
        {
            LiftBankConfiguration bank = site.LiftBanks[i];
            bool isNeeded = bank.Economy == LiftEconomyMode.Schedule;
            bool isFit = IsScheduleOrNone(site, bank.Schedule) && isNeeded == (bank.Schedule != ScheduleConfiguration.NoSchedule);
            error = isFit ? null : new SiteError(SiteErrorCode.UnknownSchedule, SiteField.LiftSchedule, i);
        }

        return error;
    }

    /// <summary>True for the index of a schedule.</summary>
    public static bool IsSchedule(SiteConfiguration site, int index) => SiteRules.IsIn(index, 0, site.Schedules.Length - 1);

    private static bool IsScheduleOrNone(SiteConfiguration site, int index) =>
        index == ScheduleConfiguration.NoSchedule || IsSchedule(site, index);

    // No day is of two seasons; 29 February is a date, whatever the year.
    private static bool AreSeasons(SeasonOptions seasons)
    {
        bool areSeasons = IsDate(seasons.CoolingStartDate) && IsDate(seasons.CoolingEndDate)
            && IsDate(seasons.HeatingStartDate) && IsDate(seasons.HeatingEndDate);
        return areSeasons
            && !SeasonOptions.IsIn(seasons.HeatingStartDate, seasons.CoolingStartDate, seasons.CoolingEndDate)
            && !SeasonOptions.IsIn(seasons.CoolingStartDate, seasons.HeatingStartDate, seasons.HeatingEndDate);
    }

    private static bool IsDate(int date) =>
        SiteRules.IsIn(date / MonthFactor, 1, MonthsPerYear)
        && SiteRules.IsIn(date % MonthFactor, 1, DaysOf(date / MonthFactor));

    // From August on the long months are the even ones.
    private static int DaysOf(int month) => month == February ? DaysOfFebruary : 30 + ((month + (month / 8)) % 2);

    private static SiteError CheckSchedule(SiteConfiguration site, int index)
    {
        ScheduleConfiguration schedule = site.Schedules[index];
        if (!SiteRules.IsValidId(schedule.Id))
        {
            return new SiteError(SiteErrorCode.InvalidId, SiteField.ScheduleId, index);
        }

        for (int i = 0; i < index; i++)
        {
            if (site.Schedules[i].Id == schedule.Id)
            {
                return new SiteError(SiteErrorCode.DuplicateId, SiteField.ScheduleId, index);
            }
        }

        if (!SiteRules.IsIn(schedule.Tables.Length, 1, MaximumTables) || !AreTables(schedule.Tables))
        {
            return new SiteError(SiteErrorCode.ScheduleTables, SiteField.ScheduleTables, index);
        }

        if (!AreExceptions(schedule.Exceptions))
        {
            return new SiteError(SiteErrorCode.ScheduleExceptions, SiteField.ScheduleExceptions, index);
        }

        return schedule.WithoutClock == ScheduleMode.Occupied || schedule.WithoutClock == ScheduleMode.Unoccupied
            ? CheckOptimumStart(site, schedule.OptimumStart, index)
            : new SiteError(SiteErrorCode.OutOfRange, SiteField.ScheduleWithoutClock, index);
    }

    private static bool AreTables(ScheduleTable[] tables)
    {
        bool areTables = true;
        for (int i = 0; i < tables.Length; i++)
        {
            areTables &= SiteRules.IsIn(tables[i].Days, 1, ScheduleDays.All) && SiteRules.IsIn(tables[i].Seasons, 1, SeasonOptions.All)
                && ArePeriods(tables[i].Periods);
        }

        return areTables;
    }

    private static bool AreExceptions(ExceptionDay[] exceptions)
    {
        bool areExceptions = exceptions.Length <= MaximumExceptions;
        for (int i = 0; i < exceptions.Length; i++)
        {
            areExceptions &= SiteRules.IsIn(exceptions[i].DayNumber, 1, CalendarRules.MaximumDay) && ArePeriods(exceptions[i].Periods);
            for (int j = 0; j < i; j++)
            {
                areExceptions &= exceptions[j].DayNumber != exceptions[i].DayNumber;
            }
        }

        return areExceptions;
    }

    private static bool ArePeriods(DayPeriods periods)
    {
        bool arePeriods = periods.StartMinutes.Length == periods.EndMinutes.Length && periods.StartMinutes.Length <= DayPeriods.MaximumCount;
        for (int i = 0; arePeriods && i < periods.StartMinutes.Length; i++)
        {
            arePeriods = SiteRules.IsIn(periods.StartMinutes[i], 0, DayPeriods.MinutesPerDay - 1)
                && SiteRules.IsIn(periods.EndMinutes[i], 1, DayPeriods.MinutesPerDay)
                && periods.StartMinutes[i] != periods.EndMinutes[i];
        }

        return arePeriods;
    }

    private static SiteError CheckOptimumStart(SiteConfiguration site, OptimumStartOptions start, int index)
    {
        if (!start.IsUsed)
        {
            return null;
        }

        if (!SiteRules.IsIn(start.TemperatureIndex, 0, site.Temperatures.Length - 1))
        {
            return new SiteError(SiteErrorCode.UnknownTemperature, SiteField.OptimumTemperature, index);
        }

        if (!SiteRules.IsIn(start.MaximumLeadMinutes, 1, OptimumStartOptions.MostLeadMinutes))
        {
            return new SiteError(SiteErrorCode.OutOfRange, SiteField.OptimumLead, index);
        }

        TemperatureOptions room = site.Temperatures[start.TemperatureIndex].Options;
        bool isBelievable = SiteRules.IsIn(start.HeatingCentiCelsius, room.MinimumCentiCelsius, room.MaximumCentiCelsius)
            && SiteRules.IsIn(start.CoolingCentiCelsius, start.HeatingCentiCelsius, room.MaximumCentiCelsius);
        return isBelievable ? SetpointRules.CheckTargets(site, start, index) : new SiteError(SiteErrorCode.OptimumTarget, SiteField.OptimumTarget, index);
    }
}
