using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands.Sites;

/// <summary>The words of site files, as people read them.</summary>
internal static class SiteWords
{
    /// <summary>Kinds of load that may be shed, what is shed first at the beginning.</summary>
    public static IReadOnlyList<SiteChoice> Kinds { get; } =
    [
        new("ev-charger", new("charging points", "充电桩")),
        new("water-heater", new("water heater", "热水器")),
        new("sockets", new("sockets", "插座")),
        new("other", new("something else that may wait", "其他可延后负载")),
        new("lighting", new("lighting that may go out", "可关闭的照明")),
        new("fan-coil", new("fan coils", "风机盘管")),
        new("air-handler", new("air handler", "空调机组")),
        new("heat-pump", new("heat pump", "热泵")),
        new("chiller", new("chiller", "冷水机组")),
    ];

    /// <summary>Circuits that are worth a meter and are never shed.</summary>
    public static IReadOnlyList<SiteChoice> Metered { get; } =
    [
        new("lifts", new("lifts", "电梯")),
        new("pumps", new("pumps", "水泵")),
        new("fans", new("fans", "通风机")),
        new("data-room", new("data room", "信息机房")),
        new("lighting", new("lighting", "照明")),
        new("sockets", new("sockets", "插座")),
    ];

    /// <summary>Uses of buildings.</summary>
    public static IReadOnlyList<SiteChoice> BuildingTypes { get; } =
    [
        new("office", new("office", "办公")),
        new("school", new("school, culture", "文化教育")),
        new("hospital", new("hospital", "医疗卫生")),
        new("shop", new("shop", "商场")),
        new("hotel", new("hotel", "宾馆饭店")),
        new("sports", new("sports", "体育")),
        new("mixed", new("several uses", "综合")),
        new("other", new("other", "其他")),
    ];

    /// <summary>Litres a pulse of a water meter, and none.</summary>
    public static IReadOnlyList<SiteChoice> WaterMeters { get; } =
    [
        new("0", new("none", "无")),
        new("1", new("1 L a pulse", "每脉冲 1 L")),
        new("10", new("10 L a pulse", "每脉冲 10 L")),
        new("100", new("100 L a pulse", "每脉冲 100 L")),
        new("1000", new("1000 L a pulse", "每脉冲 1000 L")),
    ];

    /// <summary>The kind of a word, or null.</summary>
    public static LoadKind? KindOf(string word) =>
        Kinds.Any(choice => choice.Value == word) ? Enum.Parse<LoadKind>(word.Replace("-", string.Empty, StringComparison.Ordinal), true) : null;

    /// <summary>The use of a word, or null.</summary>
    public static BuildingType? TypeOf(string word) =>
        BuildingTypes.Any(choice => choice.Value == word) ? Enum.Parse<BuildingType>(word, true) : null;
}
