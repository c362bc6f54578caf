using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What the command line says of a board on the desk.</summary>
internal static class BootCliTexts
{
    public static readonly Phrase BootCommand = new(
        "Boot the board's own program on a virtual chip, in real time, with the simulated office on its pins.",
        "在虚拟芯片上实时启动板端程序，引脚连接仿真办公楼。");

    public static readonly Phrase BoardOption = new(
        "Board to boot, instead of the one that the site file names; edgectl board list has them.", "要启动的控制板，取代站点文件所列；见 edgectl board list。");

    public static readonly Phrase DurationOption = new(
        "Time to run: a number and s, m, h or d. Without it, until Ctrl-C.", "运行时长：数字加 s、m、h 或 d。缺省运行至 Ctrl-C。");

    public static readonly Phrase StartOption = new(
        "Local time in the building at the start. Default now.", "开始时楼内的本地时间。缺省为当前时间。");

    public static readonly Phrase FlashOption = new(
        "Folder that keeps the files of the board's flash. Files that lie there are used; site, board and link are deployed over them.",
        "保存板上闪存文件的文件夹。其中已有文件会被使用；站点、控制板和链接文件会部署到其中。");

    public static readonly Phrase LinkOption = new(
        "link.txt of the controller, as broker init writes it; its certificates go into the board's store.",
        "控制器的 link.txt（由 broker init 生成）；其证书写入板上证书存储区。");

    public static readonly Phrase NotABoard = new(
        "\"{0}\" is no board with a chip: there is nothing to boot", "“{0}”不是带芯片的控制板，无法启动");

    public static readonly Phrase UseABoard = new("Use one of {0}", "可用：{0}");

    public static readonly Phrase BadFlash = new("the folder of the flash cannot be used: {0}", "闪存文件夹无法使用：{0}");

    public static readonly Phrase BadFlashRemedy = new(
        "Give a folder that you may write to, with no more in it than fits on the flash", "请给出可写的文件夹，其内容不得超出闪存容量");

    public static readonly Phrase Title = new(
        "{0} on {1}, {2} s: {3}", "{0}，控制板 {1}，{2} 秒：{3}");

    public static readonly Phrase Alive = new("the program lives, scan {0}", "程序正常运行，第 {0} 次扫描");

    public static readonly Phrase NotAlive = new(
        "the program never said that it lives; its console above says why", "程序未报告运行；原因见上方控制台输出");

    public static readonly Phrase Restarts = new("Restarts: {0}.", "重新启动：{0} 次。");

    public static readonly Phrase Power = new("The building draws {0} kW. Off: {1}.", "楼宇功率 {0} kW。已断开：{1}。");

    public static readonly Phrase Messages = new("Messages: {0} received, {1} missing, {2} twice.", "消息：已接收 {0}，缺失 {1}，重复 {2}。");

    public static readonly Phrase CtrlC = new("Ctrl-C takes the power away.", "按 Ctrl-C 断电结束。");
}
