using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>Names of figures and headings of the report.</summary>
internal static class ReportTexts
{
    public static readonly Phrase Title = new("Monthly energy report", "能耗月报");
    public static readonly Phrase PeriodLine = new("{0} to {1}; local time {2}", "{0} 至 {1}；当地时间 {2}");
    public static readonly Phrase MadeLine = new("made {0}", "编制日期 {0}");
    public static readonly Phrase Contents = new("Institutions", "机构");
    public static readonly Phrase EmptyStore = new("The store holds no controller: there is nothing to report.", "数据库中没有控制器，无可报告的内容。");
    public static readonly Phrase NoDataInPeriod = new("The store holds nothing of this period.", "数据库中没有本期数据。");
    public static readonly Phrase NoData = new("no data", "无数据");
    public static readonly Phrase NotComparable = new("not comparable", "不可比");
    public static readonly Phrase PartOfMonth = new("{0} of {1} days", "{1} 天中的 {0} 天");
    public static readonly Phrase Sum = new("total", "合计");

    public static readonly Phrase BuildingId = new("building id", "建筑代码");
    public static readonly Phrase Area = new("area", "建筑面积");
    public static readonly Phrase Heads = new("people", "用能人数");
    public static readonly Phrase Controllers = new("controllers", "控制器");
    public static readonly Phrase Site = new("site", "站点");

    public static readonly Phrase Use = new("Use", "用能总量");
    public static readonly Phrase ByItem = new("Electricity by sub-item", "分项用电");
    public static readonly Phrase YearBefore = new("Against last year", "与上年同期比较");
    public static readonly Phrase Demand = new("Demand", "需量");
    public static readonly Phrase Quota = new("Quota", "定额");
    public static readonly Phrase Cost = new("Cost", "电费");
    public static readonly Phrase Faults = new("Faults", "故障");
    public static readonly Phrase Savings = new("Savings", "节能量");
    public static readonly Phrase Quality = new("Data quality", "数据质量");
    public static readonly Phrase Missing = new("What to know of these figures", "数据说明");

    public static readonly Phrase Month = new("month", "月份");
    public static readonly Phrase Electricity = new("electricity", "用电量");
    public static readonly Phrase Export = new("exported", "上网电量");
    public static readonly Phrase Water = new("water", "用水量");
    public static readonly Phrase Coal = new("coal equivalent", "折标煤");
    public static readonly Phrase Carbon = new("CO₂", "二氧化碳排放");
    public static readonly Phrase PerArea = new("per m²", "单位面积");
    public static readonly Phrase PerHead = new("per head", "人均");
    public static readonly Phrase WaterPerHead = new("water per head", "人均用水");
    public static readonly Phrase LastYear = new("last year", "上年同期");
    public static readonly Phrase Change = new("change", "变化");
    public static readonly Phrase Coverage = new("known", "数据完整率");
    public static readonly Phrase KnownDays = new("days known", "已知天数");

    public static readonly Phrase Controller = new("controller", "控制器");
    public static readonly Phrase Peak = new("peak demand", "最大需量");
    public static readonly Phrase PeakTime = new("when", "出现时间");
    public static readonly Phrase Limit = new("limit", "限额");
    public static readonly Phrase OverCount = new("windows over", "超限周期");
    public static readonly Phrase WindowCount = new("of windows", "周期总数");

    public static readonly Phrase Kind = new("of what", "项目");
    public static readonly Phrase MonthQuota = new("quota", "定额");
    public static readonly Phrase MonthUsed = new("used", "实际");
    public static readonly Phrase UsedPart = new("part used", "使用比例");
    public static readonly Phrase YearQuota = new("year so far: quota", "年初至今定额");
    public static readonly Phrase YearUsed = new("used", "年初至今实际");

    public static readonly Phrase EnergyCost = new("energy", "电度电费");
    public static readonly Phrase DemandCost = new("demand charge", "基本电费");
    public static readonly Phrase TotalCost = new("together", "合计");
    public static readonly Phrase CostDays = new("days told", "有数据天数");
    public static readonly Phrase CostDoubtful = new("of these incomplete", "其中不完整");

    public static readonly Phrase Fault = new("fault", "故障");
    public static readonly Phrase Where = new("where", "位置");
    public static readonly Phrase Times = new("times", "次数");
    public static readonly Phrase HowLong = new("how long", "持续时间");
    public static readonly Phrase Remedy = new("what to do", "处理办法");
    public static readonly Phrase NoFaults = new("No fault stood in this time.", "本期无故障。");
    public static readonly Phrase Stands = new("still stands", "仍未消除");
    public static readonly Phrase Unknown = new("not known", "未知");
    public static readonly Phrase Duration = new("{0} h {1} min", "{0} 小时 {1} 分");
    public static readonly Phrase DurationDays = new("{0} d {1} h", "{0} 天 {1} 小时");

    public static readonly Phrase Saved = new(
        "{0}: saved {1} kWh ± {2} kWh at 90 %, {3} % of the {4} kWh that would have been used; baseline {5}, {6} days counted.",
        "{0}：节约 {1} kWh ± {2} kWh（置信度 90%），为调整后基线 {4} kWh 的 {3}%；基期 {5}，计入 {6} 天。");

    public static readonly Phrase NotSignificant = new(
        "The interval includes zero: this data does not prove a saving.", "区间包含零：现有数据不能证明节能。");

    public static readonly Phrase NotSaved = new("{0}: not reckoned; {1}.", "{0}：未计算；{1}。");
    public static readonly Phrase SavingsMethod = new(
        "Whole building against a baseline by weather and days (IPMVP option C). edgectl savings gives the whole account.",
        "整栋建筑与按天气和日类型建立的基线比较（IPMVP 选项 C）；完整说明见 edgectl savings。");

    public static readonly Phrase Expected = new("expected", "应有");
    public static readonly Phrase Received = new("received", "已收");
    public static readonly Phrase Uncertain = new("doubtful", "存疑");
    public static readonly Phrase Bad = new("bad", "无效");
    public static readonly Phrase Gaps = new("with a gap", "有缺口");
    public static readonly Phrase Lost = new("given up", "已放弃");
    public static readonly Phrase Restored = new("restored", "断电恢复");
    public static readonly Phrase Late = new("late", "迟到");
    public static readonly Phrase Unreconciled = new("days not reconciled", "不平衡天数");
    public static readonly Phrase QualityUnit = new(
        "Counted in quarters of an hour of circuits: 96 a circuit and day.", "按回路一刻钟区间计数：每回路每日 96 个。");

    /// <summary>Name of a sub-item.</summary>
    public static Phrase Name(SubItem item) => item switch
    {
        SubItem.Hvac => new("HVAC", "空调"),
        SubItem.LightingSockets => new("lighting, sockets", "照明插座"),
        SubItem.Power => new("lifts, pumps, fans", "动力"),
        SubItem.Special => new("special, data room", "特殊"),
        SubItem.Other => new("other metered", "其他计量"),
        SubItem.Unmetered => new("not metered apart", "未分项"),
        SubItem.Solar => new("photovoltaics made", "光伏发电"),
        _ => Electricity,
    };
}
