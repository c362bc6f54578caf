namespace Zibo.EdgeCtl.Core.Config;

/// <summary>Public holidays and the workdays that make up for them, year by year as they are published. Every part of the firmware asks this one.</summary>
public sealed class CalendarOptions
{
    /// <summary>Most days in each of the two lists: two years of holidays.</summary>
    public const int MaximumListedDays = 64;

    /// <summary>Most years.</summary>
    public const int MaximumYears = 4;

    /// <summary>Years whose days are listed, ascending. Of any other only the plain week is known, which is an alarm and not a guess.</summary>
    public int[] Years { get; set; } = new int[0];

    /// <summary>Days from Monday to Friday that are not worked, in days since 1970-01-01.</summary>
    public int[] DaysOff { get; set; } = new int[0];

    /// <summary>Saturdays and Sundays that are worked, in days since 1970-01-01.</summary>
    public int[] Workdays { get; set; } = new int[0];
}
