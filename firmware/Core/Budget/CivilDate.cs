namespace Zibo.EdgeCtl.Core.Budget;

/// <summary>Days and months of the Gregorian calendar as numbers, in integers and without allocation.</summary>
/// <remarks>A day number counts days since 1970-01-01; a month number is twelve times the year plus the month, 0 to 11.</remarks>
public static class CivilDate
{
    /// <summary>Months of a year.</summary>
    public const int MonthsPerYear = 12;

    private const int DaysPerEra = 146_097;
    private const int YearsPerEra = 400;

    // 0000-03-01 to 1970-01-01. Years that begin in March end in their leap day, which keeps the months before it regular.
    private const int DaysBeforeEpoch = 719_468;

    /// <summary>The day number of a date.</summary>
    /// <param name="year">0 or later.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31.</param>
    public static int DayNumber(int year, int month, int day)
    {
        int shifted = month > 2 ? year : year - 1;
        int era = shifted / YearsPerEra;
        int yearOfEra = shifted % YearsPerEra;
        int dayOfYear = (((153 * ((month + 9) % MonthsPerYear)) + 2) / 5) + day - 1;
        return (era * DaysPerEra) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - DaysBeforeEpoch;
    }

    /// <summary>The month number of a day number that is not negative.</summary>
    public static int MonthNumber(int dayNumber)
    {
        int days = dayNumber + DaysBeforeEpoch;
        int dayOfEra = days % DaysPerEra;
        int yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / (DaysPerEra - 1))) / 365;
        int dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        int monthFromMarch = ((5 * dayOfYear) + 2) / 153;

        // January and February belong to the year after the one that began in March.
        return (((days / DaysPerEra * YearsPerEra) + yearOfEra) * MonthsPerYear) + monthFromMarch + 2;
    }

    /// <summary>The day number of the first day of a month.</summary>
    public static int FirstDay(int monthNumber) =>
        DayNumber(monthNumber / MonthsPerYear, (monthNumber % MonthsPerYear) + 1, 1);

    /// <summary>The day number of the last day of a month.</summary>
    public static int LastDay(int monthNumber) => FirstDay(monthNumber + 1) - 1;
}
