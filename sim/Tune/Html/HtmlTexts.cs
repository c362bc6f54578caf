using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>What the page of a tuning says.</summary>
internal static class HtmlTexts
{
    public static readonly Phrase Title = new("Tuning of {0}", "{0} 的参数调优");

    public static readonly Phrase Summary = new(
        "{0} settings were run and {1} refused by the rules of the site; {2} of those that were run are beaten by no other.",
        "共运行 {0} 个设置，站点规则拒绝 {1} 个；其中 {2} 个未被其他设置全面超越。");

    public static readonly Phrase Computed = new(
        "{0} simulated days in {1} s on {2} cores; {3} results were there from before.", "仿真 {0} 天，用时 {1} s，使用 {2} 核；{3} 个结果取自先前运行。");

    public static readonly Phrase Early = new("The search was ended early: there may be better settings.", "搜索提前结束：可能还有更好的设置。");

    public static readonly Phrase Advice = new("Recommended: {0}", "推荐：{0}");

    public static readonly Phrase Varied = new("What was varied", "调整的参数");

    public static readonly Phrase Path = new("in the site file", "站点文件中的位置");

    public static readonly Phrase Tried = new("tried", "尝试的取值");

    public static readonly Phrase Scenarios = new("Against what", "场景");

    public static readonly Phrase Scenario = new("scenario", "场景");

    public static readonly Phrase Source = new("source", "来源");

    public static readonly Phrase Days = new("days", "天数");

    public static readonly Phrase Stands = new("stands for days", "代表天数");

    public static readonly Phrase Office = new("simulated office", "仿真办公楼");

    public static readonly Phrase Replay = new("recorded powers", "实测功率");

    public static readonly Phrase Store = new("reported by controllers", "控制器上报数据");

    public static readonly Phrase Settings = new("Settings", "设置");

    public static readonly Phrase Id = new("id", "编号");

    public static readonly Phrase SettingsNote = new(
        "Today's, the recommended one, and all others that no setting beats, by the first objective; differences against today's below each figure. Objectives: {0}.",
        "列出现行设置、推荐设置以及其余未被全面超越的设置，按第一目标排序；各数值下方为与现行设置之差。目标：{0}。");

    public static readonly Phrase Pictures = new("Objectives against each other", "目标之间的关系");

    public static readonly Phrase Effects = new("What each parameter does to the first objective", "各参数对第一目标的影响");

    public static readonly Phrase LegendFront = new("beaten by no other", "未被超越");

    public static readonly Phrase LegendBeaten = new("beaten", "被超越");

    public static readonly Phrase LegendBad = new("breaks more windows than today's", "超限周期多于现行");

    public static readonly Phrase Refused = new("Refused by the rules of the site", "被站点规则拒绝");

    public static readonly Phrase More = new("and {0} more", "另有 {0} 个");

    public static readonly Phrase Apply = new("How to apply", "如何采用");

    public static readonly Phrase ApplyNote = new(
        "This shows the change to the site file line by line; with --write it is made. Values that have changed since the tuning are refused.",
        "以下命令逐行显示对站点文件的修改；加 --write 才会写入。调优之后改动过的值会被拒绝。");

    public static readonly Phrase Caveats = new("What this does not tell", "局限");

    public static readonly Phrase CaveatOffice = new(
        "The simulated office is a model of a building in Zibo of the 1980s, not yours. Trust differences between settings more than sizes, and try a setting with your own recorded data before you rely on it.",
        "仿真办公楼是淄博一座 20 世纪 80 年代建筑的模型，并非您的建筑。设置之间的差异比数值本身更可信；采用前请用自己的实测数据验证。");

    public static readonly Phrase CaveatRecorded = new(
        "Recorded powers do not know what a load that was held off wanted, nor how rooms warmed: comfort is not known for them, and what was shed in the past is missing from the data.",
        "实测功率不含被切除负荷当时的需求，也不含室温变化：无法判断舒适度，且过去被切除的用电不在数据之中。");

    public static readonly Phrase CaveatWeeks = new(
        "A few days stand for many: peaks of the days in between are not in it. The fixed part of the bill is reckoned as if each month had the worst window of its scenario.",
        "少数几天代表多日：其间其他日子的峰值未计入。基本电费按每月都出现该场景的最高周期计算。");

    public static readonly Phrase CaveatPrices = new(
        "Prices: {0} yuan a kWh and {1} yuan a kW and month at all times ({2}).", "电价：全时段 {0} 元/kWh，需量 {1} 元/kW·月（{2}）。");

    public static readonly Phrase CaveatTariff = new("Prices: the tariff of the site file.", "电价：采用站点文件中的电价。");

    public static readonly Phrase FromTuning = new("tuning file", "调优文件");

    public static readonly Phrase FromDefault = new("nobody stated any; usual in Shandong", "未注明，按山东常见水平");

    public static readonly Phrase CaveatChance = new(
        "Chance of weather and people is the same for all settings; other years differ. Use several seeds.", "各设置采用相同的天气与人员随机数；其他年份会不同，建议使用多个种子。");
}
