using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What the results of <c>edgectl savings</c> say to people: tables, pictures and the report.</summary>
internal static class SavingsReportTexts
{
    public static readonly Phrase Title = new("Savings of {0}", "节能量：{0}");

    public static readonly Phrase Periods = new("Periods", "期间");

    public static readonly Phrase Baseline = new("baseline", "基期");

    public static readonly Phrase Reporting = new("reporting", "报告期");

    public static readonly Phrase Days = new("whole days", "完整日");

    public static readonly Phrase WithGap = new("with a gap", "有缺失");

    public static readonly Phrase NoConditions = new("no temperature", "缺温度");

    public static readonly Phrase Range = new("temperatures, °C", "温度范围 °C");

    public static readonly Phrase Model = new("Model: {0}, {1}; {2} days, {3} parameters", "模型：{0}，{1}；{2} 天，{3} 个参数");

    public static readonly Phrase Parameter = new("parameter", "参数");

    public static readonly Phrase Value = new("value", "数值");

    public static readonly Phrase StandardError = new("standard error", "标准误差");

    public static readonly Phrase Unit = new("unit", "单位");

    public static readonly Phrase Fit = new(
        "R² {0}, RMSE {1} kWh/day, CV(RMSE) {2} %, NMBE {3} %, autocorrelation {4} (the days are worth {5})",
        "R² {0}，RMSE {1} kWh/日，CV(RMSE) {2}%，NMBE {3}%，自相关 {4}（有效天数 {5}）");

    public static readonly Phrase HeldOut = new(
        "Months that the model had not seen: CV(RMSE) {0} %, NMBE {1} %, worst month {2} %",
        "留出月份检验：CV(RMSE) {0}%，NMBE {1}%，最差月份 {2}%");

    public static readonly Phrase Saving = new("Saving", "节能量");

    public static readonly Phrase BaselineUse = new("baseline by the model", "模型基线用量");

    public static readonly Phrase Adjustment = new("adjustment: {0} ({1})", "非常规调整：{0}（{1}）");

    public static readonly Phrase Evidence = new("{0} days; {1}", "{0} 天；{1}");

    public static readonly Phrase AdjustedUse = new("adjusted baseline", "调整后基线");

    public static readonly Phrase Measured = new("measured", "实测用量");

    public static readonly Phrase Saved = new("saved", "节约");

    public static readonly Phrase Interval = new("± at {0} % confidence", "{0}% 置信度 ±");

    public static readonly Phrase AtLeast = new("saved at least, with 95 % confidence", "至少节约（95% 置信度）");

    public static readonly Phrase Bootstrap = new("check: ± at 90 % by drawing weeks again", "校核：分块自助法 90% ±");

    public static readonly Phrase Money = new("in money, at {0} a kWh", "折合金额（每 kWh {0}）");

    public static readonly Phrase Carbon = new("t CO2, at {0} kg a kWh", "t CO2（每 kWh {0} kg）");

    public static readonly Phrase Coal = new("tce, at {0} kg a kWh", "吨标准煤（每 kWh {0} kg）");

    public static readonly Phrase Normalised = new("saved in a typical year ({0} days)", "典型年节约（{0} 天）");

    public static readonly Phrase Significant = new(
        "The saving is significant: its 90 % interval leaves out zero.", "节能量显著：90% 区间不含零。");

    public static readonly Phrase Loss = new(
        "More was used than the baseline, significantly: the 90 % interval leaves out zero.", "用量显著高于基线：90% 区间不含零。");

    public static readonly Phrase NotSignificant = new(
        "No saving is shown: its 90 % interval holds zero. Nothing should be paid on it.", "未能证明节能：90% 区间包含零，不应据此付款。");

    public static readonly Phrase Verdicts = new("Verdicts", "判定");

    public static readonly Phrase Judged = new("judged", "项目");

    public static readonly Phrase Limit = new("limit", "限值");

    public static readonly Phrase Verdict = new("verdict", "结论");

    public static readonly Phrase By = new("by", "依据");

    public static readonly Phrase Kept = new("kept", "符合");

    public static readonly Phrase Missed = new("missed", "不符合");

    public static readonly Phrase Uncertain = new("What is uncertain beyond that", "其他不确定因素");

    public static readonly Phrase NothingMore = new("Nothing that the data shows.", "数据未显示其他问题。");

    public static readonly Phrase Method = new("Method", "方法");

    public static readonly Phrase MethodText = new(
        "IPMVP option C: use of the whole meter by local day. Of the change-point models of ASHRAE RP-1050 (mean, 2P, 3P cooling, 3P heating, 4P, 5P), "
        + "each for all days alike, with days off shifted and with days off of their own slopes, those are taken whose slopes have signs that heating and cooling can have, "
        + "and of these the one with the least Bayesian information criterion, counted with the days that the residuals are worth. Change points are searched on a grid that is refined once; "
        + "the rest is least squares. A day with a gap counts for nothing and is never filled in. Saved is adjusted baseline less measured. Its interval is the wider of two: "
        + "that of ASHRAE Guideline 14-2014 (annex B, with the factor of Sun and Baltazar 2013 for daily data) and that of the regression's own covariance; both count days that follow each other for less than they are. "
        + "NMBE is measured less modelled: positive where the model says too little.",
        "IPMVP 选项 C：按当地日统计整表用量。候选模型为 ASHRAE RP-1050 变点模型（均值、2P、3P 制冷、3P 供暖、4P、5P），各取不区分日类型、休息日平移、"
        + "休息日单独斜率三种；剔除斜率符号不合供暖或制冷的模型后，取贝叶斯信息准则最小者（按残差有效天数计）。变点在网格上搜索并细化一次，其余为最小二乘。"
        + "有缺失的日期不计入、不填补。节约量为调整后基线减实测。区间取两者中较宽者：ASHRAE 导则 14-2014（附录 B，逐日数据采用 Sun 与 Baltazar 2013 的系数）"
        + "与回归协方差；两者均考虑相邻日残差相关。NMBE 为实测减模型，正值表示模型偏低。");

    public static readonly Phrase Tried = new("Models that were tried", "候选模型");

    public static readonly Phrase Kind = new("model", "模型");

    public static readonly Phrase DayTypes = new("days off", "休息日");

    public static readonly Phrase PlotScatter = new("Use against outdoor temperature", "用量与室外温度");

    public static readonly Phrase PlotTemperature = new("mean outdoor temperature of the day, °C", "日均室外温度，°C");

    public static readonly Phrase PlotUse = new("kWh a day", "kWh/日");

    public static readonly Phrase PlotDays = new("Measured against adjusted baseline", "实测与调整后基线");

    public static readonly Phrase PlotCumulated = new("Saved since the reporting period began, with its 90 % interval", "报告期累计节约及 90% 区间");

    public static readonly Phrase PlotWorkdays = new("baseline, workdays", "基期工作日");

    public static readonly Phrase PlotDaysOff = new("baseline, days off", "基期休息日");

    public static readonly Phrase PlotReported = new("reporting period", "报告期");

    public static readonly Phrase PlotModel = new("model", "模型");

    public static readonly Phrase Event = new("Event {0}", "事件 {0}");

    public static readonly Phrase Hour = new("hour", "小时");

    public static readonly Phrase LikeDays = new("like days, kW", "同类日 kW");

    public static readonly Phrase EventBaseline = new("baseline, kW", "基线 kW");

    public static readonly Phrase EventMeasured = new("measured, kW", "实测 kW");

    public static readonly Phrase Reduced = new("reduced, kW", "削减 kW");

    public static readonly Phrase EventSum = new(
        "Reduced by {0} kWh, {1} kW in the mean, {2} kW at most.", "削减 {0} kWh，平均 {1} kW，最大 {2} kW。");

    public static readonly Phrase EventInterval = new(
        "The 90 % interval is {0} to {1} kWh, by the method's errors on {2} days without an event (bias {3} %, CV(RMSE) {4} %; uncorrected {5} % and {6} %).",
        "90% 区间为 {0} 至 {1} kWh，由该方法在 {2} 个无事件日的误差得出（偏差 {3}%，CV(RMSE) {4}%；未修正时为 {5}% 和 {6}%）。");

    public static readonly Phrase EventNoInterval = new(
        "Too few days without an event to try the method on: how far the reduction may be off is not known.",
        "无事件日过少，无法检验该方法：削减量的误差未知。");

    public static readonly Phrase EventSignificant = new("The reduction is significant.", "削减显著。");

    public static readonly Phrase EventLoss = new("More was used than the baseline, significantly.", "用量显著高于基线。");

    public static readonly Phrase EventNotSignificant = new(
        "No reduction is shown: the method errs by as much where nothing happened.", "未能证明削减：该方法在无事件日的误差与之相当。");

    public static readonly Phrase EventNoCalendar = new(
        "No holiday list (--calendar) covers {0}: holidays among the like days pass for workdays, and make-up days for days off.",
        "{0} 年没有节假日表（--calendar）：同类日中的节假日按工作日、调休上班日按休息日处理。");

    public static readonly Phrase EventLikeDays = new("{0} like days: {1}", "{0} 个同类日：{1}");

    public static readonly Phrase EventCorrection = new(
        "The hours before correct the baseline by {0} %{1}.", "事件前时段将基线修正 {0}%{1}。");

    public static readonly Phrase EventCapped = new(" (uncapped {0} %)", "（未设上限时为 {0}%）");
}
