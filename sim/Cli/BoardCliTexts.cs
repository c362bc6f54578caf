using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What the command line says of boards and their wiring.</summary>
internal static class BoardCliTexts
{
    public static readonly Phrase BoardCommand = new("Boards that the controller runs on.", "控制器所用的控制板。");

    public static readonly Phrase ListCommand = new("List the boards.", "列出控制板。");

    public static readonly Phrase ShowCommand = new(
        "Show a board: terminals, pins, what parts on it take, and what nobody has confirmed.", "显示控制板：端子、引脚、板载器件占用及未经确认的事实。");

    public static readonly Phrase IdArgument = new("Name of the board.", "控制板名称。");

    public static readonly Phrase GenerateCommand = new(
        "Write the boards as C# tables into the firmware, for who changes a board.", "将控制板数据写成固件的 C# 表，供修改控制板数据时使用。");

    public static readonly Phrase RootOption = new("Root of the repository. Default: the current folder.", "代码仓库根目录。缺省为当前目录。");

    public static readonly Phrase CheckOption = new("Write nothing; fail where the tables are not what they would be.", "不写入；与现有表不一致时报错。");

    public static readonly Phrase NoFirmware = new("there is no {0} in this folder", "该目录中没有 {0}");

    public static readonly Phrase NoFirmwareRemedy = new("Give the root of the repository with --root", "请用 --root 指定代码仓库根目录");

    public static readonly Phrase Written = new("{0}: {1} files written, {2} removed.", "{0}：写入 {1} 个文件，删除 {2} 个。");

    public static readonly Phrase Current = new("{0}: {1} files, all as boards/ has them.", "{0}：{1} 个文件，均与 boards/ 一致。");

    public static readonly Phrase Differs = new(
        "These tables differ from boards/: {0}. Run \"edgectl board generate\" and commit what it writes.",
        "以下表与 boards/ 不一致：{0}。请运行“edgectl board generate”并提交结果。");

    public static readonly Phrase Board = new("Board", "控制板");

    public static readonly Phrase Chip = new("Chip", "芯片");

    public static readonly Phrase Network = new("Network", "网络");

    public static readonly Phrase Image = new("nanoff target", "nanoff 目标");

    public static readonly Phrase Pulses = new("Pulse", "脉冲");

    public static readonly Phrase Contacts = new("Contact", "触点脉冲");

    public static readonly Phrase Analogs = new("Analog", "模拟");

    public static readonly Phrase Digitals = new("Digital", "数字");

    public static readonly Phrase Relays = new("Relays", "继电器");

    public static readonly Phrase Levels = Phrase.Same("0-10 V");

    public static readonly Phrase Ports = Phrase.Same("RS-485");

    public static readonly Phrase Unconfirmed = new("Unconfirmed", "未确认");

    public static readonly Phrase VirtualChip = new("virtual", "虚拟");

    public static readonly Phrase ShowHead = new("{0}: {1}, nanoff target {2}, network {3}.", "{0}：{1}，nanoff 目标 {2}，网络 {3}。");

    public static readonly Phrase VirtualHead = new("{0}: for simulations, without pins.", "{0}：仿真用，无引脚。");

    public static readonly Phrase Wifi = Phrase.Same("Wi-Fi");

    public static readonly Phrase Ethernet = new(
        "Ethernet ({0} at {1}, clock GPIO {2}, reset GPIO {3}, management GPIO {4} and {5})",
        "以太网（{0}，地址 {1}，时钟 GPIO {2}，复位 GPIO {3}，管理接口 GPIO {4} 和 {5}）");

    public static readonly Phrase Bus = new("I2C: data GPIO {0}, clock GPIO {1}.", "I2C：数据 GPIO {0}，时钟 GPIO {1}。");

    public static readonly Phrase Rtc = new("Clock: {0} at {1}.", "时钟：{0}，地址 {1}。");

    public static readonly Phrase RelayRating = new("Relays: {0}, {1} A at {2} V.", "继电器：{0}，{1} A，{2} V。");

    public static readonly Phrase Changeover = new("changeover contacts (COM, NC, NO)", "转换触点（COM、NC、NO）");

    public static readonly Phrase NormallyOpen = new("normally open contacts only", "仅常开触点");

    public static readonly Phrase ReservedTitle = new("Taken by parts on the board:", "板载器件占用：");

    public static readonly Phrase ReservedLine = Phrase.Same("  GPIO {0}  {1}");

    public static readonly Phrase SourcesTitle = new("Facts from:", "依据：");

    public static readonly Phrase UnconfirmedTitle = new(
        "Confirmed by nobody; compare with the board in your hand before you wire it:", "以下未经确认，接线前请与实物核对：");

    public static readonly Phrase Sort = new("Channel", "通道");

    public static readonly Phrase Terminal = new("Terminal", "端子");

    public static readonly Phrase Line = new("Pin", "引脚");

    public static readonly Phrase Note = new("Note", "说明");

    public static readonly Phrase ActiveLow = new("low pulls in", "低电平吸合");

    public static readonly Phrase NormallyClosed = new("opens to signal", "断开为动作");

    public static readonly Phrase WiringCommand = new(
        "Which wire of a site goes to which terminal: a table, or drawings to print.", "站点接线：哪根线接哪个端子，可输出表格或可打印的接线图。");

    public static readonly Phrase SiteOption = new("Site file.", "站点文件。");

    public static readonly Phrase FormatOption = new(
        "table, svg (a drawing a page) or html (all drawings and the table, A4 landscape). Default table.",
        "table（表格）、svg（每页一张图）或 html（全部接线图和表格，A4 横向）。缺省 table。");

    public static readonly Phrase OutOption = new("File to write; several pages of svg get numbers.", "输出文件；svg 多页时自动编号。");

    public static readonly Phrase SeveralPages = new("this site takes {0} drawings, and --out is missing", "该站点需要 {0} 张图，但未给出 --out");

    public static readonly Phrase SeveralPagesRemedy = new("Name a file with --out, or use --format html", "请用 --out 指定文件，或使用 --format html");

    public static readonly Phrase WiringHead = new(
        "Wiring of {0}, {1}, on {2}; site image CRC {3}.", "{0}、{1} 的接线，控制板 {2}；站点映像 CRC {3}。");

    public static readonly Phrase Starred = new(
        "* Nobody has confirmed these terminals: compare with the board in your hand first.", "* 这些端子未经确认：请先与实物核对。");

    public static readonly Phrase Warning = Phrase.Same("! {0}");
}
