using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What <c>edgectl bench heap</c> says to people.</summary>
internal static class HeapTexts
{
    public static readonly Phrase Command = new(
        "Memory that a controller takes on the device, estimated.", "控制器在设备上占用的内存（估算）。");

    public static readonly Phrase SiteOption = new(
        "Site file; without one a site of 16 circuits and 8 loads.", "站点文件；缺省为 16 回路、8 负荷的站点。");

    public static readonly Phrase Title = new(
        "{0}: {1} circuits, {2} loads. Managed heap of the device in bytes, estimated:",
        "{0}：{1} 个回路、{2} 个负荷。设备托管堆占用（字节，估算）：");

    public static readonly Phrase Part = new("part", "部分");

    public static readonly Phrase Holder = new("type or field", "类型或字段");

    public static readonly Phrase Count = new("count", "数量");

    public static readonly Phrase Bytes = new("bytes", "字节");

    public static readonly Phrase SitePart = new("(site configuration, until it starts)", "（站点配置，仅启动时）");

    public static readonly Phrase ControllerPart = new("controller", "控制器");

    public static readonly Phrase StaticPart = new("tables and other static objects", "静态表等静态对象");

    public static readonly Phrase LinkPart = new("session of the link", "链路会话");

    public static readonly Phrase BurstPart = new("bursts of analog inputs", "模拟输入采样缓冲");

    public static readonly Phrase TypesPart = new("types, measured once", "类型系统（曾实测）");

    public static readonly Phrase TotalPart = new("total", "合计");

    public static readonly Phrase Fits = new(
        "A module without PSRAM has about {0} bytes (an estimate): it fits, if drivers and threads, which are not counted, leave room.",
        "无 PSRAM 的模组约有 {0} 字节（估计值）：可以容纳；驱动与线程未计入，须另留余量。");

    public static readonly Phrase FitsNot = new(
        "A module without PSRAM has about {0} bytes (an estimate): take one with PSRAM. Drivers and threads are not counted.",
        "无 PSRAM 的模组约有 {0} 字节（估计值）：请选用带 PSRAM 的模组。驱动与线程未计入。");

    public static readonly Phrase BoardFitsNot = new(
        "{0} has no PSRAM: this site needs a board with it.", "{0} 没有 PSRAM：本站点须选用带 PSRAM 的控制板。");

    public static readonly Phrase BoardFits = new("{0} has {1} KB of PSRAM: it fits.", "{0} 带有 {1} KB PSRAM：可以容纳。");

    public static readonly Phrase BoardWithPsram = new("PSRAM: {0} KB.", "该板 PSRAM：{0} KB。");

    public static readonly Phrase BoardWithoutPsram = new(
        "No PSRAM: about {0} KB of managed heap (an estimate); \"edgectl bench heap --site FILE\" says what a site needs.",
        "无 PSRAM：托管堆约 {0} KB（估计值）；站点所需内存见“edgectl bench heap --site FILE”。");
}
