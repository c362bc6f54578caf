using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the seasons of a tariff: in a file of periods that ships, or in a site.</summary>
/// <param name="open">Begins an object.</param>
/// <param name="finish">Ends one.</param>
internal sealed class TariffSeasonReader(Func<JsonValue, ObjectReader> open, Action<ObjectReader> finish)
{
    private const int MonthsPerYear = 12;

    private static readonly Phrase MonthsRemedy = new("List the season's months as numbers from 1 to 12", "请以 1 至 12 的数字列出该季节的月份");

    private static readonly Phrase RateRemedy = new("Name one of: {0}", "可选：{0}");

    /// <summary>True where a season does not say when it is: whether the year is whole cannot be judged then.</summary>
    public bool HasUnreadMonths { get; private set; }

    /// <summary>Reads the list.</summary>
    public TariffSeason[] Read(IReadOnlyList<JsonValue> values) => [.. values.Select(ReadSeason)];

    private TariffSeason ReadSeason(JsonValue value)
    {
        ObjectReader reader = open(value);
        TariffSeason season = new();
        JsonValue? months = reader.Required("months", MonthsRemedy);
        foreach (JsonValue month in reader.Items(months))
        {
            season.Months |= MonthBit(reader, month);
        }

        if (months is { Kind: JsonKind.List, Items.Count: 0 })
        {
            HasUnreadMonths = true;
            reader.Refuse(months, new Phrase("the list is empty", "列表为空"), MonthsRemedy);
        }

        JsonValue? days = reader.Optional("days");
        TariffDays? kind = reader.Choice<TariffDays>(days);
        season.Days = kind ?? season.Days;
        HasUnreadMonths |= months is not { Kind: JsonKind.List } || (days != null && kind == null);
        JsonValue? periods = reader.Required(
            "periods", new Phrase("List the hours that are not flat", "请列出平段以外的时段"));
        season.Periods = [.. reader.Items(periods).SelectMany(ReadPeriod).OrderBy(period => period.StartMinutes)];
        finish(reader);
        return season;
    }

    private int MonthBit(ObjectReader reader, JsonValue value)
    {
        int? month = reader.WholeNumber(value);
        if (month is >= 1 and <= MonthsPerYear)
        {
            return 1 << (month.Value - 1);
        }

        HasUnreadMonths = true;
        if (month != null)
        {
            reader.Refuse(value, new Phrase("there is no month {0}", "没有 {0} 月").Format(value.Text), MonthsRemedy);
        }

        return 0;
    }

    // A period over midnight is two for the firmware.
    private IEnumerable<TariffPeriod> ReadPeriod(JsonValue value)
    {
        ObjectReader reader = open(value);
        int? start = LocalTimes.Minutes(reader, reader.Required("start", LocalTimes.TimeRemedy));
        int? end = LocalTimes.Minutes(reader, reader.Required("end", LocalTimes.TimeRemedy), isEnd: true);
        TariffRate? rate = reader.Choice<TariffRate>(
            reader.Required("rate", RateRemedy.Format(string.Join(", ", ChoiceNames<TariffRate>.All))));
        finish(reader);
        if (start == null || end == null || rate == null)
        {
            return [];
        }

        if (start == end)
        {
            // It could be no time at all, or the whole day.
            reader.Refuse(
                value,
                new Phrase("a period does not end when it begins", "时段的起止时间不能相同"),
                new Phrase("Write when it ends; the whole day is \"00:00\" to \"24:00\"", "请写明结束时间；全天写“00:00”至“24:00”"));
            return [];
        }

        TariffPeriod Part(int from, int to) => new() { StartMinutes = from, EndMinutes = to, Rate = rate.Value };
        if (start < end)
        {
            return [Part(start.Value, end.Value)];
        }

        TariffPeriod evening = Part(start.Value, TariffPeriod.MinutesPerDay);
        return end == 0 ? [evening] : [Part(0, end.Value), evening];
    }
}
