using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>How models and their parameters are named.</summary>
public static class ModelTexts
{
    /// <summary>A kind of model.</summary>
    public static Phrase Of(ModelKind kind) => kind switch
    {
        ModelKind.Mean => new Phrase("mean (1P)", "均值（1P）"),
        ModelKind.Straight => new Phrase("straight line (2P)", "直线（2P）"),
        ModelKind.Cooling => new Phrase("3P cooling", "3P 制冷"),
        ModelKind.Heating => new Phrase("3P heating", "3P 供暖"),
        ModelKind.FourParameter => new Phrase("4P", "4P 单变点双斜率"),
        _ => new Phrase("5P", "5P 双变点"),
    };

    /// <summary>What a model makes of days off.</summary>
    public static Phrase Of(DayTypeUse use) => use switch
    {
        DayTypeUse.None => new Phrase("all days alike", "不区分日类型"),
        DayTypeUse.Shift => new Phrase("days off shifted", "休息日平移"),
        _ => new Phrase("days off with slopes of their own", "休息日单独斜率"),
    };

    /// <summary>A parameter.</summary>
    public static Phrase Of(ModelTerm term) => term switch
    {
        ModelTerm.Base => new Phrase("base load", "基础用量"),
        ModelTerm.DayOff => new Phrase("day off, more", "休息日增量"),
        ModelTerm.Occupancy => new Phrase("occupancy", "使用强度"),
        ModelTerm.Temperature => new Phrase("temperature", "温度斜率"),
        ModelTerm.TemperatureOnDayOff => new Phrase("temperature, more on days off", "温度斜率（休息日增量）"),
        ModelTerm.Heating => new Phrase("heating", "供暖斜率"),
        ModelTerm.HeatingOnDayOff => new Phrase("heating, more on days off", "供暖斜率（休息日增量）"),
        ModelTerm.Cooling => new Phrase("cooling", "制冷斜率"),
        ModelTerm.CoolingOnDayOff => new Phrase("cooling, more on days off", "制冷斜率（休息日增量）"),
        ModelTerm.HeatingPoint => new Phrase("heating below", "供暖变点"),
        ModelTerm.CoolingPoint => new Phrase("cooling above", "制冷变点"),
        _ => new Phrase("change point", "变点"),
    };

    /// <summary>The unit of a parameter.</summary>
    public static Phrase UnitOf(ModelTerm term) => term switch
    {
        ModelTerm.Base or ModelTerm.DayOff => new Phrase("kWh/day", "kWh/日"),
        ModelTerm.Occupancy => new Phrase("kWh/day per unit", "kWh/日·单位"),
        ModelTerm.HeatingPoint or ModelTerm.CoolingPoint or ModelTerm.CommonPoint => Phrase.Same("°C"),
        _ => new Phrase("kWh/day and K", "kWh/日·K"),
    };
}
