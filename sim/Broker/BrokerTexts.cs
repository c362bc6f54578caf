using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>What is said of broker directories and links.</summary>
internal static class BrokerTexts
{
    public static readonly Phrase Unreadable = new("it is missing, cannot be read, or is longer than 64 KiB", "文件不存在、无法读取，或超过 64 KiB");

    public static readonly Phrase UnreadableRemedy = new("Name a file that edgectl broker init has written", "请给出 edgectl broker init 生成的文件");

    public static readonly Phrase LinkLine = new("this line is not known, or its value is out of range", "此行无法识别，或取值超出范围");

    public static readonly Phrase LinkLineRemedy = new(
        "Write host=, port= (1 to 65535), tls= (yes or no), user=, password=, key= (64 hex digits), ca=, certificate= or certificateKey=",
        "请使用 host=、port=（1 到 65535）、tls=（yes 或 no）、user=、password=、key=（64 位十六进制）、ca=、certificate= 或 certificateKey=");

    public static readonly Phrase LinkHost = new("no line names the host", "没有给出主机的行");

    public static readonly Phrase LinkHostRemedy = new("Add host=ADDRESS", "请添加 host=地址");

    public static readonly Phrase LinkHalfCertificate = new(
        "of certificate= and certificateKey= only one is there", "certificate= 与 certificateKey= 只有其中之一");

    public static readonly Phrase LinkHalfCertificateRemedy = new("Add the other one, or take both out", "请补上另一行，或两行都去掉");

    public static readonly Phrase LinkCertificate = new("a certificate or its key is not PEM, or the two do not belong together", "证书或私钥不是 PEM 格式，或二者不匹配");

    public static readonly Phrase LinkCertificateRemedy = new(
        "Copy the folder of the client anew from the broker's directory", "请从服务器目录重新复制该客户端的文件夹");

    public static readonly Phrase NotEmpty = new("the directory holds other files", "目录中已有其他文件");

    public static readonly Phrase NotEmptyRemedy = new(
        "Name a new directory, or one that edgectl broker init has written", "请给出新目录，或由 edgectl broker init 生成的目录");

    public static readonly Phrase Damaged = new("the directory lacks a file, or one of its files is damaged: {0}", "目录缺少文件或文件已损坏：{0}");

    public static readonly Phrase DamagedRemedy = new("Restore it from a backup, or make a new directory", "请从备份恢复，或新建目录");

    public static readonly Phrase CannotWrite = new("it cannot be written: {0}", "无法写入：{0}");

    public static readonly Phrase CannotWriteRemedy = new("Name a directory that you may write", "请给出可写目录");

    public static readonly Phrase BadName = new("'{0}' is no name", "“{0}”不是有效名称");

    public static readonly Phrase BadNameRemedy = new("Use 1 to 24 characters a-z, 0-9 and -", "请使用 1 到 24 个字符：a-z、0-9 和 -");

    public static readonly Phrase BadHost = new("'{0}' is no name or address of a host", "“{0}”不是有效的主机名或地址");

    public static readonly Phrase BadHostRemedy = new("Give a name such as broker.example.org, or an address", "请给出主机名（例如 broker.example.org）或地址");

    public static readonly Phrase NoSite = new("devices are named without their site", "给出了设备但没有站点");

    public static readonly Phrase NoSiteRemedy = new("Add --site SITE", "请添加 --site SITE");

    public static readonly Phrase OtherRole = new("'{0}' is there already, for another purpose", "“{0}”已存在，用途不同");

    public static readonly Phrase OtherRoleRemedy = new("Choose another name", "请换一个名称");

    public static readonly Phrase OtherAuthentication = new(
        "clients of this directory authenticate in another way", "此目录的客户端使用另一种认证方式");

    public static readonly Phrase OtherAuthenticationRemedy = new(
        "Leave out --auth, or make a new directory for the other way", "请去掉 --auth，或为另一种方式新建目录");

    public static readonly Phrase PlainNeedsPassword = new(
        "without encryption a certificate proves nothing", "不加密时证书无法证明身份");

    public static readonly Phrase PlainNeedsPasswordRemedy = new(
        "Use --plain-loopback with --auth password only", "--plain-loopback 只能与 --auth password 一起使用");

    public static readonly Phrase BadPort = new("{0} is no port", "{0} 不是有效端口");

    public static readonly Phrase BadPortRemedy = new(
        "Give 1 to 65535, and not 1883 with --plain-loopback", "请给出 1 到 65535；与 --plain-loopback 同用时不能是 1883");

    public static readonly Phrase NobodyToRotate = new("there is no '{0}' to renew", "没有名为“{0}”的对象可更新");

    public static readonly Phrase NobodyToRotateRemedy = new("Name one of {0}", "请给出其中之一：{0}");

    public static readonly Phrase Ambiguous = new(
        "two devices would share the name '{0}' in Home Assistant", "两个设备在 Home Assistant 中会同名：“{0}”");

    public static readonly Phrase AmbiguousRemedy = new("Rename one of them", "请为其中一个改名");
}
