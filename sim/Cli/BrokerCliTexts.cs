using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What the command line says of brokers and links.</summary>
internal static class BrokerCliTexts
{
    public static readonly Phrase BrokerCommand = new("Set up a broker.", "配置 MQTT 服务器。");

    public static readonly Phrase InitCommand = new(
        "Write a directory with configuration, CA, certificates and access list for mosquitto, or add to one. Keys that are there are kept.",
        "生成 mosquitto 所需的目录（配置、CA、证书和访问控制列表），或向已有目录添加；已有密钥保持不变。");

    public static readonly Phrase DirectoryOption = new("The directory.", "目录。");

    public static readonly Phrase SiteOption = new("Site of the devices.", "设备所属站点。");

    public static readonly Phrase DeviceOption = new("Controllers to add.", "要添加的控制器。");

    public static readonly Phrase BackendOption = new(
        "Backends to add: they read everything. A new directory gets one called backend.", "要添加的后端：可读取全部消息。新目录默认有一个 backend。");

    public static readonly Phrase OperatorOption = new(
        "Senders of commands to add. A new directory gets one called operator.", "要添加的命令发送者。新目录默认有一个 operator。");

    public static readonly Phrase DashboardOption = new(
        "Readers without commands to add. A new directory gets one called dashboard.", "要添加的只读看板。新目录默认有一个 dashboard。");

    public static readonly Phrase HostOption = new(
        "Names and addresses of the server; the first one stands in the links. Without it, localhost.",
        "服务器的主机名和地址；第一个写入链接文件。缺省为 localhost。");

    public static readonly Phrase AuthenticationOption = new(
        "How clients say who they are: certificate or password. Default certificate.", "客户端认证方式：certificate（证书）或 password（密码）。缺省 certificate。");

    public static readonly Phrase TlsPortOption = new("Port of the encrypted listener. Default 8883.", "加密监听端口。缺省 8883。");

    public static readonly Phrase PlainOption = new(
        "Also listen on 127.0.0.1:1883 without encryption; only with --auth password.", "同时在 127.0.0.1:1883 上不加密监听；仅限 --auth password。");

    public static readonly Phrase HomeAssistantOption = new(
        "Allow Home Assistant's discovery topics, and add a client home-assistant.", "允许 Home Assistant 发现主题，并添加客户端 home-assistant。");

    public static readonly Phrase SparkplugOption = new(
        "Allow Sparkplug topics, and add a client sparkplug-host.", "允许 Sparkplug 主题，并添加客户端 sparkplug-host。");

    public static readonly Phrase RotateOption = new(
        "Give this client new keys and revoke the old ones; server for the broker's own.", "为该客户端更换密钥并吊销旧密钥；server 表示服务器自身。");

    public static readonly Phrase Written = new(
        "{0}: {1} clients, {2} of them new, {3} with new keys.", "{0}：共 {1} 个客户端，新增 {2} 个，换钥 {3} 个。");

    public static readonly Phrase Start = new("Start it: mosquitto -c {0}", "启动：mosquitto -c {0}");

    public static readonly Phrase HandOut = new(
        "Hand each client its folder in {0}. Keep {1} in a safe: who has it can be anybody.",
        "请将 {0} 中各自的文件夹交给对应客户端。请妥善保管 {1}：持有者可冒充任何人。");

    public static readonly Phrase Restart = new(
        "A broker that runs must be restarted to know of it.", "正在运行的服务器需重启后生效。");

    public static readonly Phrase LinkOption = new(
        "Use host, encryption and credentials of this link.txt; --broker replaces host and port.",
        "使用该 link.txt 中的主机、加密和凭据；--broker 可覆盖主机和端口。");

    public static readonly Phrase BackendLinkOption = new(
        "Read back what arrives by this link.txt of a backend; without it, what arrived is not known.",
        "用该后端的 link.txt 读回到达的消息；不给出则无法得知到达情况。");

    public static readonly Phrase BackendLinkAlone = new(
        "--backend-link says how to read back what a controller reports by --link: give both.",
        "--backend-link 用于读回控制器经 --link 上报的消息：请同时给出二者。");

    public static readonly Phrase LinkRefused = new(
        "The broker {0} does not let this link in ({1}). Start it, or compare the link's files with those of its directory.",
        "MQTT 服务器 {0} 不接受此链接（{1}）。请启动服务器，或核对链接文件与服务器目录中的文件。");

    public static readonly Phrase UnreadMessagesLine = new(
        "Messages: {0} published, {1} dropped; what arrived was not read back, see --backend-link.",
        "消息：已发布 {0}，丢弃 {1}；未读回到达情况，参见 --backend-link。");
}
