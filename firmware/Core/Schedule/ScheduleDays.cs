namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>The days of a table, a bit each, so that a table can name several.</summary>
/// <remarks>
/// A day of the week stands for itself only where the calendar leaves it as it is: a Monday that is a holiday is a day off and no
/// Monday, a Saturday that is worked is a workday and no Saturday.
/// </remarks>
public static class ScheduleDays
{
    /// <summary>Bit of Monday; the other days of the week follow it.</summary>
    public const int Monday = 1;

    /// <summary>Days that are worked, whatever day of the week it is.</summary>
    public const int Workday = 1 << 7;

    /// <summary>Days that are not worked: weekends and holidays.</summary>
    public const int DayOff = 1 << 8;

    /// <summary>Every bit that there is.</summary>
    public const int All = (1 << 9) - 1;
}
