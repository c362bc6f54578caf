using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads periods of the day and dates without a year, which the firmware has as numbers.</summary>
internal static class Dates
{
    private const int MinutesPerHour = 60;
    private const int MinutesPerDay = 1_440;
    private const int MonthFactor = 100;

    private static readonly Phrase PeriodRemedy = new(
        "Write it as \"08:00-18:00\"; \"22:00-06:00\" runs past midnight, \"00:00-24:00\" is the whole day",
        "请写成“08:00-18:00”；“22:00-06:00”跨过午夜，“00:00-24:00”为全天");

    /// <summary>A date without a year, a hundred times the month plus the day; null where it is missing or none.</summary>
    public static int? DateOfYear(ObjectReader reader, JsonValue? value)
    {
        string? text = reader.Text(value);
        if (text == null)
        {
            return null;
        }

        // A leap year has every date.
        if (DateOnly.TryParseExact("2000-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return (date.Month * MonthFactor) + date.Day;
        }

        reader.Refuse(
            value!,
            new Phrase("\"{0}\" is not a date of the year", "“{0}”不是一年中的日期").Format(text),
            new Phrase("Write month and day as \"11-15\"", "请将月日写成“11-15”"));
        return null;
    }

    /// <summary>A period of the day in minutes; null where it is none.</summary>
    public static (int Start, int End)? Period(ObjectReader reader, JsonValue value)
    {
        string? text = reader.Text(value);
        if (text == null)
        {
            return null;
        }

        string[] times = text.Split('-');
        if (times.Length == 2 && Minutes(times[0]) is int start and < MinutesPerDay && Minutes(times[1]) is int end && start != end)
        {
            // An end at midnight is the end of the day, not its beginning.
            return (start, end == 0 ? MinutesPerDay : end);
        }

        reader.Refuse(value, new Phrase("\"{0}\" is not a period of the day", "“{0}”不是一天中的时段").Format(text), PeriodRemedy);
        return null;
    }

    private static int? Minutes(string text)
    {
        if (text == "24:00")
        {
            return MinutesPerDay;
        }

        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time)
            ? (time.Hour * MinutesPerHour) + time.Minute
            : null;
    }
}
