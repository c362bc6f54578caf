using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Turns a map file's values into a map. Loads are judged by the firmware's rules, as those of a site are.</summary>
internal sealed class ReplayMapReader
{
    private const int MaximumIntervalSeconds = 86_400;
    private const double MaximumWattsPerUnit = 1e9;
    private const int MaximumReboundPermille = 1_000;
    private const int MaximumReboundMinutes = 1_440;

    // Shares such as 0.7 and 0.3 have no exact double; their sum may be above 1 by so much.
    private const double ShareTolerance = 1e-9;

    private static readonly Phrase ColumnRemedy = new("Name a column of the CSV file's header", "请写 CSV 文件表头中的列名");

    private readonly FindingList _findings;
    private readonly JsonValue _root;
    private readonly bool _isWeather;
    private readonly Dictionary<string, double> _shareByColumn = [];
    private NegativePolicy? _negative;

    private ReplayMapReader(JsonValue root, FindingList findings, bool isWeather)
    {
        _root = root;
        _isWeather = isWeather;
        _findings = findings;
    }

    /// <summary>Reads a map's text.</summary>
    /// <exception cref="InputException">The text is wrong.</exception>
    public static ReplayMap Read(string name, string json, bool isWeather = false)
    {
        FindingList findings = new(name);
        ReplayMap map = new ReplayMapReader(JsonText.Parse(json, findings), findings, isWeather).Read();
        findings.ThrowIfAny();
        return map;
    }

    private ReplayMap Read()
    {
        ObjectReader map = new(_root, _findings);
        string timestampColumn = map.Text(map.Required("timestampColumn", ColumnRemedy)) ?? string.Empty;
        JsonValue? stamp = map.Required(
            "stamp",
            new Phrase(
                "Write \"start\" or \"end\": which end of its interval a time stamp names",
                "请写“start”或“end”：时间戳表示区间的起点或终点"));
        JsonValue? interval = map.Required(
            "intervalSeconds", new Phrase("Write the time between two rows in seconds", "请以秒为单位写明相邻两行的时间间隔"));
        int intervalSeconds = InRange(map, interval, 1, MaximumIntervalSeconds) ?? MaximumIntervalSeconds;
        FieldGuide offset = FieldGuide.Of(SiteField.UtcOffsetMinutes);
        int utcOffsetMinutes =
            InRange(map, map.Optional("utcOffsetMinutes"), offset.Least, offset.Most) ?? new SiteConfiguration().UtcOffsetMinutes;
        _negative = map.Choice<NegativePolicy>(map.Optional("negative"));
        JsonValue? baseValue = map.Optional("base");
        JsonValue? loadsValue = map.Optional("loads");
        ReplayColumn[] baseColumns = [.. map.Items(baseValue).Select(ReadBaseColumn)];
        LoadConfiguration[] options = [.. map.Items(loadsValue).Select(_ => new LoadConfiguration())];
        ReplayLoad[] loads = [.. map.Items(loadsValue).Select((value, index) => ReadLoad(value, index, options[index]))];
        int[] limitsWatts = [.. map.Items(map.Optional("limitsWatts"))
            .Select(value => InRange(map, value, 1, DemandOptions.MaximumLimitWatts) ?? 1)];
        string? temperatureColumn = map.Text(
            _isWeather ? map.Required("temperatureColumn", ColumnRemedy) : map.Optional("temperatureColumn"));
        string? occupancyColumn = map.Text(map.Optional("occupancyColumn"));
        if (baseColumns.Length + loads.Length == 0 && !_isWeather)
        {
            map.Refuse(
                loadsValue ?? baseValue ?? _root,
                new Phrase("the map takes no power from the data", "该映射未使用任何功率数据"),
                new Phrase("List columns under \"base\" or \"loads\"", "请在“base”或“loads”中列出列"));
        }

        map.Finish();
        CheckLoads(options);
        return new ReplayMap(
            timestampColumn,
            map.Choice<StampMeaning>(stamp) ?? StampMeaning.Start,
            intervalSeconds,
            utcOffsetMinutes,
            baseColumns,
            loads,
            limitsWatts,
            temperatureColumn,
            occupancyColumn);
    }

    private ReplayColumn ReadBaseColumn(JsonValue value)
    {
        ObjectReader reader = new(value, _findings);
        ReplayColumn column = ReadColumn(reader, _negative ?? NegativePolicy.Keep);
        reader.Finish();
        return column;
    }

    private ReplayLoad ReadLoad(JsonValue value, int index, LoadConfiguration load)
    {
        ObjectReader reader = new(value, _findings);
        load.Id = reader.Text(reader.Required("id", new Phrase("Give it a name", "请填写名称"))) ?? string.Empty;
        load.Output = index;
        load.Options.RatedWatts = 1;
        bool isRated = LoadOptionsReader.Read(reader, load.Options, isComplete: false);

        int reboundPermille = InRange(reader, reader.Optional("reboundPermille"), 0, MaximumReboundPermille) ?? 0;
        int reboundMinutes =
            InRange(reader, reader.Optional("reboundMinutes"), 1, MaximumReboundMinutes) ?? ReplayLoad.DefaultReboundMinutes;

        // A load that exports would be a generator, which no relay of ours switches.
        ReplayColumn source = ReadColumn(reader, _negative == NegativePolicy.Zero ? NegativePolicy.Zero : NegativePolicy.Refuse);
        reader.Finish();
        LoadOptions options = load.Options;
        return new ReplayLoad(
            load.Id,
            source,
            options.Kind,
            isRated ? options.RatedWatts : null,
            options.ShedPriority,
            options.MinimumOnMilliseconds / 1_000,
            options.MinimumOffMilliseconds / 1_000,
            reboundPermille,
            reboundMinutes,
            options.MaximumShedMilliseconds / 1_000,
            options.MaximumShedPerDayMilliseconds / 1_000,
            options.MaximumStartsPerHour);
    }

    private ReplayColumn ReadColumn(ObjectReader reader, NegativePolicy negative)
    {
        JsonValue? columnValue = reader.Required("column", ColumnRemedy);
        string column = reader.Text(columnValue) ?? string.Empty;
        JsonValue? scaleValue = reader.Optional("wattsPerUnit");
        double scale = reader.Number(scaleValue) ?? 1;
        if (scale == 0 || Math.Abs(scale) > MaximumWattsPerUnit)
        {
            reader.Refuse(
                scaleValue!,
                new Phrase("must be up to {0} and not 0, not {1}", "绝对值不得超过 {0} 且不为 0，而不是 {1}")
                    .Format(MaximumWattsPerUnit, scaleValue!.Text),
                new Phrase(
                    "Write the watts of one unit: 1000 for kW, 4000 for kWh in 15 minutes",
                    "请写一个单位对应的瓦数：kW 为 1000，15 分钟 kWh 为 4000"));
        }

        JsonValue? shareValue = reader.Optional("share");
        double share = reader.Number(shareValue) ?? 1;
        if (share is not (> 0 and <= 1))
        {
            reader.Refuse(
                shareValue!,
                new Phrase("must be above 0 and at most 1, not {0}", "必须大于 0 且不超过 1，而不是 {0}").Format(shareValue!.Text),
                new Phrase("Write 0.3 for 30 %", "30 % 请写 0.3"));
        }
        else if (columnValue != null && column.Length > 0)
        {
            AddShare(reader, shareValue ?? columnValue, column, share);
        }

        return new ReplayColumn(column, scale, share, negative);
    }

    private void AddShare(ObjectReader reader, JsonValue place, string column, double share)
    {
        double sum = _shareByColumn.GetValueOrDefault(column) + share;
        _shareByColumn[column] = sum;
        if (sum > 1 + ShareTolerance)
        {
            reader.Refuse(
                place,
                new Phrase(
                    "the shares of the column \"{0}\" add up to {1}, so energy would be counted twice",
                    "列“{0}”的份额合计为 {1}，能量会被重复计算").Format(column, Math.Round(sum, 9)),
                new Phrase("Write shares that add up to 1 at most", "份额合计不得超过 1"));
        }
    }

    // The rest of a site that the rules have nothing against, so that they speak of the loads alone.
    private void CheckLoads(LoadConfiguration[] loads)
    {
        SiteConfiguration site = new()
        {
            SiteId = "replay",
            DeviceId = "replay",
            FireAlarmInput = 0,
            Circuits = [new CircuitConfiguration { Id = "main" }],
            Loads = loads,
        };
        RuleFindings.Collect(site, _root, _findings);
    }

    private static int? InRange(ObjectReader reader, JsonValue? value, int least, int most)
    {
        int? number = reader.WholeNumber(value);
        if (number < least || number > most)
        {
            reader.Refuse(
                value!,
                new Phrase("must be {0} to {1}, not {2}", "必须在 {0} 至 {1} 之间，而不是 {2}").Format(least, most, value!.Text),
                new Phrase("Write a number in that range, in the unit that the key names", "请按键名所示单位填写该范围内的数值"));
        }

        return number;
    }
}
