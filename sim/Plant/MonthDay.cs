namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>A date of every year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>Whether a date lies in the part of the year from one day to another, both included; it may span New Year.</summary>
    public static bool IsBetween(DateTime date, MonthDay first, MonthDay last)
    {
        int day = (date.Month * 100) + date.Day;
        int start = (first.Month * 100) + first.Day;
        int end = (last.Month * 100) + last.Day;
        return start <= end ? day >= start && day <= end : day >= start || day <= end;
    }
}
