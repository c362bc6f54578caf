using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Reads the holiday lists that are published for each year.</summary>
internal static class CalendarReader
{
    private const int LeastYear = 2000;
    private const int MostYear = 2100;

    private static readonly Phrase YearRemedy = new("Write the year that the list is for, such as 2026", "请写该列表所属年份，例如 2026");

    /// <summary>Reads all lists.</summary>
    /// <exception cref="InputException">A file cannot be read or is wrong.</exception>
    public static DayCalendar Read(IEnumerable<string> paths)
    {
        Dictionary<DateOnly, bool> isOffByDay = [];
        HashSet<int> years = [];
        foreach (string path in paths)
        {
            FindingList findings = new(path);
            Read(JsonText.Parse(TextFile.Read(path), findings), findings, isOffByDay, years);
            findings.ThrowIfAny();
        }

        return new DayCalendar(isOffByDay, years);
    }

    private static void Read(JsonValue root, FindingList findings, Dictionary<DateOnly, bool> isOffByDay, HashSet<int> years)
    {
        ObjectReader list = new(root, findings);
        JsonValue? yearValue = list.Required("year", YearRemedy);
        int? year = list.WholeNumber(yearValue);
        if (year is < LeastYear or > MostYear)
        {
            list.Refuse(yearValue!, new Phrase("{0} is no year of a list", "{0} 不是有效年份").Format(year), YearRemedy);
        }

        JsonValue? days = list.Required("days", new Phrase("List the days that differ from the week", "请列出与平常星期不同的日期"));
        foreach (JsonValue value in list.Items(days))
        {
            ReadDay(value, findings, isOffByDay);
        }

        // Where the list comes from: published lists name it, nobody here needs it.
        foreach (string name in (string[])["$schema", "$id", "papers"])
        {
            _ = list.Optional(name);
        }

        list.Finish();
        years.Add(year ?? LeastYear);
    }

    private static void ReadDay(JsonValue value, FindingList findings, Dictionary<DateOnly, bool> isOffByDay)
    {
        ObjectReader reader = new(value, findings);
        _ = reader.Text(reader.Optional("name"));
        Phrase remedy = new("Write it as 2026-01-31", "请写成 2026-01-31");
        JsonValue? dateValue = reader.Required("date", remedy);
        JsonValue? off = reader.Required("isOffDay", new Phrase("Write true for a day off, false for a workday", "休息日写 true，上班日写 false"));
        bool isOff = reader.Truth(off, fallback: true);
        string? text = reader.Text(dateValue);
        reader.Finish();
        if (text is null)
        {
            return;
        }

        if (!Period.TryDay(text, out DateOnly day))
        {
            reader.Refuse(dateValue!, new Phrase("\"{0}\" is no day", "“{0}”不是日期").Format(text), remedy);
        }
        else if (!isOffByDay.TryAdd(day, isOff) && isOffByDay[day] != isOff)
        {
            reader.Refuse(
                dateValue!,
                new Phrase("{0} is already listed as the other kind of day", "{0} 已被列为另一类日期").Format(text),
                new Phrase("Keep one of the two", "请只保留其中一处"));
        }
    }
}
