using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What <c>edgectl bench ops</c> says to people.</summary>
internal static class OpsTexts
{
    public static readonly Phrase Command = new(
        "What the device has to interpret in a scan, counted.", "设备每次扫描解释执行的指令数（逐条计数）。");

    public static readonly Phrase SiteOption = new(
        "Site file, run in the office that ships; without one a site of 16 circuits and 8 loads.",
        "站点文件（在内置办公楼中运行）；缺省为 16 回路、8 负荷的站点。");

    public static readonly Phrase Title = new(
        "{0} circuits, {1} loads, mean of {2} scans:", "{0} 个回路、{1} 个负荷，{2} 次扫描的平均值：");

    public static readonly Phrase Method = new("method", "方法");

    public static readonly Phrase Entries = new("entries", "调用次数");

    public static readonly Phrase Instructions = new("instructions", "指令");

    public static readonly Phrase Calls = new("calls", "调用指令");

    public static readonly Phrase Total = new("all", "合计");

    public static readonly Phrase Turns = new(
        "About {0} turns of an empty loop on the device's interpreter ({1} for an instruction, measured twice). Drivers are not counted.",
        "在设备解释器上约合空循环 {0} 次（每条指令 {1} 次，曾实测两次）；驱动程序未计入。");

    public static readonly Phrase NoFile = new(
        "The firmware's library is not a file of its own here: build edgectl without PublishSingleFile.",
        "固件库不是独立文件：请勿以 PublishSingleFile 方式发布 edgectl。");
}
