using System.Text.Json;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A schedule of a site file as somebody edits it: of the file nothing else changes, comments and layout included.</summary>
public sealed class ScheduleDraft
{
    /// <summary>Most tables or exceptions that the page takes; the rules of the site refuse fewer than that already.</summary>
    public const int MaximumRowCount = 64;

    private readonly SiteSource _source;

    private ScheduleDraft(SiteSource source, string id)
    {
        _source = source;
        Id = id;
    }

    /// <summary>Id of the schedule.</summary>
    public string Id { get; }

    /// <summary>Its tables; the first that fits holds.</summary>
    public List<DraftTable> Tables { get; } = [];

    /// <summary>Its exceptions.</summary>
    public List<DraftExceptionDay> Exceptions { get; } = [];

    /// <summary>Takes a schedule out of a site file that is in order.</summary>
    /// <returns>Null where the file has no such schedule.</returns>
    public static ScheduleDraft? Of(SiteSource source, string id)
    {
        ArgumentNullException.ThrowIfNull(source);
        using JsonDocument file = JsonDocument.Parse(
            source.Text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        if (!file.RootElement.TryGetProperty("schedules", out JsonElement schedules))
        {
            return null;
        }

        JsonElement found = schedules.EnumerateArray().FirstOrDefault(schedule => schedule.GetProperty("id").GetString() == id);
        if (found.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        ScheduleDraft draft = new(source, id);
        draft.Tables.AddRange(found.GetProperty("tables").EnumerateArray().Select(table => new DraftTable
        {
            Days = [.. Texts(table, "days")],
            Seasons = [.. Texts(table, "seasons")],
            Occupied = string.Join(", ", Texts(table, "occupied")),
        }));
        if (found.TryGetProperty("exceptions", out JsonElement exceptions))
        {
            draft.Exceptions.AddRange(exceptions.EnumerateArray().Select(exception => new DraftExceptionDay
            {
                Date = exception.GetProperty("date").GetString() ?? "",
                Occupied = string.Join(", ", Texts(exception, "occupied")),
            }));
        }

        return draft;
    }

    /// <summary>What would come of it.</summary>
    /// <exception cref="InputException">The rules of a site refuse it; says what, where and what to do.</exception>
    public ScheduleEdit Apply()
    {
        string[] tables = [.. Tables.Select(table => Row(
            Member("days", table.Days),
            table.Seasons.Count == 0 ? null : Member("seasons", table.Seasons),
            Member("occupied", Periods(table.Occupied))))];
        string[] exceptions = [.. Exceptions.Select(exception => Row(
            $"\"date\": {Quoted(exception.Date.Trim())}", Member("occupied", Periods(exception.Occupied))))];
        SiteText text = new(_source.Text);
        text = Put(text, "tables", tables);
        text = Put(text, "exceptions", exceptions);
        SiteDocument site = SiteFile.Parse(_source.Name, text.Text);
        return new ScheduleEdit(text.Text, UnifiedDiff.Of(_source.Name, _source.Text, text.Text), site);
    }

    // What is the same by value keeps its text, so that the difference shows what was edited and nothing else.
    private SiteText Put(SiteText text, string key, string[] rows)
    {
        SitePath path = SitePath.TryParse($"$.schedules[{Id}].{key}")!;
        string? present = JsonLiteral.Normal(text.ValueAt(path));
        string compact = $"[{string.Join(", ", rows)}]";
        if (present == JsonLiteral.Normal(compact) || (present is null && rows.Length == 0))
        {
            return text;
        }

        return text.With(path, rows.Length < 2 ? compact : $"[\n        {string.Join(",\n        ", rows)}\n      ]");
    }

    private static IEnumerable<string> Texts(JsonElement holder, string name) => holder.TryGetProperty(name, out JsonElement list)
        ? list.EnumerateArray().Select(item => item.GetString() ?? "")
        : [];

    private static string[] Periods(string text) =>
        text.Split([',', '，', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Row(params string?[] members) => $"{{ {string.Join(", ", members.OfType<string>())} }}";

    private static string Member(string name, IEnumerable<string> values) => $"\"{name}\": [{string.Join(", ", values.Select(Quoted))}]";

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
