using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>What a reader must know of the figures.</summary>
internal static class NoteTexts
{
    public static readonly Phrase Factors = new(
        "{0} kgce/kWh ({1}) and {2} kg CO₂/kWh ({3}) for all months and both years, so that a change of factor is no change of use. Figures with another factor must not be compared with these.",
        "所有月份和两个年度均采用 {0} kgce/kWh（{1}）与 {2} kg CO₂/kWh（{3}），因子变化不会计为用能变化；不得与采用其他因子的数值比较。");

    public static readonly Phrase Calorific = new("calorific", "当量值");
    public static readonly Phrase Equivalent = new("equivalent", "等价值");

    public static readonly Phrase NoFile = new(
        "No site file was given for {0}: area, people, quotas, limit and the tree of circuits are not known. Give it with --site.",
        "未提供 {0} 的站点文件：建筑面积、人数、定额、限额和回路层级未知。请用 --site 提供。");

    public static readonly Phrase NoSupply = new(
        "None of the circuits of {0} can be told to be the supply: the whole is not known. Give the site file with --site.",
        "无法判断 {0} 的哪个回路是总进线，总量未知。请用 --site 提供站点文件。");

    public static readonly Phrase Several = new(
        "{0} controllers report: their supplies are added, each taken for one of its own.", "共 {0} 个控制器上报，各自的总进线相加，视为互不包含。");

    public static readonly Phrase Known = new(
        "{0}: {1} % of the time is known; the true use is more. Nothing was filled in.", "{0}：数据完整率 {1}%，实际用量更多；缺失部分未作填补。");

    public static readonly Phrase Comparison = new(
        "A year before is compared where 95 % of both times are known.", "仅当两个时段的数据完整率均达 95% 时才与上年比较。");

    public static readonly Phrase Part = new(
        "{0} is reported for {1} of {2} days; its quotas are for these days' share.", "{0} 仅报告 {2} 天中的 {1} 天，定额按天数折算。");

    public static readonly Phrase OverMetered = new(
        "{0}: the circuits metered more than the supply, by {1} kWh; check ratios and which circuit feeds which.",
        "{0}：各回路计量之和超过总进线 {1} kWh；请检查倍率和回路层级。");

    public static readonly Phrase Limit = new(
        "Windows are judged by the limit in the site file, as means of whole windows of the clock; limits that commands set for a time are not known here.",
        "周期按站点文件中的限额判断，取整点对齐周期的平均值；指令临时下发的限额在此未知。");

    public static readonly Phrase Window = new(
        "The demand window of {0} is not made of whole quarters: peak and windows cannot be told from intervals.",
        "{0} 的需量周期不是一刻钟的整数倍，无法由区间数据得出最大需量和超限周期。");

    public static readonly Phrase MissingMessages = new(
        "{0} messages are missing in all, {1} were given up by controllers, {2} intervals have no time and are in no figure.",
        "共缺失 {0} 条消息，控制器已放弃 {1} 条，{2} 个区间没有时间、未计入任何数值。");

    public static readonly Phrase YearMissing = new(
        "{0}: months of the year so far that are known to less than 95 %: {1}; the true use is more.", "{0}：年初至今有 {1} 个月数据完整率不足 95%，实际用量更多。");

    public static readonly Phrase Demand = new(
        "The demand charge of a part of a month is that of the month so far.", "非整月的基本电费为当月截至该日的数值。");
}
