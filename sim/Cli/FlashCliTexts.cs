using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What the command line says of flashing.</summary>
internal static class FlashCliTexts
{
    public static readonly Phrase Command = new(
        "Put interpreter, application, site and link on a board, read back, and wait for the controller to report.",
        "将解释器、应用、站点和链接写入控制板，读回核对，并等待控制器上报。");

    public static readonly Phrase SerialPortOption = new("Serial port of the board.", "控制板的串口。");

    public static readonly Phrase SiteFolderOption = new(
        "The controller's folder that site build wrote; its newest image is taken.", "site build 写入的控制器文件夹；取其中最新映像。");

    public static readonly Phrase ImageOption = new("The application image.", "应用映像文件。");

    public static readonly Phrase ReleaseOption = new(
        "A folder that a release was unpacked into; its checksums are proved.", "发布包解压后的文件夹；逐一核对校验值。");

    public static readonly Phrase BoardOption = new(
        "The board that lies there; refused where the site is for another.", "实际的控制板；与站点不符则拒绝。");

    public static readonly Phrase DeviceFolderOption = new(
        "The controller's folder that broker init wrote: link, certificates, key.", "broker init 写入的控制器文件夹：链接、证书、密钥。");

    public static readonly Phrase SsidOption = new("Name of the Wi-Fi.", "Wi-Fi 名称。");

    public static readonly Phrase PasswordOption = new("File with the password of the Wi-Fi.", "Wi-Fi 密码文件。");

    public static readonly Phrase VersionOption = new("Version of the interpreter; without it the newest.", "解释器版本；缺省为最新。");

    public static readonly Phrase KeepOption = new("Leave the interpreter as it is.", "保留现有解释器。");

    public static readonly Phrase EraseOption = new(
        "Erase all flash memory first, with totals and certificates.", "先擦除全部闪存，包括累计电量和证书。");

    public static readonly Phrase BaudOption = new("Baud rate of the boot loader.", "引导程序波特率。");

    public static readonly Phrase NanoffOption = new("The program nanoff.", "nanoff 程序。");

    public static readonly Phrase DryRunOption = new("Print each command and do nothing.", "只打印各条命令，不执行。");

    public static readonly Phrase ResumeOption = new(
        "Pass over what was confirmed on the same chip with the same files.", "跳过同一芯片上用相同文件已确认的步骤。");

    public static readonly Phrase WaitOption = new("Longest wait for the controller. Default 3m.", "等待控制器的最长时间。缺省 3m。");

    public static readonly Phrase BrokerOption = new(
        "Wait for the controller at this broker; without it and --link, at the board's console.",
        "在该服务器等待控制器；未给出且无 --link 时读取控制板控制台。");

    public static readonly Phrase OneImage = new("Give --image or --release.", "请给出 --image 或 --release 之一。");

    public static readonly Phrase Plan = new(
        "{0}/{1} on {2}: site image {3}, generation {4}, crc {5}; application with {6} assemblies.",
        "{0}/{1}，控制板 {2}：站点映像 {3}，代号 {4}，CRC {5}；应用含 {6} 个程序集。");

    public static readonly Phrase Note = new("Note: {0}", "注意：{0}");

    public static readonly Phrase Step = new("{0} ...", "正在进行：{0} ……");

    public static readonly Phrase StepKnown = new("{0}: done before", "{0}：此前已完成");

    public static readonly Phrase Wait = new(
        "then wait for the controller: version {0}, site image crc {1}", "随后等待控制器：版本 {0}，站点映像 CRC {1}");

    public static readonly Phrase Runs = new("The controller runs: {0}.", "控制器已运行：{0}。");

    public static readonly Phrase Failed = new("{0}: {1}. {2}", "{0}失败：{1}。{2}");

    public static readonly Phrase Done = new("Done so far: {0}.", "已完成：{0}。");

    public static readonly Phrase Nothing = new("nothing", "无");

    public static readonly Phrase Again = new("Go on with: {0}", "继续：{0}");

    public static readonly Phrase NoBroker = new(
        "The broker does not answer ({0}). Start it, or compare the link's files; nothing was done to the board.",
        "MQTT 服务器无应答（{0}）。请启动服务器或核对链接文件；尚未对控制板做任何操作。");
}
