using System.CommandLine;
using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Parsing;

/// <summary>Days and months of a report.</summary>
internal static class MonthParsing
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string MonthFormat = "yyyy-MM";

    /// <summary>A day, or a month: its first day, or its last.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">What help says.</param>
    /// <param name="isEnd">True where a month means its last day.</param>
    /// <param name="language">Language of all texts.</param>
    public static Option<DateOnly?> Option(string name, Phrase description, bool isEnd, Language language) => new(name)
    {
        Description = description.In(language),
        HelpName = "yyyy-MM[-dd]",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (Day(text, isEnd) is { } day)
            {
                return day;
            }

            result.AddError(ReportCliTexts.BadDay.Format(name, text).In(language));
            return null;
        },
    };

    /// <summary>The last day of a month.</summary>
    public static DateOnly LastOf(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static DateOnly? Day(string text, bool isEnd)
    {
        if (DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        return DateOnly.TryParseExact(text, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first)
            ? isEnd ? LastOf(first) : first
            : null;
    }
}
