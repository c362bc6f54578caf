using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What <c>edgectl tune</c> says to people.</summary>
internal static class TuneCliTexts
{
    public static readonly Phrase Command = new(
        "Try other schedules, limits and priorities in simulated seasons or on recorded days, and compare them with today's.",
        "在仿真季节或实测数据上尝试其他时间表、限额与优先级，并与现行设置比较。");

    public static readonly Phrase FileArgument = new("Tuning file.", "调优文件。");

    public static readonly Phrase FileMissing = new(
        "Name a tuning file: edgectl tune FILE.json. sim/Tune/README.md tells what is in it.",
        "请指定调优文件：edgectl tune FILE.json。格式见 sim/Tune/README.md。");

    public static readonly Phrase OutOption = new(
        "File of results; runs that are in it are not repeated. Default: beside the tuning file, with .results.jsonl.",
        "结果文件；其中已有的运行不再重复。缺省为调优文件旁的 .results.jsonl。");

    public static readonly Phrase RunsOption = new("Most settings that are run, in place of the file's runCount.", "最多运行的设置数，代替文件中的 runCount。");

    public static readonly Phrase SeedOption = new("Chance of the search, in place of the file's seed.", "搜索的随机种子，代替文件中的 seed。");

    public static readonly Phrase PaceOption = new(
        "How often controllers scan in the simulated office: every second, or only where it matters (default).",
        "仿真办公楼中控制器的扫描频度：every-scan 为每秒一次，adaptive 为仅在有影响时逐秒扫描（缺省）。");

    public static readonly Phrase CoresOption = new("Runs at the same time (default: all cores).", "同时运行数（缺省为全部核心）。");

    public static readonly Phrase PlotOption = new("Draw the pictures as PNG files into this folder.", "将图以 PNG 文件绘入该文件夹。");

    public static readonly Phrase HtmlOption = new("Write a page with tables and pictures, in the language of --lang.", "写出含表与图的网页，语言由 --lang 决定。");

    public static readonly Phrase BadNumber = new("{0} must be {1} to {2}, not {3}.", "{0} 必须在 {1} 到 {2} 之间，而不是 {3}。");

    public static readonly Phrase ApplyCommand = new(
        "Show what a setting changes in a site file, and change it with --write.", "显示某设置对站点文件的修改，加 --write 时写入。");

    public static readonly Phrase ResultArgument = new("File of results of edgectl tune.", "edgectl tune 的结果文件。");

    public static readonly Phrase ChooseOption = new("Id of the setting.", "设置的编号。");

    public static readonly Phrase SiteOption = new("Site file to change.", "要修改的站点文件。");

    public static readonly Phrase WriteOption = new("Write the site file; without it, only the difference is shown.", "写入站点文件；缺省仅显示差异。");

    public static readonly Phrase NothingToChange = new("Nothing to change: the site file has these values.", "无需修改：站点文件已是这些值。");

    public static readonly Phrase OtherwiseChanged = new(
        "{0} is not as it was tuned: it differs in other values than the tuned ones, so the figures may not hold for it. Tune anew to know.",
        "{0} 与调优时不同：调优参数以外的内容有差异，结果数值可能不再适用。请重新调优确认。");

    public static readonly Phrase Written = new("{0} is changed.", "已修改 {0}。");

    public static readonly Phrase NotWritten = new("Nothing is written. Add --write to change {0}.", "尚未写入。加 --write 修改 {0}。");

    public static readonly Phrase Progress = new("{0} of {1} settings, {2} refused, {3} taken over", "设置 {0}/{1}，拒绝 {2}，沿用 {3}");

    public static readonly Phrase Tuning = new("Tuning", "调优中");

    public static readonly Phrase NothingDone = new(
        "Ended before today's setting was run: nothing to compare. What is done is kept in {0}.", "在现行设置运行完之前结束，无法比较。已完成的结果保存在 {0}。");

    public static readonly Phrase Kept = new("Ended early. Run the same command again to go on; what is done is kept in {0}.", "已提前结束。再次运行同一命令即可继续，已完成的结果保存在 {0}。");

    public static readonly Phrase Title = new(
        "{0}: {1} settings run, {2} refused; {3} simulated days in {4} s on {5} cores", "{0}：运行 {1} 个设置，拒绝 {2} 个；仿真 {3} 天，用时 {4} s，{5} 核");

    public static readonly Phrase Legend = new(
        "Settings that no other beats in {0}; figures are those of all scenarios together. Unserved: what loads wanted while held off. Windows over the limit: each against its own limit.",
        "未被其他设置在{0}上全面超越的设置；数值为全部场景合计。未供电量：负荷被切除时的需求。超限周期：各自与其限额相比。");

    public static readonly Phrase FirstRefused = new("Refused, for example {0}: {1}", "拒绝示例 {0}：{1}");

    public static readonly Phrase More = new("{0} more in the page (--html) and in the JSON (--json).", "另有 {0} 个，见网页（--html）与 JSON（--json）。");

    public static readonly Phrase HowToApply = new("To review the change: edgectl tune apply {0} --choose {1} --site {2}", "查看修改：edgectl tune apply {0} --choose {1} --site {2}");
}
