namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about public holidays and make-up workdays.</summary>
public static class CalendarRules
{
    /// <summary>Last day that a list may hold, in days since 1970-01-01: what the image can write.</summary>
    public const int MaximumDay = 0xFFFF;

    /// <summary>First year that a calendar may be of.</summary>
    public const int FirstYear = 1970;

    /// <summary>Last year that a calendar may be of: the last that <see cref="MaximumDay"/> leaves whole.</summary>
    public const int LastYear = 2148;

    /// <summary>Checks a configuration.</summary>
    /// <returns>Null where it may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        CalendarOptions calendar = site.Calendar;
        if (!AreYears(calendar.Years))
        {
            return new SiteError(SiteErrorCode.CalendarYears, SiteField.CalendarYears, -1);
        }

        if (!AreDays(calendar.DaysOff, null))
        {
            return new SiteError(SiteErrorCode.BudgetDays, SiteField.DaysOff, -1);
        }

        return AreDays(calendar.Workdays, calendar.DaysOff) ? null : new SiteError(SiteErrorCode.BudgetDays, SiteField.Workdays, -1);
    }

    private static bool AreYears(int[] years)
    {
        bool areYears = years.Length <= CalendarOptions.MaximumYears;
        for (int i = 0; i < years.Length; i++)
        {
            areYears &= SiteRules.IsIn(years[i], i == 0 ? FirstYear : years[i - 1] + 1, LastYear);
        }

        return areYears;
    }

    // No day twice, nor in both lists: which of the two holds would be a guess.
    private static bool AreDays(int[] days, int[] others)
    {
        if (days.Length > CalendarOptions.MaximumListedDays)
        {
            return false;
        }

        for (int i = 0; i < days.Length; i++)
        {
            if (!SiteRules.IsIn(days[i], 1, MaximumDay) || Holds(days, i, days[i]) || (others != null && Holds(others, others.Length, days[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(int[] days, int count, int day)
    {
        for (int i = 0; i < count; i++)
        {
            if (days[i] == day)
            {
                return true;
            }
        }

        return false;
    }
}
