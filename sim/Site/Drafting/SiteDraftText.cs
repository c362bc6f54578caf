using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Writes a site file by hand, so to say: in the order in which a person reads it, with comments that say why.</summary>
internal sealed class SiteDraftText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StringBuilder _text = new();
    private readonly SiteAnswers _answers;
    private readonly Language _language;
    private readonly (string Id, LoadAnswer Load)[] _loads;

    private SiteDraftText(SiteAnswers answers, Language language)
    {
        _answers = answers;
        _language = language;
        _loads = [.. Named(answers.Loads)];
    }

    /// <summary>The text.</summary>
    public static string Write(SiteAnswers answers, Language language)
    {
        SiteDraftText draft = new(answers, language);
        draft.Write();
        return draft._text.ToString();
    }

    private void Write()
    {
        Comment(string.Empty, new("Site of one controller; sim/Site/README.md lists every key, and editors complete them by the schema.", "一台控制器的站点文件；全部键见 sim/Site/README.md，编辑器可按 schema 补全。"));
        Line("{");
        Line($"  \"$schema\": \"{SiteDrafting.SchemaName}\",");
        Line($"  \"siteId\": {Json(_answers.SiteId)},");
        Line($"  \"deviceId\": {Json(_answers.DeviceId)},");
        Line($"  \"board\": {Json(_answers.Board)},");
        WriteBuilding();
        if (_answers.Loads.Count > 0)
        {
            Comment("  ", new("The contact of the fire panel: when it sounds, every load is connected at once.", "消防主机触点：报警时立即接通全部负载。"));
            Line($"  \"fireAlarmInput\": {_answers.FireAlarmInput},");
        }

        Comment("  ", new("Average of each 15 minutes that may not be exceeded. Ask the supplier whether windows are fixed or sliding.", "任一 15 分钟的平均功率上限。请向供电方确认需量周期为固定式还是滑差式。"));
        Line($"  \"demand\": {{ \"limitWatts\": {_answers.LimitWatts}, \"windowSeconds\": 900, \"mode\": \"fixed\", \"fallback\": \"shed\" }},");
        WriteCircuits();
        WriteWater();
        WriteLoads();
        WriteBudget();
        TrimComma();
        Line("}");
    }

    private void WriteBuilding()
    {
        BuildingInformation building = _answers.Building;
        List<string> members = [];
        Add("name", building.Name.Length == 0 ? null : Json(building.Name));
        Add("id", building.Id.Length == 0 ? null : Json(building.Id));
        Add("type", building.Type is { } type ? Json(ChoiceNames<BuildingType>.Of(type)) : null);
        Add("areaSquareMetres", Number(building.AreaSquareMetres));
        Add("heads", Number(building.HeadCount));
        Add("gatewayId", building.GatewayId.Length == 0 ? null : Json(building.GatewayId));
        if (members.Count > 0)
        {
            Comment("  ", new("For reports per m² and per head; the controller does not get it.", "用于单位面积和人均报表，不写入控制器。"));
            Line($"  \"building\": {{ {string.Join(", ", members)} }},");
        }

        void Add(string key, string? value)
        {
            if (value != null)
            {
                members.Add($"\"{key}\": {value}");
            }
        }
    }

    private void WriteCircuits()
    {
        int channel = 0;
        Line("  \"siteCircuit\": \"main\",");
        Comment("  ", new("Meters by their plates; ratio is that of the current transformers before a meter.", "按电表铭牌填写；ratio 为电表前互感器变比。"));
        Line("  \"circuits\": [");
        WriteCircuit("main", _answers.MainMeter, "01000", channel++);
        foreach ((string id, LoadAnswer load) in _loads)
        {
            if (load.Meter != null)
            {
                WriteCircuit(id, load.Meter, KindDefaults.Of(load.Kind).SubItemCode, channel++);
            }
        }

        foreach (MeteredAnswer metered in _answers.Metered)
        {
            WriteCircuit(metered.Id, metered.Meter, KindDefaults.CodeOf(metered.Id), channel++);
        }

        TrimComma();
        Line("  ],");
    }

    private void WriteCircuit(string id, MeterAnswer meter, string? subItemCode, int channel)
    {
        string ratio = meter.RatioNumerator == 1 && meter.RatioDenominator == 1
            ? string.Empty
            : $", \"ratio\": {{ \"numerator\": {meter.RatioNumerator}, \"denominator\": {meter.RatioDenominator} }}";
        string code = subItemCode == null ? string.Empty : $", \"subItemCode\": \"{subItemCode}\"";
        Line($"    {{ \"id\": {Json(id)}, \"pulse\": {{ \"channel\": {channel}, \"impulsesPerKilowattHour\": {meter.ImpulsesPerKilowattHour}{ratio} }}{code} }},");
    }

    private void WriteWater()
    {
        if (_answers.WaterLitresPerPulse is { } litres)
        {
            Comment("  ", new("For alarms of leaks and bursts add leakLitresPerHour and burstLitresPerHour once the nights are known.", "了解夜间用水后，可加 leakLitresPerHour 与 burstLitresPerHour 作漏水、爆管报警。"));
            Line($"  \"waterMeters\": [{{ \"id\": \"water\", \"channel\": 0, \"litresPerPulse\": {litres} }}],");
        }
    }

    private void WriteLoads()
    {
        if (_loads.Length == 0)
        {
            return;
        }

        Comment("  ", new("1 is shed first. Each relay opens a normally closed contact: a dead controller sheds nothing.", "1 最先切除。继电器断开的是常闭触点：控制器失效时不切除任何负载。"));
        Line("  \"loads\": [");
        for (int i = 0; i < _loads.Length; i++)
        {
            (string id, LoadAnswer load) = _loads[i];
            KindDefaults defaults = KindDefaults.Of(load.Kind);
            string circuit = load.Meter == null ? string.Empty : $", \"circuit\": {Json(id)}";
            Line($"    {{ \"id\": {Json(id)}, \"kind\": \"{ChoiceNames<LoadKind>.Of(load.Kind)}\", \"output\": {i}, \"ratedWatts\": {load.RatedWatts}, \"shedPriority\": {defaults.ShedPriority},");
            Line($"      \"minimumOnSeconds\": {defaults.MinimumOnSeconds}, \"minimumOffSeconds\": {defaults.MinimumOffSeconds}{circuit} }},");
        }

        TrimComma();
        Line("  ],");
    }

    private void WriteBudget()
    {
        List<string> members = [];
        if (_answers.YearKilowattHours is { } year)
        {
            members.Add($"    \"monthKilowattHours\": [{string.Join(", ", YearProfile.Electricity(year))}]");
        }
        else if (_answers.MonthKilowattHours is { } month)
        {
            members.Add($"    \"monthKilowattHours\": {month}");
        }

        if (_answers.YearCubicMetres is { } water)
        {
            members.Add($"    \"monthCubicMetres\": [{string.Join(", ", YearProfile.Water(water))}]");
        }

        if (members.Count == 0)
        {
            return;
        }

        Comment("  ", new("Quotas, January first. A year's were spread over the months by a typical year: write your own months where you know them.", "各月定额，一月在前。年定额按典型年分摊到各月；如有本楼实际分月数据请自行填写。"));
        Line("  \"budget\": {");
        Line(string.Join(",\n", members));
        Line("  },");
    }

    // What is shed first stands first; a kind that comes twice gets numbers.
    private static IEnumerable<(string Id, LoadAnswer Load)> Named(IReadOnlyList<LoadAnswer> loads)
    {
        foreach (IGrouping<LoadKind, LoadAnswer> kind in loads.GroupBy(load => load.Kind).OrderBy(group => KindDefaults.Of(group.Key).ShedPriority))
        {
            int number = 0;
            foreach (LoadAnswer load in kind)
            {
                number++;
                string name = ChoiceNames<LoadKind>.Of(kind.Key);
                yield return (number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"), load);
            }
        }
    }

    private static string Json(string text) => JsonSerializer.Serialize(text, Readable);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private void Comment(string indent, Phrase comment) => Line($"{indent}// {comment.In(_language)}");

    private void Line(string line) => _text.Append(line).Append('\n');

    // The last entry of a list or an object.
    private void TrimComma()
    {
        if (_text.Length > 1 && _text[^2] == ',')
        {
            _text.Remove(_text.Length - 2, 1);
        }
    }
}
