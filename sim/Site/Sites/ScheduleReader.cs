using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the schedules of a site; others refer to them by name.</summary>
internal sealed class ScheduleReader(SiteReading reading, TemperatureReader temperatures)
{
    private static readonly Phrase DaysRemedy = new(
        "Name days: {0}", "请写日期类型：{0}");

    private static readonly Phrase PeriodsRemedy = new(
        "List the times when people are there, such as [\"08:00-12:00\", \"13:30-18:00\"]; [] is a day on which nobody comes",
        "请列出有人的时段，例如 [“08:00-12:00”, “13:30-18:00”]；无人的日子写 []");

    private readonly Dictionary<string, int> _indexById = [];

    /// <summary>Reads the list.</summary>
    public ScheduleConfiguration[] Read(IReadOnlyList<JsonValue> values)
    {
        ScheduleConfiguration[] schedules = new ScheduleConfiguration[values.Count];
        for (int i = 0; i < values.Count; i++)
        {
            schedules[i] = ReadSchedule(values[i]);
            if (schedules[i].Id.Length > 0)
            {
                _indexById.TryAdd(schedules[i].Id, i);
            }
        }

        return schedules;
    }

    /// <summary>Finds a schedule by its name; none where it is missing or unknown.</summary>
    public int IndexOf(ObjectReader reader, JsonValue? value)
    {
        string? id = reader.Text(value);
        if (id == null)
        {
            return ScheduleConfiguration.NoSchedule;
        }

        if (_indexById.TryGetValue(id, out int index))
        {
            return index;
        }

        reader.Refuse(value!, new Phrase("there is no schedule \"{0}\"", "没有时间表“{0}”").Format(id), NearestName.Remedy(id, _indexById.Keys));
        return ScheduleConfiguration.NoSchedule;
    }

    private ScheduleConfiguration ReadSchedule(JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        ScheduleConfiguration schedule = new();
        schedule.Id = reader.Text(reader.Required("id", SiteReading.NameRemedy)) ?? string.Empty;
        JsonValue? tables = reader.Required("tables", new Phrase("List one table at least", "请至少写一个时间表"));
        schedule.Tables = [.. reader.Items(tables).Select(ReadTable)];
        schedule.Exceptions = [.. reader.Items(reader.Optional("exceptions")).Select(ReadException)];
        if (schedule.Exceptions.Any(exception => exception.DayNumber == SiteReading.Unread))
        {
            // The rules cannot judge the list without every day.
            reading.Findings.Excuse(reader.PathOf("exceptions"));
        }

        schedule.WithoutClock = ReadWithoutClock(reader, reader.Optional("withoutClock"), schedule.WithoutClock);
        if (reader.Optional("optimumStart") is { } start)
        {
            ReadOptimumStart(start, schedule.OptimumStart);
        }

        reading.Finish(reader);
        return schedule;
    }

    private static ScheduleMode ReadWithoutClock(ObjectReader reader, JsonValue? value, ScheduleMode fallback)
    {
        ScheduleMode? mode = reader.Choice<ScheduleMode>(value);
        if (mode == ScheduleMode.Auto)
        {
            reader.Refuse(
                value!,
                new Phrase("without a clock no table can be told", "没有时钟就无法判断时间表"),
                new Phrase("Write \"occupied\" or \"unoccupied\"", "请写“occupied”或“unoccupied”"));
            return fallback;
        }

        return mode ?? fallback;
    }

    private ScheduleTable ReadTable(JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        ScheduleTable table = new();
        JsonValue? days = reader.Required("days", DaysRemedy.Format(string.Join(", ", ChoiceNames<ScheduleDay>.All)));
        table.Days = Bits<ScheduleDay>(reader, days) ?? table.Days;
        table.Seasons = Bits<Season>(reader, reader.Optional("seasons")) ?? table.Seasons;
        table.Periods = ReadPeriods(reader);
        reading.Finish(reader);
        return table;
    }

    // Null where the key is missing or a name in it is unknown: then there is a finding already, and the default stands.
    private static int? Bits<T>(ObjectReader reader, JsonValue? list)
        where T : struct, Enum
    {
        if (list is not { Kind: JsonKind.List })
        {
            _ = reader.Items(list);
            return null;
        }

        T?[] names = [.. list.Items.Select(item => reader.Choice<T>(item))];
        return names.Contains(null) ? null : names.Aggregate(0, (bits, name) => bits | (1 << Convert.ToInt32(name, null)));
    }

    private static DayPeriods ReadPeriods(ObjectReader reader)
    {
        (int Start, int End)?[] periods =
            [.. reader.Items(reader.Required("occupied", PeriodsRemedy)).Select(item => Dates.Period(reader, item))];
        (int Start, int End)[] read = [.. periods.OfType<(int Start, int End)>()];
        return new DayPeriods { StartMinutes = [.. read.Select(period => period.Start)], EndMinutes = [.. read.Select(period => period.End)] };
    }

    private ExceptionDay ReadException(JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        ExceptionDay exception = new();
        JsonValue? date = reader.Required("date", new Phrase("Write the day, such as \"2026-10-10\"", "请写日期，例如“2026-10-10”"));
        exception.DayNumber = LocalTimes.Day(reader, date) ?? SiteReading.Unread;
        exception.Periods = ReadPeriods(reader);
        reading.Finish(reader);
        return exception;
    }

    private void ReadOptimumStart(JsonValue value, OptimumStartOptions start)
    {
        ObjectReader reader = reading.Open(value);
        JsonValue? temperature = reader.Required(
            "temperature", new Phrase("Name one of \"temperatures\"", "请写“temperatures”中的一个名称"));
        start.TemperatureIndex = temperatures.IndexOf(reader, temperature);
        start.MaximumLeadMinutes = reader.WholeNumber(reader.Optional("maximumLeadMinutes")) ?? start.MaximumLeadMinutes;
        start.HeatingCentiCelsius = Hundredths.Celsius(reader, reader.Optional("heatingCelsius")) ?? start.HeatingCentiCelsius;
        start.CoolingCentiCelsius = Hundredths.Celsius(reader, reader.Optional("coolingCelsius")) ?? start.CoolingCentiCelsius;
        reading.Finish(reader);
    }
}
