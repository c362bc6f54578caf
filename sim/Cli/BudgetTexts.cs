using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What the command line says of quotas.</summary>
internal static class BudgetTexts
{
    public static readonly Phrase Energy = new(
        "Quota of the month: {0} of {1} kWh used; today's target {2} kWh, used {3}.",
        "月用电定额：已用 {0} / {1} kWh；今日目标 {2} kWh，已用 {3}。");

    public static readonly Phrase Water = new(
        "Water quota of the month: {0} of {1} m³ used; today's target {2} m³, used {3}.",
        "月用水定额：已用 {0} / {1} m³；今日目标 {2} m³，已用 {3}。");

    public static readonly Phrase Part = new("The month is counted from its middle; the quota is its part.", "本月自月中开始计量，定额已按剩余部分折算。");

    public static readonly Phrase NotYet = new(
        "How the month will end is told once a whole day has been learned.", "学满一整天后才能预测月末情况。");

    public static readonly Phrase Lasts = new("The quota lasts to the end of the month.", "定额够用到月末。");

    public static readonly Phrase MayEnd = new(
        "The quota lasts to the end of the month; one month in ten uses it up by {0}.", "定额预计够用到月末；十分之一的可能在 {0} 前用尽。");

    public static readonly Phrase Ends = new(
        "The quota will be used up on {0} (P10 {1}, P90 {2}); {3} are missing.", "定额将于 {0} 用尽（P10 {1}，P90 {2}），缺口 {3}。");

    public static readonly Phrase AfterTheMonth = new("after the month", "月后");
}
