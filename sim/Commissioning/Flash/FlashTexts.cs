using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>What flashing says.</summary>
public static class FlashTexts
{
    /// <summary>A file that cannot be read.</summary>
    public static readonly Phrase Unreadable = new("it cannot be read", "无法读取");

    internal static readonly Phrase UnreadableRemedy = new("Check the path and that you may read it", "请检查路径和读取权限");

    internal static readonly Phrase ImageTooLong = new(
        "the image has {0} bytes, and the board has room for {1}", "映像有 {0} 字节，控制板只能容纳 {1} 字节");

    internal static readonly Phrase NoImage = new(
        "it is no application image: no assembly begins at byte {0}", "不是应用映像：第 {0} 字节处没有程序集");

    internal static readonly Phrase ImageDamaged = new(
        "the image is damaged or cut from byte {0} on", "映像自第 {0} 字节起损坏或不完整");

    internal static readonly Phrase OtherApplication = new("the image has no {0}, but {1}", "映像中没有 {0}，只有 {1}");

    internal static readonly Phrase ImageRemedy = new(
        "Give the .bin file of a release, or of firmware/Device/bin, with --image; or a release's folder with --release",
        "请用 --image 给出发布包或 firmware/Device/bin 中的 .bin 文件，或用 --release 给出发布包文件夹");

    internal static readonly Phrase NoApplication = new("no application is given", "未给出应用映像");

    internal static readonly Phrase BadSumLine = new("the line is no checksum and name", "该行不是校验值和文件名");

    internal static readonly Phrase OtherSum = new("its checksum is not that of {0}", "校验值与 {0} 不符");

    internal static readonly Phrase NotOneImage = new("it names {0} images, not one", "列出了 {0} 个映像，应为一个");

    internal static readonly Phrase NotOneImageRemedy = new("Say which with --image", "请用 --image 指定");

    internal static readonly Phrase ReleaseRemedy = new("Fetch the release again and unpack all of it", "请重新下载并完整解压发布包");

    internal static readonly Phrase NoSiteImage = new("there is no site image in it", "其中没有站点映像");

    internal static readonly Phrase BadSiteImage = new("the site image is damaged or of another version", "站点映像损坏或版本不符");

    internal static readonly Phrase WrongSlot = new(
        "generation {0} belongs into the other file", "代号 {0} 应在另一个文件中");

    internal static readonly Phrase SiteImageRemedy = new(
        "Build it: edgectl site build SITE.json --out FOLDER", "请编译：edgectl site build SITE.json --out FOLDER");

    internal static readonly Phrase OtherBoard = new("the site is for the board {0}, not for {1}", "站点用于控制板 {0}，而不是 {1}");

    internal static readonly Phrase VirtualBoard = new("{0} is no board that could be flashed", "{0} 不是可烧录的控制板");

    internal static readonly Phrase VirtualBoardRemedy = new(
        "Name the real board in the site file and build it again", "请在站点文件中写明实际控制板并重新编译");

    internal static readonly Phrase BadPassword = new(
        "the first line is no password of {0} to {1} printable ASCII characters", "首行不是 {0} 至 {1} 个可打印 ASCII 字符的密码");

    internal static readonly Phrase BadPasswordRemedy = new("Write the password alone into the file", "文件中只写密码");

    internal static readonly Phrase PasswordWithoutSsid = new("there is a password and no Wi-Fi", "给出了密码但没有 Wi-Fi 名称");

    internal static readonly Phrase BadSsid = new("a name of 1 to {0} bytes is expected", "名称应为 1 至 {0} 字节");

    internal static readonly Phrase WifiRemedy = new("Name the Wi-Fi with --wifi-ssid", "请用 --wifi-ssid 给出 Wi-Fi 名称");

    internal static readonly Phrase NoRadio = new("{0} is on a cable", "{0} 使用网线");

    internal static readonly Phrase NoRadioRemedy = new("Leave it out", "请去掉此项");

    internal static readonly Phrase LinkTooLong = new("it has {0} bytes; the board reads {1}", "有 {0} 字节；控制板最多读取 {1}");

    internal static readonly Phrase LinkTooLongRemedy = new("Shorten names in it, or use certificates", "请缩短其中的名称，或改用证书");

    internal static readonly Phrase NoAuthority = new("it asks for TLS and names no CA", "要求 TLS 但未给出 CA");

    internal static readonly Phrase CertificateNotValid = new("the certificate is valid from {0} to {1}, not now", "证书有效期为 {0} 至 {1}，当前无效");

    internal static readonly Phrase OtherAuthority = new("the certificate was not issued by the CA beside it", "证书不是由旁边的 CA 签发");

    internal static readonly Phrase OthersCertificate = new("the certificate is that of {0}, not of {1}", "证书属于 {0}，而不是 {1}");

    internal static readonly Phrase OthersCertificateRemedy = new(
        "Give the folder clients/SITE.DEVICE of this controller", "请给出本控制器的文件夹 clients/SITE.DEVICE");

    internal static readonly Phrase CertificateRemedy = new(
        "Issue it anew: edgectl broker init --dir DIR --rotate NAME", "请重新签发：edgectl broker init --dir DIR --rotate NAME");

    internal static readonly Phrase EndsSoon = new("A certificate ends on {0}.", "证书将于 {0} 到期。");

    internal static readonly Phrase NoLink = new(
        "Without --device-dir the controller controls and does not report; whether it runs is not proved.",
        "未给出 --device-dir：控制器照常控制但不上报，无法证明其在运行。");

    internal static readonly Phrase NewestFirmware = new(
        "Without --firmware-version nanoff takes the newest interpreter; the read-back holds it against the application.",
        "未给出 --firmware-version：nanoff 使用最新解释器；读回时与应用核对。");

    internal static readonly Phrase NoWifi = new(
        "Without --wifi-ssid the board keeps the Wi-Fi that it has.", "未给出 --wifi-ssid：控制板保留原有 Wi-Fi 设置。");

    /// <summary>Name of a step.</summary>
    public static Phrase Of(FlashStepKind kind) => kind switch
    {
        FlashStepKind.Details => new("read the chip", "读取芯片信息"),
        FlashStepKind.Firmware => new("write the interpreter", "写入解释器固件"),
        FlashStepKind.Network => new("set network and certificates", "设置网络和证书"),
        FlashStepKind.Files => new("write board, site image and link", "写入板名、站点映像和链接文件"),
        FlashStepKind.Application => new("write the application", "写入应用"),
        FlashStepKind.ReadBack => new("read back", "读回核对"),
        _ => new("wait for the controller", "等待控制器上报"),
    };

    /// <summary>What is wrong; {0} is what was said.</summary>
    public static Phrase Of(FlashProblem problem) => problem switch
    {
        FlashProblem.None => new("nothing is wrong{0}", "无问题{0}"),
        FlashProblem.NoNanoff => new("nanoff cannot be started{0}", "无法启动 nanoff{0}"),
        FlashProblem.PortMissing => new("the serial port cannot be opened: {0}", "无法打开串口：{0}"),
        FlashProblem.PortBusy => new("another program has the serial port: {0}", "串口被其他程序占用：{0}"),
        FlashProblem.NoDevice => new("no board answers: {0}", "控制板无应答：{0}"),
        FlashProblem.NoBootLoader => new("the boot loader does not answer: {0}", "引导程序无应答：{0}"),
        FlashProblem.WrongChip => new("it is another chip: {0}", "芯片不符：{0}"),
        FlashProblem.FlashTooSmall => new("the flash memory is too small: {0}", "闪存过小：{0}"),
        FlashProblem.NoPsram => new("the chip has no PSRAM, which the target needs: {0}", "芯片没有该固件所需的 PSRAM：{0}"),
        FlashProblem.UnknownTarget => new("nanoff does not know target or version: {0}", "nanoff 没有该固件或版本：{0}"),
        FlashProblem.NoDownload => new("the firmware cannot be fetched: {0}", "无法下载固件：{0}"),
        FlashProblem.WriteFailed => new("writing has failed: {0}", "写入失败：{0}"),
        FlashProblem.FailedSilently => new("nanoff ended without an error, but said: {0}", "nanoff 未报错退出，但输出：{0}"),
        FlashProblem.TimedOut => new("nanoff took too long and was ended{0}", "nanoff 超时，已终止{0}"),
        FlashProblem.Unclear => new("nanoff did not confirm it; not found in what it printed: {0}", "nanoff 未确认成功，其输出中没有：{0}"),
        FlashProblem.OtherTarget => new("the board runs another interpreter: {0}", "控制板上的解释器不符：{0}"),
        FlashProblem.OtherApplication => new("the board does not have the application: {0}", "控制板上没有该应用：{0}"),
        FlashProblem.NativeMismatch => new("interpreter and application do not fit: {0}", "解释器与应用不匹配：{0}"),
        FlashProblem.Silent => new("the controller has not reported{0}", "控制器没有上报{0}"),
        FlashProblem.OtherSiteImage => new("the controller runs another site image: {0}", "控制器运行的站点映像不符：{0}"),
        FlashProblem.OtherVersion => new("the controller runs another version: {0}", "控制器运行的版本不符：{0}"),
        _ => new("nanoff has failed: {0}", "nanoff 失败：{0}"),
    };

    /// <summary>What to do about it.</summary>
    public static Phrase RemedyOf(FlashProblem problem) => problem switch
    {
        FlashProblem.None => Phrase.Same(""),
        FlashProblem.NoNanoff => new(
            "Install it: dotnet tool install -g nanoff, or name it with --nanoff.", "请安装：dotnet tool install -g nanoff，或用 --nanoff 指定。"),
        FlashProblem.PortMissing => new(
            "Plug the board in and see which port appears: nanoff --listports. On Linux your user must be in the group dialout.",
            "请插上控制板并用 nanoff --listports 查看新出现的串口。Linux 下用户须属于 dialout 组。"),
        FlashProblem.PortBusy => new(
            "Close Visual Studio, terminals and other tools that have the port open.", "请关闭占用串口的 Visual Studio、终端等程序。"),
        FlashProblem.NoDevice => new(
            "Check cable (not every USB cable has data lines) and supply, press RESET, and try again.",
            "请检查数据线（有的 USB 线没有数据芯）和供电，按 RESET 后重试。"),
        FlashProblem.NoBootLoader => new(
            "Hold BOOT, press RESET, let BOOT go, and try again; --baud 115200 helps with long cables.",
            "按住 BOOT，按一下 RESET，松开 BOOT 后重试；线长时用 --baud 115200。"),
        FlashProblem.WrongChip => new(
            "This is not the board that the site file names: take that one, or name this one in the site file and build it again.",
            "这不是站点文件所写的控制板：请更换控制板，或修改站点文件后重新编译。"),
        FlashProblem.FlashTooSmall => new("Take a module with 4 MB at least.", "请使用至少 4 MB 闪存的模块。"),
        FlashProblem.NoPsram => new("Take a module with PSRAM, or correct the board's data.", "请使用带 PSRAM 的模块，或更正控制板数据。"),
        FlashProblem.UnknownTarget => new(
            "See what there is: nanoff --listtargets --platform esp32; then give --firmware-version.",
            "用 nanoff --listtargets --platform esp32 查看可用固件，再用 --firmware-version 指定。"),
        FlashProblem.NoDownload => new(
            "Check the way to the internet, or use a computer that has the firmware already.", "请检查网络，或使用已下载固件的电脑。"),
        FlashProblem.WriteFailed => new(
            "Use a short cable and --baud 115200; where it fails again, give --erase once: that takes totals and certificates on the board.",
            "请用短线并加 --baud 115200；仍失败时加一次 --erase：这会清除板上累计电量和证书。"),
        FlashProblem.FailedSilently => new(
            "Run it again; where it fails again, the flash memory is full or worn: give --erase once.",
            "请重试；仍失败说明闪存已满或磨损：加一次 --erase。"),
        FlashProblem.TimedOut => new("Press RESET, check the cable, and run it again.", "请按 RESET，检查数据线后重试。"),
        FlashProblem.Unclear => new(
            "Run the command by hand and look at what it prints; a version of nanoff that words it differently shows here too.",
            "请手动运行该命令查看输出；nanoff 版本措辞不同也会如此。"),
        FlashProblem.OtherTarget or FlashProblem.OtherApplication => new(
            "nanoff has said that it was written, and it is not there: run it again, with --erase where it happens twice.",
            "nanoff 声称已写入但板上没有：请重试，再次出现则加 --erase。"),
        FlashProblem.NativeMismatch => new(
            "Give the --firmware-version that the release names, or build the application with the packages of this interpreter.",
            "请用 --firmware-version 给出发布说明中的版本，或用与该解释器匹配的软件包编译应用。"),
        FlashProblem.Silent => new(
            "Read the console of the board: it says what it waits for. Check Wi-Fi or cable, the broker's name, and the time of day.",
            "请查看控制板控制台：它会说明在等待什么。请检查 Wi-Fi 或网线、服务器名称和时间。"),
        FlashProblem.OtherSiteImage => new(
            "The new image was refused or is not on the board: the console and the fault site-image-refused say why.",
            "新映像被拒绝或未写入：控制台和 site-image-refused 故障说明原因。"),
        FlashProblem.OtherVersion => new(
            "The application before it is still there, or the image is of another release.", "旧应用仍在板上，或映像来自其他版本。"),
        _ => new("See what nanoff says.", "请查看 nanoff 的输出。"),
    };
}
