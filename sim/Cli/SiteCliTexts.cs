using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What the command line says of site files and images.</summary>
internal static class SiteCliTexts
{
    public static readonly Phrase SiteCommand = new("Write, check and build site files.", "新建、检查和编译站点文件。");

    public static readonly Phrase CheckCommand = new(
        "Say everything that is wrong in a site file, or what it wires, sheds first and leaves out.",
        "列出站点文件的全部问题；无误时给出接线表、切除顺序和注意事项。");

    public static readonly Phrase BuildCommand = new(
        "Build the image that a controller loads, as the next of its two files.", "编译控制器加载的映像，写入两个文件中较旧的一个。");

    public static readonly Phrase ShowCommand = new("Read out an image of a controller.", "读出控制器的站点映像。");

    public static readonly Phrase NewCommand = new(
        "Make a new site file from a few answers: on a terminal it asks, elsewhere options answer.",
        "由几个问题新建站点文件：在终端中逐项询问，否则用参数回答。");

    public static readonly Phrase FileArgument = new("The site file.", "站点文件。");

    public static readonly Phrase ImageArgument = new("The image: site-a.bin or site-b.bin.", "映像文件：site-a.bin 或 site-b.bin。");

    public static readonly Phrase BoardOption = new(
        "See whether the site fits this board instead of the one it names.", "改用此控制板检查通道是否够用。");

    public static readonly Phrase OutOption = new(
        "The controller's folder, which gets site-a.bin or site-b.bin and deploy.json; or a file that ends in .bin.",
        "控制器的文件夹，写入 site-a.bin 或 site-b.bin 以及 deploy.json；或以 .bin 结尾的文件。");

    public static readonly Phrase GenerationOption = new(
        "Generation of the image, where the folder does not know: one above what the controller's console says.",
        "映像代号；文件夹不全时使用：取控制台所示代号加一。");

    public static readonly Phrase Usable = new(
        "{0}: {1}/{2} on {3}; circuits {4}, loads {5}, water meters {6}; limit {7} kW in {8} min. It may be used.",
        "{0}：{1}/{2}，控制板 {3}，回路 {4} 个，负载 {5} 个，水表 {6} 块，限额 {7} kW / {8} 分钟。可以使用。");

    public static readonly Phrase ShedOrder = new("Shed first to last: {0}.", "切除顺序（先后）：{0}。");

    public static readonly Phrase ShedLoad = Phrase.Same("{0} ({1} kW)");

    public static readonly Phrase SortColumn = new("Terminals", "端子");

    public static readonly Phrase ChannelColumn = new("No.", "编号");

    public static readonly Phrase PurposeColumn = new("What lies there", "接入内容");

    public static readonly Phrase Channels = new("In use: {0}.", "占用：{0}。");

    public static readonly Phrase ChannelUse = new("{0} {1} of {2}", "{0}已用 {1}/{2}");

    public static readonly Phrase NoWarnings = new("Nothing to warn of.", "无注意事项。");

    public static readonly Phrase Warnings = new("Worth a thought ({0}):", "注意事项（{0} 项）：");

    public static readonly Phrase Built = new(
        "{0}: {1} of {2} bytes, version {3}, generation {4}, CRC {5}.", "{0}：{1} / {2} 字节，版本 {3}，代号 {4}，CRC {5}。");

    public static readonly Phrase Deploy = new(
        "Deploy it: nanoff --serialport PORT --filedeployment {0}. The other file stays: the controller goes back to it if this one fails.",
        "部署：nanoff --serialport PORT --filedeployment {0}。另一个文件保留：新映像失败时控制器会退回使用。");

    public static readonly Phrase KeepFolder = new(
        "Keep the folder with the papers of the controller: it knows the next generation.", "请将该文件夹随控制器资料保存：据此确定下一代号。");

    public static readonly Phrase OutNeedsGeneration = new(
        "--out {0} is a single file: give its --generation.", "--out {0} 为单个文件：请同时给出 --generation。");

    public static readonly Phrase BadGeneration = new("--generation must be 1 to 4294967295.", "--generation 须为 1 至 4294967295。");

    public static readonly Phrase ShownUsable = new("A controller of this version runs it.", "本版本固件可以运行。");

    public static readonly Phrase ShownEmpty = new("{0}: the file is empty. Deploy the image again.", "{0}：文件为空。请重新部署映像。");

    public static readonly Phrase ShownDamaged = new(
        "{0}: {1} bytes that are no whole site image: cut, altered, or something else. Deploy it again.",
        "{0}：{1} 字节，不是完整的站点映像：可能被截断、改动或选错文件。请重新部署。");

    public static readonly Phrase ShownOtherVersion = new(
        "It was built for another version of the firmware ({0}, this tool has {1}). Build it with the tool of that version.",
        "由其他版本生成（{0}，本工具为 {1}）。请使用对应版本的工具编译。");

    public static readonly Phrase ShownSite = new(
        "{0}/{1}: circuits {2}, loads {3}, water meters {4}; limit {5} kW in {6} min.",
        "{0}/{1}：回路 {2} 个，负载 {3} 个，水表 {4} 块，限额 {5} kW / {6} 分钟。");

    public static readonly Phrase Written = new(
        "{0} is written, and beside it the schema for editors. Read it, then: edgectl site check {0}",
        "已写入 {0} 及编辑器用的 schema。请通读后运行：edgectl site check {0}");
}
