using System.Globalization;
using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The calendars that ship with the tool, one file a year; `calendars/` names the notices that they are from.</summary>
internal static class PublishedCalendars
{
    private const string Folder = "calendars/";

    /// <summary>Year, and its days with whether they are off, of each published year in ascending order.</summary>
    public static IReadOnlyList<(int Year, IReadOnlyList<(DateOnly Date, bool IsOff)> Days)> Of(CalendarCountry country) =>
    [
        .. typeof(PublishedCalendars).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder + ChoiceNames<CalendarCountry>.Of(country) + "-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(TextFile.ReadEmbedded(name))),
    ];

    private static (int Year, IReadOnlyList<(DateOnly Date, bool IsOff)> Days) Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return (
            document.RootElement.GetProperty("year").GetInt32(),
            [.. document.RootElement.GetProperty("days").EnumerateArray().Select(day => (
                DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                day.GetProperty("isOffDay").GetBoolean()))]);
    }
}
