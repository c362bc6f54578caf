namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Names of models in options and JSON.</summary>
public static class ModelNames
{
    /// <summary>Every kind by its name.</summary>
    public static IReadOnlyDictionary<string, ModelKind> Kinds { get; } = new Dictionary<string, ModelKind>
    {
        ["mean"] = ModelKind.Mean,
        ["2p"] = ModelKind.Straight,
        ["3p-cooling"] = ModelKind.Cooling,
        ["3p-heating"] = ModelKind.Heating,
        ["4p"] = ModelKind.FourParameter,
        ["5p"] = ModelKind.FiveParameter,
    };

    /// <summary>Every use of day types by its name.</summary>
    public static IReadOnlyDictionary<string, DayTypeUse> DayTypes { get; } = new Dictionary<string, DayTypeUse>
    {
        ["none"] = DayTypeUse.None,
        ["shift"] = DayTypeUse.Shift,
        ["separate"] = DayTypeUse.Separate,
    };

    /// <summary>Every method for events by its name.</summary>
    public static IReadOnlyDictionary<string, LikeDayMethod> Methods { get; } = new Dictionary<string, LikeDayMethod>
    {
        ["10-of-10"] = LikeDayMethod.TenOfTen,
        ["5-of-10"] = LikeDayMethod.HighFiveOfTen,
        ["4-of-5"] = LikeDayMethod.HighFourOfFive,
    };

    /// <summary>Every correction by the day itself by its name.</summary>
    public static IReadOnlyDictionary<string, AdjustmentKind> Adjustments { get; } = new Dictionary<string, AdjustmentKind>
    {
        ["multiplicative"] = AdjustmentKind.Multiplicative,
        ["additive"] = AdjustmentKind.Additive,
        ["none"] = AdjustmentKind.None,
    };

    /// <summary>The name of a kind.</summary>
    public static string Of(ModelKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    /// <summary>The name of a use of day types.</summary>
    public static string Of(DayTypeUse use) => DayTypes.First(pair => pair.Value == use).Key;

    /// <summary>The name of a method.</summary>
    public static string Of(LikeDayMethod method) => Methods.First(pair => pair.Value == method).Key;

    /// <summary>The name of a correction.</summary>
    public static string Of(AdjustmentKind kind) => Adjustments.First(pair => pair.Value == kind).Key;
}
