using System.Text.Json;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>
/// What is compared: the report of a run, as <c>run --json</c> and <c>replay --json</c> write it, or the span of a store that a
/// <see cref="ComparedTable"/> tells of.
/// </summary>
public sealed record ComparedRun
{
    private static readonly Phrase WriteOne = new(
        "Give a report that edgectl run --json or edgectl replay --json has written", "请提供 edgectl run --json 或 edgectl replay --json 写出的报告");

    /// <summary>What people call it: the file, and which part of it.</summary>
    public required string Name { get; init; }

    /// <summary>Length of the run, or of what is known of the span, in s.</summary>
    public required double LengthSeconds { get; init; }

    /// <summary>Import in Wh.</summary>
    public required double EnergyWattHours { get; init; }

    /// <summary>Mean of the worst window in W, or null.</summary>
    public required double? PeakWatts { get; init; }

    /// <summary>Windows that ended, and those of them that kept the limit.</summary>
    public required (double Kept, double All) Windows { get; init; }

    /// <summary>Minutes outside of comfort, or null where nobody knows the rooms.</summary>
    public required double? ComfortMinutes { get; init; }

    /// <summary>Cost of the energy in yuan, or null without a tariff.</summary>
    public required double? EnergyYuan { get; init; }

    /// <summary>Length of the time that the cost of the energy is of, in s.</summary>
    public required double CostSeconds { get; init; }

    /// <summary>Demand charge of a month in yuan, or null without a tariff.</summary>
    public required double? DemandYuan { get; init; }

    /// <summary>The loads, or null where nothing is said of them.</summary>
    public required IReadOnlyList<ComparedLoad>? Loads { get; init; }

    /// <summary>Reads a report.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <exception cref="InputException">It is none; says where and what.</exception>
    public static ComparedRun Parse(string name, ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using JsonDocument report = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 16 });
            return Read(name, report.RootElement);
        }
        catch (JsonException e)
        {
            throw Refuse(name, "", (int)(e.LineNumber ?? 0) + 1, new Phrase("this is no JSON", "不是 JSON"));
        }
    }

    private static ComparedRun Read(string name, JsonElement root)
    {
        double seconds = Number(name, root, "simulatedSeconds");
        if (seconds <= 0)
        {
            throw Refuse(name, "$.simulatedSeconds", 0, new Phrase("must be above 0", "必须大于 0"));
        }

        return new ComparedRun
        {
            Name = name,
            LengthSeconds = seconds,
            EnergyWattHours = Number(name, root, "controlled", "energyWattHours"),
            PeakWatts = NumberOrNull(root, "controlled", "worstWindowWatts"),
            Windows = (Number(name, root, "controlled", "windowsKept"), Number(name, root, "controlled", "windowCount")),
            ComfortMinutes = NumberOrNull(root, "comfort", "controlledMinutesOutside"),
            EnergyYuan = NumberOrNull(root, "cost", "controlled", "energyYuan"),
            CostSeconds = seconds,
            DemandYuan = NumberOrNull(root, "cost", "controlled", "demandChargeYuan"),
            Loads = Find(root, "loads") is { ValueKind: JsonValueKind.Array } loads
                ? [.. loads.EnumerateArray().Select((load, i) => ReadLoad(name, load, i))]
                : throw Missing(name, "$.loads"),
        };
    }

    private static ComparedLoad ReadLoad(string name, JsonElement load, int index) =>
        Find(load, "id") is { ValueKind: JsonValueKind.String } id
            && NumberOrNull(load, "switchCount") is { } switches && NumberOrNull(load, "disconnectedSeconds") is { } seconds
            ? new ComparedLoad(id.GetString()!, switches, seconds)
            : throw Missing(name, $"$.loads[{index}]");

    private static double Number(string name, JsonElement root, params string[] path) =>
        NumberOrNull(root, path) ?? throw Missing(name, "$." + string.Join('.', path));

    private static double? NumberOrNull(JsonElement root, params string[] path) =>
        Find(root, path) is { ValueKind: JsonValueKind.Number } found ? found.GetDouble() : null;

    private static JsonElement? Find(JsonElement element, params string[] path)
    {
        foreach (string key in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(key, out element))
            {
                return null;
            }
        }

        return element;
    }

    private static InputException Missing(string name, string path) =>
        Refuse(name, path, 0, new Phrase("is missing, or is not what a report has there", "缺失或类型不符"));

    private static InputException Refuse(string name, string path, int line, Phrase problem) =>
        new([new InputFinding(name, path, line, 0, problem, WriteOne)]);
}
