using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What people read about commands.</summary>
public static class CommandTexts
{
    internal static readonly Phrase CannotBeRead = new("the file cannot be read", "无法读取该文件");

    internal static readonly Phrase CheckPath = new("Check its path and rights", "请检查路径和权限");

    internal static readonly Phrase NoKey = new("the file holds no key", "文件中没有密钥");

    internal static readonly Phrase WriteKey = new(
        "Write 64 hexadecimal digits into it, the same as in the line key= of the controller", "请写入 64 位十六进制数，与控制器 key= 行一致");

    internal static readonly Phrase CounterNotWritten = new("the counter cannot be read or written", "无法读写计数器");

    internal static readonly Phrase CheckFolder = new("Name a file in a folder that may be written to", "请指定可写目录中的文件");

    internal static readonly Phrase NoCounter = new("the file holds no counter", "文件中没有计数器");

    internal static readonly Phrase MendCounter = new(
        "Write one whole number into it, the last counter that was used, or remove the file", "请写入一个整数（上次使用的计数器），或删除该文件");

    private static readonly Dictionary<string, Phrase> Reasons = new()
    {
        ["accepted"] = new("in force", "已生效"),
        ["malformed"] = new("it is no flat JSON object of at most 640 bytes: mend the sender", "不是 640 字节以内的单层 JSON 对象：请修正发送方"),
        ["unknown-member"] = new("it has a member that its kind does not have: leave it out", "含有该类命令没有的成员：请去掉"),
        ["missing-member"] = new("a member is missing: give it", "缺少成员：请补上"),
        ["wrong-type"] = new("a member has a value of another type: mend the sender", "成员类型不符：请修正发送方"),
        ["out-of-range"] = new("a member is outside its bounds: give a value within them", "成员超出范围：请给出范围内的值"),
        ["conflicting-member"] = new("two members exclude each other: give one of them", "两个成员互斥：只能给出其中一个"),
        ["unknown-kind"] = new("its topic names no kind of command: mend the sender", "主题中没有此类命令：请修正发送方"),
        ["unknown-word"] = new("a member has a word that does not belong to it: see the bounds of the kind", "成员取值不在可选范围内：请查看该类命令的说明"),
        ["unknown-load"] = new("the site has no such load: check its id", "站点没有该负荷：请检查标识"),
        ["unknown-circuit"] = new("the site has no such circuit: check its id", "站点没有该回路：请检查标识"),
        ["unknown-event"] = new("no such event is pending: it may be over", "没有该待执行事件：可能已结束"),
        ["no-time"] = new("the controller's clock is not set: wait and send it anew", "控制器时钟尚未校准：请稍后重新发送"),
        ["expired"] = new("it came after its end: send it anew", "命令已过期：请重新发送"),
        ["replayed"] = new("its counter is not above the last one: send it anew with a higher one", "计数器不大于上次：请用更大的计数器重新发送"),
        ["busy"] = new("too many commands came at once: wait a minute and send it anew", "命令过于频繁：请等待一分钟后重新发送"),
        ["full"] = new("four events are pending: call one off", "已有四个待执行事件：请先取消一个"),
        ["not-supported"] = new("the site has no such thing", "站点不支持"),
        ["outranked"] = new("fire alarm, hand switch or the event's level go before it", "火警、手动开关或事件级别优先"),
        ["unknown-schedule"] = new("the site has no such schedule: check its id", "站点没有该时间表：请检查标识"),
        ["store-failed"] = new("the controller could not write its counter and did nothing: send it anew", "控制器无法写入计数器，未执行：请重新发送"),
    };

    /// <summary>What a reason means and what to do about it; a reason that is not known is given as it is.</summary>
    public static Phrase OfReason(string reason) => Reasons.GetValueOrDefault(reason) ?? Phrase.Same(reason);

    internal static InputException Refuse(string path, Phrase problem, Phrase remedy) =>
        new([new InputFinding(path, string.Empty, 0, 0, problem, remedy)]);
}
