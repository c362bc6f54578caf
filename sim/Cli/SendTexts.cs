using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What the command line says of commands to controllers.</summary>
internal static class SendTexts
{
    public static readonly Phrase Command = new(
        "Send a signed command to a controller and wait for its result.", "向控制器发送签名命令并等待结果。");

    public static readonly Phrase Limit = new("Set a demand limit below the site's own for a time, or take it back.", "在一段时间内设置低于站点限额的需量限额，或撤销。");

    public static readonly Phrase Event = new("Announce, change, call off or decline a demand response event.", "发布、修改、取消或拒绝需求响应事件。");

    public static readonly Phrase Override = new("Hold a load on or off for a time, or end that.", "在一段时间内强制负荷接通或断开，或结束强制。");

    public static readonly Phrase Parameter = new("Change a setting of the controller, or take it back.", "修改控制器参数，或恢复。");

    public static readonly Phrase Request = new("Ask for a message, or enter a reading.", "请求上报消息，或录入读数。");

    public static readonly Phrase Broker = new("Broker of the controller.", "控制器所用的 MQTT 服务器。");

    public static readonly Phrase Site = new("Site in the controller's topics.", "控制器主题中的站点。");

    public static readonly Phrase Device = new("Controller in its topics.", "主题中的控制器。");

    public static readonly Phrase KeyFile = new("File with the controller's key, 64 hexadecimal digits.", "控制器密钥文件，64 位十六进制数。");

    public static readonly Phrase RunKeyFile = new(
        "File with the controller's key, 64 hexadecimal digits; without it, it takes no commands.", "控制器密钥文件，64 位十六进制数；缺省不接受命令。");

    public static readonly Phrase CounterFile = new(
        "File with the last counter that was used; written before the command is sent, made where it is missing.",
        "保存上次计数器的文件；发送前写入，不存在时创建。");

    public static readonly Phrase Id = new("Name of the command, up to 36 characters. Default: a new one.", "命令标识，最多 36 个字符。缺省自动生成。");

    public static readonly Phrase ValidFor = new(
        "How long the command may take to arrive: a number and s, m, h or d. Default 5m.", "命令的有效时间：数字加 s、m、h 或 d。缺省 5m。");

    public static readonly Phrase Expires = new(
        "UTC from which on the command is refused, instead of --valid-for.", "命令失效的 UTC 时刻，代替 --valid-for。");

    public static readonly Phrase Wait = new("How long to wait for the result. Default 30s.", "等待结果的时间。缺省 30s。");

    public static readonly Phrase LimitWatts = new("Limit in W.", "限额，单位 W。");

    public static readonly Phrase ReductionWatts = new("Reduction against the baseline of the event, in W.", "相对事件基线功率的削减量，单位 W。");

    public static readonly Phrase Duration = new("How long it holds: a number and s, m, h or d.", "持续时间：数字加 s、m、h 或 d。");

    public static readonly Phrase Clear = new("Take it back.", "撤销。");

    public static readonly Phrase EventId = new("Name of the event.", "事件标识。");

    public static readonly Phrase StartUtc = new("When it begins, UTC.", "开始时刻，UTC。");

    public static readonly Phrase EndUtc = new("When it ends, UTC.", "结束时刻，UTC。");

    public static readonly Phrase Notice = new(
        "How long before its start the site may get ready for it: a number and s, m, h or d. Default: at once.",
        "开始前多久起可为其做准备：数字加 s、m、h 或 d。缺省收到即可。");

    public static readonly Phrase Level = new("1 moderate, 2 high, 3 emergency.", "1 一般，2 较高，3 紧急。");

    public static readonly Phrase Cancel = new("Call the event off.", "取消事件。");

    public static readonly Phrase OptOut = new("Decline the event for the site.", "站点拒绝参与该事件。");

    public static readonly Phrase Load = new("The load.", "负荷。");

    public static readonly Phrase Schedule = new(
        "Say for a time that people are there or not, whatever a schedule says, or end that.", "在一段时间内规定有人或无人，优先于时间表，或结束该规定。");

    public static readonly Phrase ScheduleId = new("Which schedule of the site.", "站点的哪个时间表。");

    public static readonly Phrase ScheduleMode = new("What is wanted of the schedule.", "期望的时间表状态。");

    public static readonly Phrase Mode = new("What is wanted of the load.", "期望的负荷状态。");

    public static readonly Phrase Name = new("The setting.", "参数名称。");

    public static readonly Phrase Value = new("Its value, in the unit of its name.", "参数值，单位见名称。");

    public static readonly Phrase What = new("What is asked for.", "请求内容。");

    public static readonly Phrase Count = new("How many decisions, with why.", "决策条数，用于 why。");

    public static readonly Phrase Circuit = new("The circuit, with reading.", "回路，用于 reading。");

    public static readonly Phrase DialWattHours = new("What the dial shows, in Wh, with reading.", "表盘读数，单位 Wh，用于 reading。");

    public static readonly Phrase Exchange = new("The meter was exchanged, with reading.", "电表已更换，用于 reading。");

    public static readonly Phrase WattHours = new("What the month has used, in Wh, with monthToDate.", "本月已用电量，单位 Wh，用于 monthToDate。");

    public static readonly Phrase BadUtc = new(
        "'{0}' is not a UTC time; give yyyy-MM-ddTHH:mm:ssZ, such as 2026-07-15T06:00:00Z.",
        "“{0}”不是 UTC 时刻；请按 yyyy-MM-ddTHH:mm:ssZ 给出，例如 2026-07-15T06:00:00Z。");

    public static readonly Phrase Accepted = new("{0} {1}: accepted, {2}.", "{0} {1}：已接受，{2}。");

    public static readonly Phrase Refused = new("{0} {1}: refused ({2}), {3}.", "{0} {1}：已拒绝（{2}），{3}。");

    public static readonly Phrase RefusedMember = new("{0} {1}: refused ({2}, member {3}), {4}.", "{0} {1}：已拒绝（{2}，成员 {3}），{4}。");

    public static readonly Phrase Repeated = new("{0} {1}: carried out before, and not again.", "{0} {1}：此前已执行，不再重复。");

    public static readonly Phrase NoResult = new(
        "No result of {0} within {1} s. The controller is not connected, or has another key: check its status and the key, then send it anew with --id {0}.",
        "{1} 秒内没有收到 {0} 的结果。控制器未连接或密钥不同：请检查其状态和密钥，再用 --id {0} 重新发送。");
}
