using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>
/// Reads the calendar and the seasons. A year's file of the form that public lists have may stand in it as it is: days that are
/// what the plain week has anyway are left out, since the firmware knows them.
/// </summary>
internal sealed class CalendarReader(SiteReading reading, SiteConfiguration configuration)
{
    private const int December = 12;

    private static readonly DateOnly Epoch = new(1970, 1, 1);

    private static readonly Phrase DaysRemedy = new(
        "Copy the year's list, such as { \"name\": \"National Day\", \"date\": \"2026-10-01\", \"isOffDay\": true }",
        "请复制该年的列表，例如 { “name”: “国庆节”, “date”: “2026-10-01”, “isOffDay”: true }");

    // A day of a later notice goes before that of an earlier one: December is changed by the notice of the next year.
    private readonly SortedDictionary<int, Dictionary<int, bool>> _years = [];

    /// <summary>Reads the keys of the root; what is left out stays as it is.</summary>
    public void Read(ObjectReader site)
    {
        if (site.Optional("calendar") is { } calendar)
        {
            ReadCalendar(calendar);
        }

        if (site.Optional("seasons") is { } seasons)
        {
            ObjectReader reader = reading.Open(seasons);
            SeasonOptions options = configuration.Seasons;
            (options.CoolingStartDate, options.CoolingEndDate) =
                ReadSeason(reader, "cooling", options.CoolingStartDate, options.CoolingEndDate);
            (options.HeatingStartDate, options.HeatingEndDate) =
                ReadSeason(reader, "heating", options.HeatingStartDate, options.HeatingEndDate);
            reading.Finish(reader);
        }
    }

    private void ReadCalendar(JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        if (reader.Choice<CalendarCountry>(reader.Optional("builtIn")) is { } country)
        {
            foreach ((int year, IReadOnlyList<(DateOnly Date, bool IsOff)> days) in PublishedCalendars.Of(country))
            {
                _years[year] = days.ToDictionary(day => day.Date.DayNumber - Epoch.DayNumber, day => day.IsOff);
            }
        }

        HashSet<int> stated = [];
        foreach (JsonValue item in reader.Items(reader.Optional("years")))
        {
            ReadYear(item, stated);
        }

        reading.Finish(reader);
        Dictionary<int, bool> all = [];
        foreach ((int day, bool isOff) in _years.Values.SelectMany(days => days))
        {
            all[day] = isOff;
        }

        CalendarOptions calendar = configuration.Calendar;
        calendar.Years = [.. _years.Keys];
        calendar.DaysOff = [.. all.Where(day => day.Value && IsPlain(day.Key, DayKind.Work)).Select(day => day.Key).Order()];
        calendar.Workdays = [.. all.Where(day => !day.Value && IsPlain(day.Key, DayKind.Other)).Select(day => day.Key).Order()];
    }

    private static bool IsPlain(int day, DayKind kind) => day >= 0 && WorkCalendar.PlainKindOf(day) == kind;

    private void ReadYear(JsonValue value, HashSet<int> stated)
    {
        ObjectReader reader = reading.Open(value);

        // What such files have beside it says nothing that is needed here.
        _ = reader.Text(reader.Optional("$schema"));
        _ = reader.Text(reader.Optional("$id"));
        _ = reader.Items(reader.Optional("papers"));
        JsonValue? number = reader.Required("year", new Phrase("Write the year that the list is of", "请写明列表所属的年份"));
        int? year = reader.WholeNumber(number);
        Dictionary<int, bool> days = [];
        List<JsonValue> strangers = [];
        foreach (JsonValue item in reader.Items(reader.Required("days", DaysRemedy)))
        {
            if (ReadDay(item, days) is { } date && year != null && !MayName(year.Value, date))
            {
                strangers.Add(item);
            }
        }

        reading.Finish(reader);
        if (year == null)
        {
            return;
        }

        if (!stated.Add(year.Value))
        {
            reader.Refuse(
                number!,
                new Phrase("the year {0} is listed twice", "{0} 年列出了两次").Format(year.Value),
                new Phrase("Keep the newer list", "请保留较新的列表"));
        }

        if (year is >= CalendarRules.FirstYear and <= CalendarRules.LastYear)
        {
            RefuseStrangers(reader, number!, strangers, days.Count);
        }

        _years[year.Value] = days;
    }

    // Under a year that they are not of, days would hide that the year has none. Where all of them are, it is the year that is wrong.
    private static void RefuseStrangers(ObjectReader list, JsonValue year, List<JsonValue> strangers, int dayCount)
    {
        if (strangers.Count > 0 && strangers.Count == dayCount)
        {
            list.Refuse(
                year,
                new Phrase("none of the days that are listed is of {0}", "所列日期均不属于 {0} 年").Format(year.Text),
                new Phrase("Write the year that the days are of, or copy the list of {0}", "请写所列日期的年份，或复制 {0} 年的列表").Format(year.Text));
            return;
        }

        foreach (JsonValue day in strangers)
        {
            list.Refuse(
                day.Find(JsonPath.Member(day.Path, "date"))!,
                new Phrase("the day is not of {0}", "该日期不属于 {0} 年").Format(year.Text),
                new Phrase("Correct the date, or list it under its own year", "请改正日期，或列入其所属年份"));
        }
    }

    // The day, or null where it was refused.
    private DateOnly? ReadDay(JsonValue value, Dictionary<int, bool> days)
    {
        ObjectReader reader = reading.Open(value);
        _ = reader.Text(reader.Optional("name"));
        JsonValue? date = reader.Required("date", DaysRemedy);
        int? day = LocalTimes.Day(reader, date);
        JsonValue? isOff = reader.Required("isOffDay", DaysRemedy);
        bool truth = reader.Truth(isOff, true);
        reading.Finish(reader);
        if (day != null && !days.TryAdd(day.Value, truth))
        {
            reader.Refuse(
                date!, new Phrase("the day is listed twice", "该日期列出了两次"), new Phrase("Keep one of the two", "请只保留其中一处"));
        }

        return day == null ? null : Epoch.AddDays(day.Value);
    }

    // The notice of a year says of the December before it what is worked for its New Year's Day.
    private static bool MayName(int year, DateOnly date) => date.Year == year || (date.Year == year - 1 && date.Month == December);

    private (int Start, int End) ReadSeason(ObjectReader seasons, string name, int start, int end)
    {
        if (seasons.Optional(name) is not { } value)
        {
            return (start, end);
        }

        Phrase remedy = new("Write month and day, such as \"11-15\"", "请写月日，例如“11-15”");
        ObjectReader reader = reading.Open(value);
        start = Dates.DateOfYear(reader, reader.Required("start", remedy)) ?? start;
        end = Dates.DateOfYear(reader, reader.Required("end", remedy)) ?? end;
        reading.Finish(reader);
        if (reading.Findings.Covers(reader.PathOf("start")) || reading.Findings.Covers(reader.PathOf("end")))
        {
            reading.Findings.Excuse("$.seasons");
        }

        return (start, end);
    }
}
