using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What <c>edgectl bench control</c> says to people.</summary>
internal static class ControlTexts
{
    public static readonly Phrase Command = new(
        "The firmware against other ways to keep a demand limit and against perfect foresight, in the office or on recorded data.",
        "固件与其他需量控制方法及完全预知的下界对比，基于仿真办公楼或实测数据。");

    public static readonly Phrase DataOption = new(
        "CSV file with recorded powers, with --map; without it, the simulated office.", "实测功率 CSV 文件，须与 --map 同用；缺省为仿真办公楼。");

    public static readonly Phrase DaysOption = new(
        "Days to play: of the data the first (default all), of the office from 2026-07-13 (default {0}).",
        "对比天数：实测数据取最前若干天（缺省全部），办公楼自 2026-07-13 起（缺省 {0} 天）。");

    public static readonly Phrase LimitOption = new(
        "Demand limit in W; may be repeated. Default: the map's limitsWatts, or 80, 90 and 95 % of the greatest window.",
        "需量限额，单位 W，可重复使用。缺省为映射中的 limitsWatts，或最高周期的 80%、90% 和 95%。");

    public static readonly Phrase PlanOption = new(
        "Set the controllers beside a plan too: perfect foresight that keeps the loads' minimum and maximum times. Takes minutes for many days.",
        "另与计划对比：完全预知且遵守各负荷的最短、最长时间。天数多时需要数分钟。");

    public static readonly Phrase MapMissing = new(
        "--data needs --map: the JSON file that says what the columns are.", "--data 需要 --map：说明各列含义的 JSON 文件。");

    public static readonly Phrase DataMissing = new(
        "--map belongs to recorded data; give the CSV file with --data.", "--map 用于实测数据；请用 --data 给出 CSV 文件。");

    public static readonly Phrase BadLimit = new("--limit {0} is no limit; give 1 to {1} W.", "--limit {0} 无效；请给出 1 到 {1} W。");

    public static readonly Phrase NoLoads = new("there is no load to control", "没有可控制的负荷");

    public static readonly Phrase NoLoadsRemedy = new("Add one under \"loads\"", "请在“loads”中添加负荷");

    public static readonly Phrase NoLimit = new(
        "no limit follows from the data: no window is whole, or nothing flows", "无法由数据得出限额：没有完整周期，或功率为零");

    public static readonly Phrase NoLimitRemedy = new("Give one with --limit, or add \"limitsWatts\" to the map", "请用 --limit 给出，或在映射中添加“limitsWatts”");

    public static readonly Phrase EndedEarly = new(
        "Ended early: controllers that have not all played the whole game cannot be compared.", "已提前结束：各控制器未全部完成，无法对比。");

    public static readonly Phrase Comparing = new("Comparing", "对比中");

    public static readonly Phrase Title = new(
        "{0}: {1} days, windows of {2} min, {3} s to compute", "{0}：{1} 天，周期 {2} 分钟，计算用时 {3} s");

    public static readonly Phrase LimitTitle = new("Limit {0} kW", "限额 {0} kW");

    public static readonly Phrase Overall = new("All limits", "全部限额");

    public static readonly Phrase Controller = new("controller", "控制器");

    public static readonly Phrase Broken = new("over", "超限");

    public static readonly Phrase Keepable = new("avoidable", "可避免");

    public static readonly Phrase WorstExcess = new("by up to, kW", "最大超限 kW");

    public static readonly Phrase Unserved = new("unserved, kWh", "未供 kWh");

    public static readonly Phrase Weighted = new("weighted", "加权");

    public static readonly Phrase Ratio = new("x bound", "下界倍数");

    public static readonly Phrase PlanRatio = new("x plan", "计划倍数");

    public static readonly Phrase Plan = new("plan", "计划");

    public static readonly Phrase Proven = new("proven least", "已证下界");

    public static readonly Phrase PlanLegend = new(
        "plan: the same foresight, but relays are open or closed and keep the loads' times, as the controllers must; proven least: nothing that "
        + "keeps these times and the windows gives up less; where both agree no plan is better.",
        "计划：同样完全预知，但继电器只有通断两态，并与各控制器一样遵守负荷的时间限制；已证下界：遵守这些时间并使周期达标者不可能更低；两者相等时计划即为最优。");

    public static readonly Phrase NoPlan = new(
        "Energy that is not served comes back here: no plan is made, only the least is proven.", "此处未供电量之后会补足：不给出计划，仅给出已证下界。");

    public static readonly Phrase Switches = new("switches", "动作");

    public static readonly Phrase Comfort = new("uncomf. min", "不适分钟");

    public static readonly Phrase Bound = new("bound", "下界");

    public static readonly Phrase Legend = new(
        "over: windows above the limit; avoidable: of these, those that perfect foresight keeps, and by how much; weighted: unserved kWh times shed "
        + "priority, over that of the bound (who breaks windows may be below 1); switches: per load and day. The other controllers are told true powers, also of what is held off; the firmware has its meters.",
        "超限：高于限额的周期；可避免：其中完全预知可达标者及其最大超限；加权：未供电量乘以切除优先级，及其与下界之比（超限者可低于 1）；动作：每负荷每日次数。"
        + "其他控制器掌握真实功率（含已切除负荷），固件只有表计。");

    public static readonly Phrase Yardstick = new(
        "In the office the bound is a yardstick only: it takes the powers of the uncontrolled building as given, while there a load "
        + "that is held off wants its energy later and changes what others want.",
        "办公楼的下界仅为参照：它假定各负荷功率与无控制时相同，而实际上被切除的负荷之后仍需补足电量，并影响其他负荷。");

    public static readonly Phrase PlotOption = new(
        "Draw the day with most windows at risk, at the middle one of the limits, into this PNG file.",
        "将风险周期最多的一天（取中间的限额）绘成该 PNG 文件。");

    public static readonly Phrase BadPlot = new(
        "--plot '{0}' is no place for a picture; give a file that ends in .png, in a folder that exists.",
        "--plot “{0}”无法存放图片；请给出以 .png 结尾的文件，且其文件夹须存在。");

    public static readonly Phrase NothingToDraw = new(
        "There is nothing to draw: no window was judged. Leave out --plot, or play more days.", "没有可绘制的内容：没有可评判的周期。请去掉 --plot 或增加天数。");

    public static readonly Phrase PlotTitle = new("{0}: mean power of each 15-minute window", "{0}：每个 15 分钟周期的平均功率");

    public static readonly Phrase PlotPower = new("mean power, kW", "平均功率，kW");

    public static readonly Phrase PlotUncontrolled = new("no control", "无控制");

    public static readonly Phrase PlotBest = new("best of the others: {0}", "其他方法中最佳：{0}");

    public static readonly Phrase PlotLimit = new("limit {0} kW", "限额 {0} kW");

    public static readonly Phrase PlotLoads = new("held off by edgectl, part of each window", "edgectl 切除的负荷（占周期的比例）");

    public static readonly Phrase PlotTime = new("local time, h", "本地时间，h");
}
