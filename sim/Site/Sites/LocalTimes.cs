using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads local times and dates, which the firmware has in minutes of a day and days since 1970.</summary>
internal static class LocalTimes
{
    private const int MinutesPerDay = 1_440;

    private static readonly DateOnly Epoch = new(1970, 1, 1);

    private static readonly Phrase DateRemedy = new("Write it as \"2026-10-01\"", "请写成“2026-10-01”");

    /// <summary>What to do about a time that is missing or wrong.</summary>
    public static Phrase TimeRemedy { get; } = new("Write the local time, such as \"02:00\"", "请写本地时间，例如“02:00”");

    /// <summary>A time in minutes; null where it is missing or refused.</summary>
    /// <param name="reader">The object.</param>
    /// <param name="value">The value.</param>
    /// <param name="isEnd">True where 24:00 is a time too.</param>
    public static int? Minutes(ObjectReader reader, JsonValue? value, bool isEnd = false)
    {
        string? text = reader.Text(value);
        if (text == null)
        {
            return null;
        }

        if (isEnd && text == "24:00")
        {
            return MinutesPerDay;
        }

        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly parsed))
        {
            return (parsed.Hour * 60) + parsed.Minute;
        }

        reader.Refuse(value!, new Phrase("\"{0}\" is not a time of day", "“{0}”不是一天中的时间").Format(text), TimeRemedy);
        return null;
    }

    /// <summary>A date in days since 1970-01-01; null where it is missing or refused.</summary>
    public static int? Day(ObjectReader reader, JsonValue? value)
    {
        string? text = reader.Text(value);
        if (text == null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date.DayNumber - Epoch.DayNumber;
        }

        reader.Refuse(value!, new Phrase("\"{0}\" is not a date", "“{0}”不是日期").Format(text), DateRemedy);
        return null;
    }
}
