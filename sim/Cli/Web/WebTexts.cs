using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Web;

/// <summary>What the command line says of the pages.</summary>
internal static class WebTexts
{
    public static readonly Phrase PortOption = new(
        "Port of the pages, 0 for any that is free. Default 8080, or any other where that is taken.",
        "网页端口，0 为任意空闲端口。缺省 8080，被占用时另选。");

    public static readonly Phrase BindOption = new(
        "Address that the pages listen on. Default 127.0.0.1: only this machine reaches them.", "网页监听地址。缺省 127.0.0.1，仅本机可访问。");

    public static readonly Phrase PasswordOption = new(
        "File with the password that opens writing on the pages; without it they are read-only.", "存有网页写操作密码的文件；缺省为只读。");

    public static readonly Phrase NoWebOption = new("Serve no pages.", "不提供网页。");

    public static readonly Phrase WatchCommand = new(
        "Serve the pages for the controllers of a broker, from their messages alone.", "仅根据 MQTT 消息，为服务器上的控制器提供网页。");

    public static readonly Phrase SitesOption = new(
        "Site file of a controller: names, minimum times and the circuits of its loads. May be repeated.",
        "控制器的站点文件：提供名称、最短时间和负荷所属回路。可重复使用。");

    public static readonly Phrase KeyOption = new(
        "Key of the controller of the one --site, to send it commands after a login; needs --counter-file and --web-password-file.",
        "唯一 --site 所指控制器的密钥，登录后可发送命令；须同时给出 --counter-file 和 --web-password-file。");

    public static readonly Phrase CounterOption = new("File with the last counter of commands.", "存有命令计数器的文件。");

    public static readonly Phrase KeyNeeds = new(
        "--key-file needs --counter-file, --web-password-file and exactly one --site.",
        "使用 --key-file 须给出 --counter-file、--web-password-file 和恰好一个 --site。");

    public static readonly Phrase CommandLinkOption = new(
        "Link of an operator, by which commands go out where the identity that reads may not send them; needs --key-file.",
        "操作员的连接文件：读取身份无权发送命令时，由其发送；须同时给出 --key-file。");

    public static readonly Phrase CommandLinkAlone = new("--command-link needs --key-file.", "使用 --command-link 须给出 --key-file。");

    public static readonly Phrase BadPort = new("--web-port '{0}' is no port; give 0 to 65535.", "--web-port “{0}”无效；请给出 0 至 65535。");

    public static readonly Phrase BadAddress = new(
        "--web-bind '{0}' is no address; give one such as 127.0.0.1, 0.0.0.0 or ::1.",
        "--web-bind “{0}”不是地址；请给出如 127.0.0.1、0.0.0.0 或 ::1。");

    public static readonly Phrase NoWebAlone = new(
        "--no-web serves no pages; leave {0} out.", "--no-web 不提供网页；请去掉 {0}。");

    public static readonly Phrase ShortPassword = new("the password has fewer than {0} characters", "密码少于 {0} 个字符");

    public static readonly Phrase LongerPassword = new("Write a longer one on the first line", "请在第一行写入更长的密码");

    public static readonly Phrase NoPassword = new("the file cannot be read", "无法读取该文件");

    public static readonly Phrase CheckPath = new("Check its path and rights", "请检查路径和权限");

    public static readonly Phrase Serving = new("Pages: {0}", "网页：{0}");

    public static readonly Phrase PortTaken = new(
        "The pages cannot be served on {0}, port {1} ({2}). Choose another with --web-port or --web-bind.",
        "无法在 {0} 端口 {1} 提供网页（{2}）。请用 --web-port 或 --web-bind 另选。");

    public static readonly Phrase NoBackend = new(
        "No pages: with --link they need --backend-link, as who may read.", "未提供网页：使用 --link 时须用 --backend-link 给出可读取的身份。");

    public static readonly Phrase CtrlC = new("Ctrl-C ends it.", "按 Ctrl-C 结束。");
}
