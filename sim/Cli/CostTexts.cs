using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What the command line says of costs.</summary>
internal static class CostTexts
{
    public static readonly Phrase Energy = new(
        "Energy by the site's tariff: {0} yuan, {1} without the controller.",
        "按站点电价的电度电费：{0} 元，无控制器为 {1} 元。");

    public static readonly Phrase Rates = new(
        "kWh at sharp, peak, flat, valley and deep rate: {0}; without: {1}.",
        "尖峰、峰、平、谷、深谷电量（kWh）：{0}；无控制器：{1}。");

    public static readonly Phrase Charge = new(
        "Demand charge of a month with this worst window: {0} yuan, {1} without.",
        "以该最差窗口计的月基本电费：{0} 元，无控制器为 {1} 元。");
}
