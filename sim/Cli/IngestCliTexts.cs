using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What <c>edgectl ingest</c> and <c>edgectl bench ingest</c> say to people.</summary>
internal static class IngestCliTexts
{
    public static readonly Phrase Command = new(
        "A backend: store what controllers report, once each, until Ctrl-C; ask for gaps and quality.",
        "后端入库：将控制器上报的每条消息恰好入库一次，直到按下 Ctrl-C；并可查询缺失与数据质量。");

    public static readonly Phrase GapsCommand = new(
        "Messages that are missing and that the controller did not give up.", "缺失且控制器未声明放弃的消息。");

    public static readonly Phrase QualityCommand = new(
        "Reporting rate and data quality of each controller and day.", "各控制器每日的上报率与数据质量。");

    public static readonly Phrase BenchCommand = new(
        "Messages per second into the store, in relation to what mosquitto alone passes.", "每秒入库消息数，并与 mosquitto 自身转发能力对比。");

    public static readonly Phrase BrokerOption = new(
        "The broker; without it that of --link, or 127.0.0.1:1883.", "MQTT 服务器地址；缺省取自 --link，否则为 127.0.0.1:1883。");

    public static readonly Phrase StoreOption = new(
        "Where messages are kept: sqlite:FILE or postgres:CONNECTIONSTRING.", "消息存储位置：sqlite:文件 或 postgres:连接字符串。");

    public static readonly Phrase GroupOption = new(
        "Instances of one group share the messages; without it, this one takes all.", "同一组的实例分担消息；缺省时本实例接收全部消息。");

    public static readonly Phrase ClientOption = new(
        "Name of this instance at the broker; the same after each start, and of no other instance.",
        "本实例在服务器上的名称；每次启动保持不变，且不得与其他实例相同。");

    public static readonly Phrase UserOption = new("User at the broker.", "MQTT 用户名。");

    public static readonly Phrase PasswordOption = new("File whose first line is the user's password.", "首行为该用户密码的文件。");

    public static readonly Phrase AuthorityOption = new(
        "PEM file of the authorities that may have signed the broker's certificate; turns TLS on.", "可信证书颁发机构的 PEM 文件；启用 TLS。");

    public static readonly Phrase CertificateOption = new("PEM file of the certificate to show to the broker.", "向服务器出示的证书 PEM 文件。");

    public static readonly Phrase KeyOption = new("PEM file of that certificate's key.", "该证书私钥的 PEM 文件。");

    public static readonly Phrase RetireOption = new(
        "End this instance for good: store what the broker still keeps for it and have it forgotten.",
        "永久停用本实例：入库服务器为其保留的消息，并让服务器注销其会话。");

    public static readonly Phrase FromOption = new("First local day; without it, a week before the last.", "起始日期（当地时间）；缺省为截止日期前一周。");

    public static readonly Phrase ToOption = new("Last local day; without it, today.", "截止日期（当地时间）；缺省为今天。");

    public static readonly Phrase OffsetOption = new("Local time before UTC, in minutes.", "当地时间相对 UTC 的偏移，单位分钟。");

    public static readonly Phrase DevicesOption = new("Controllers, each with a connection of its own.", "控制器数量，每台一个独立连接。");

    public static readonly Phrase SecondsOption = new("How long they publish in each round.", "每轮发布时长，单位秒。");

    public static readonly Phrase RoundsOption = new(
        "Pairs of rounds: without the ingest, then with it.", "测试轮数：每轮先不入库，再入库。");

    public static readonly Phrase MosquittoOption = new("mosquitto's program; without it, the one that is installed.", "mosquitto 程序路径；缺省为已安装的程序。");

    public static readonly Phrase BenchStoreOption = new(
        "Where messages are kept; without it, a SQLite file that is deleted afterwards.", "消息存储位置；缺省为用后即删的 SQLite 文件。");

    public static readonly Phrase BadStore = new(
        "--store '{0}' is no store; give sqlite:FILE or postgres:CONNECTIONSTRING.", "--store “{0}”无效；请给出 sqlite:文件 或 postgres:连接字符串。");

    public static readonly Phrase BadName = new(
        "{0} '{1}' is no name; give 1 to 64 letters, digits, points, hyphens or underscores.",
        "{0}“{1}”无效；请给出 1 到 64 个字母、数字、点、连字符或下划线。");

    public static readonly Phrase BadDay = new("{0} '{1}' is no day; give yyyy-MM-dd.", "{0}“{1}”不是日期；请按 yyyy-MM-dd 给出。");

    public static readonly Phrase BadDays = new(
        "--from {0} to --to {1} are {2} days; give 1 to {3}.", "--from {0} 至 --to {1} 共 {2} 天；请限制在 1 到 {3} 天。");

    public static readonly Phrase BadNumber = new("{0} {1} is out of range; give {2} to {3}.", "{0} {1} 超出范围；请给出 {2} 到 {3}。");

    public static readonly Phrase BadFile = new("it cannot be used ({0})", "无法使用（{0}）");

    public static readonly Phrase BadFileRemedy = new("Give a file in PEM that this user can read", "请给出当前用户可读的 PEM 文件");

    public static readonly Phrase LinkAlone = new(
        "--link says who the ingest is and whom it believes; leave {0} out.", "--link 已包含身份和信任信息；请去掉 {0}。");

    public static readonly Phrase NeedsAuthority = new(
        "--certificate and --key belong to TLS; give the authority too, with --ca.", "--certificate 和 --key 用于 TLS；请同时用 --ca 给出颁发机构。");

    public static readonly Phrase NeedsBoth = new("--certificate and --key belong together; give both.", "--certificate 与 --key 必须同时给出。");

    public static readonly Phrase NeedsUser = new("--password-file belongs to a user; give it with --user.", "--password-file 须与 --user 同时给出。");

    public static readonly Phrase NoMosquitto = new(
        "There is no mosquitto; install it, or name its program with --mosquitto.", "未找到 mosquitto；请安装，或用 --mosquitto 指定程序路径。");

    public static readonly Phrase BenchFailed = new(
        "The bench cannot go on ({0}); run it alone, or with fewer --devices.", "测试无法继续（{0}）；请单独运行，或减少 --devices。");

    public static readonly Phrase BenchStopped = new("The bench was stopped; nothing was measured.", "测试已停止；没有测量结果。");

    public static readonly Phrase Storing = new(
        "Storing from {0} as {1} into {2}; Ctrl-C ends it.", "以 {1} 从 {0} 入库至 {2}；按 Ctrl-C 结束。");

    public static readonly Phrase Progress = new(
        "{0} stored ({1}/s), {2} twice, {3} live, {4} rejected, {5} waiting", "已入库 {0}（{1}/s），重复 {2}，实时 {3}，拒绝 {4}，等待 {5}");

    public static readonly Phrase StoreWaits = new(
        "The store cannot be written ({0}); trying again, the broker keeps what comes.", "数据库暂不可写（{0}）；正在重试，消息由服务器保留。");

    public static readonly Phrase BrokerWaits = new("The connection to the broker is down; trying again.", "与服务器的连接已断开；正在重试。");

    public static readonly Phrase Ended = new(
        "{0} stored, {1} twice, {2} live, {3} rejected; {4} missing in the store.", "已入库 {0}，重复 {1}，实时 {2}，拒绝 {3}；库中缺失 {4}。");

    public static readonly Phrase Retired = new("{0} is retired: the broker keeps nothing for it any more.", "{0} 已停用：服务器不再为其保留消息。");

    public static readonly Phrase NoGaps = new("Nothing is missing.", "无缺失。");

    public static readonly Phrase Site = new("site", "站点");

    public static readonly Phrase Device = new("device", "控制器");

    public static readonly Phrase Boot = new("boot", "启动号");

    public static readonly Phrase From = new("from", "起");

    public static readonly Phrase To = new("to", "止");

    public static readonly Phrase Missing = new("missing", "缺失");

    public static readonly Phrase Day = new("day", "日期");

    public static readonly Phrase Received = new("received", "已收");

    public static readonly Phrase Rate = new("%", "上报率 %");

    public static readonly Phrase Late = new("late", "迟到");

    public static readonly Phrase Replayed = new("replayed", "补传");

    public static readonly Phrase Restored = new("restored", "断电恢复");

    public static readonly Phrase WithGap = new("gap", "有缺口");

    public static readonly Phrase Uncertain = new("doubtful", "存疑");

    public static readonly Phrase Lost = new("lost", "已放弃");

    public static readonly Phrase Energy = new("kWh", "电量 kWh");

    public static readonly Phrase Balance = new("total", "与总量");

    public static readonly Phrase Agrees = new("equal", "一致");

    public static readonly Phrase Differs = new("{0} differ", "{0} 路不一致");

    public static readonly Phrase Unplaced = new(
        "{0}/{1}: {2} messages missing, {3} given up, {4} intervals of unknown time.", "{0}/{1}：缺失 {2} 条消息，已放弃 {3} 条，{4} 个区间时间未知。");

    public static readonly Phrase Rejected = new("{0} messages could not be stored; they are in the table rejections.", "{0} 条消息无法入库；见表 rejections。");

    public static readonly Phrase BenchTitle = new(
        "{0} controllers, {1} s a round, store {2}.", "{0} 台控制器，每轮 {1} 秒，存储 {2}。");

    public static readonly Phrase BenchResult = new(
        "mosquitto alone {0} messages/s, into the store {1} messages/s: {2} of it.", "mosquitto 自身 {0} 条/s，入库 {1} 条/s：比值 {2}。");

    public static readonly Phrase BenchDetail = new(
        "Backlog {0} at most, {1} twice, {2} missing, {3} messages a transaction, {4} bytes stored a message.",
        "最大积压 {0}，重复 {1}，缺失 {2}，每事务 {3} 条，每条占用 {4} 字节。");
}
