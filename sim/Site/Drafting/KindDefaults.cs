using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What a load of a kind starts with in a new site file: what people feel is shed last, and no machine is switched too often.</summary>
/// <param name="ShedPriority">1 is shed first.</param>
/// <param name="MinimumOnSeconds">Shortest time on.</param>
/// <param name="MinimumOffSeconds">Shortest time off.</param>
/// <param name="SubItemCode">Sub-item of its circuit.</param>
internal sealed record KindDefaults(int ShedPriority, int MinimumOnSeconds, int MinimumOffSeconds, string SubItemCode)
{
    // Compressors: 300 s on and 600 s off, common practice for chillers; air handlers 5 minutes off. Lights that go on and off
    // within minutes annoy more than they save.
    private static readonly Dictionary<LoadKind, KindDefaults> ByKind = new()
    {
        [LoadKind.EvCharger] = new(1, 300, 300, "01D00"),
        [LoadKind.WaterHeater] = new(2, 300, 300, "01D00"),
        [LoadKind.Sockets] = new(2, 300, 300, "01A10"),
        [LoadKind.Other] = new(2, 300, 600, "01D00"),
        [LoadKind.Lighting] = new(3, 600, 900, "01A10"),
        [LoadKind.FanCoil] = new(4, 120, 300, "01B20"),
        [LoadKind.AirHandler] = new(4, 120, 300, "01B20"),
        [LoadKind.HeatPump] = new(5, 300, 600, "01B10"),
        [LoadKind.Chiller] = new(5, 300, 600, "01B10"),
    };

    private static readonly Dictionary<string, string> CodeById = new()
    {
        ["lifts"] = "01C10",
        ["pumps"] = "01C20",
        ["fans"] = "01C30",
        ["data-room"] = "01D10",
        ["lighting"] = "01A10",
        ["sockets"] = "01A10",
    };

    /// <summary>The defaults of a kind that may be shed.</summary>
    public static KindDefaults Of(LoadKind kind) => ByKind[kind];

    /// <summary>The kinds that may be shed, in the order in which they are.</summary>
    public static IReadOnlyList<LoadKind> Kinds { get; } =
        [.. ByKind.OrderBy(pair => pair.Value.ShedPriority).Select(pair => pair.Key)];

    /// <summary>The sub-item of a circuit that is only metered, by its name; null where the name says none.</summary>
    public static string? CodeOf(string id) => CodeById.GetValueOrDefault(id);
}
