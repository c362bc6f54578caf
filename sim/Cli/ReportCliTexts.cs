using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What the options of <c>edgectl report</c> say to people.</summary>
internal static class ReportCliTexts
{
    public static readonly Phrase Command = new(
        "Monthly energy report of each institution of a store: use by sub-item, quota, last year, demand, faults, cost, data quality.",
        "按机构编制能耗月报：分项用能、定额、上年同期、需量、故障、电费和数据质量。");

    public static readonly Phrase FromOption = new(
        "First local month or day. Default: the month before this one.", "起始月份或日期（当地时间）。缺省为上个月。");

    public static readonly Phrase ToOption = new(
        "Last local month or day, included. Default: the month of --from.", "截止月份或日期（含当日）。缺省为 --from 所在月份。");

    public static readonly Phrase FormatOption = new(
        "html: a page to read and print; csv: a line an institution, month and item.", "html：可打印的页面；csv：每机构、月份、项目一行。");

    public static readonly Phrase SiteOption = new(
        "Site file of a controller in the store: names, area, people, quotas, limit, circuits. May be repeated.",
        "数据库中控制器的站点文件：名称、面积、人数、定额、限额和回路。可重复使用。");

    public static readonly Phrase OffsetOption = new(
        "Local time before UTC, where no site file says it.", "当地时间与 UTC 之差，站点文件未注明时采用。");

    public static readonly Phrase BaselineOption = new(
        "Reckon savings against these days before the measures, best a whole year.", "以措施实施前的期间为基期计算节能量，宜为一整年。");

    public static readonly Phrase OutOption = new("Write to this file. Default: the standard output.", "写入该文件。缺省写到标准输出。");

    public static readonly Phrase BomOption = new(
        "Begin a CSV with a byte order mark, so that spreadsheets read it as UTF-8. Default: for Chinese, in a file.",
        "CSV 以字节顺序标记开头，便于表格软件按 UTF-8 读取。缺省仅用于写入文件的中文表格。");

    public static readonly Phrase BadDay = new(
        "{0}: \"{1}\" is neither a month nor a day; write it as 2026-07 or 2026-07-15.", "{0}：“{1}”既非月份也非日期；请写成 2026-07 或 2026-07-15。");

    public static readonly Phrase BadPeriod = new(
        "{0} to {1} has {2} months; give 1 to {3}, the first before the last.", "{0} 至 {1} 共 {2} 个月；请给出 1 至 {3} 个月，起始不得晚于截止。");

    public static readonly Phrase BadOutput = new(
        "--out: \"{0}\" lies in a folder that does not exist; make the folder, or name another.", "--out：“{0}”所在的文件夹不存在；请先创建，或另选文件夹。");

    public static readonly Phrase WeatherAlone = new(
        "--weather and --calendar serve the savings; give --baseline too, or leave them out.", "--weather 与 --calendar 用于计算节能量；请同时给出 --baseline，或删去它们。");

    public static readonly Phrase SiteNotInStore = new(
        "{0}: no controller {1}/{2} is in the store; its file is not used.", "{0}：数据库中没有控制器 {1}/{2}，该文件未被采用。");

    public static readonly Phrase SiteTwice = new(
        "--site: {0} and {1} are both of the controller {2}/{3}; name one of them.", "--site：{0} 与 {1} 属于同一控制器 {2}/{3}；请只指定一个。");

    public static readonly Phrase Written = new("{0} institutions, {1} to {2}: {3}", "{0} 个机构，{1} 至 {2}：{3}");
}
