using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What a session with a broker says to people.</summary>
internal static class SessionTexts
{
    public static readonly Phrase NoBroker = new(
        "The broker {0} does not answer ({1}). Start it, or correct --broker or --link.", "MQTT 服务器 {0} 无应答（{1}）。请启动它，或更正 --broker 或 --link。");

    public static readonly Phrase BrokerRefuses = new(
        "The broker {0} refuses ({1}). Check --link, or --user, --password-file and --certificate.",
        "MQTT 服务器 {0} 拒绝连接（{1}）。请检查 --link，或 --user、--password-file 和 --certificate。");

    public static readonly Phrase NoSubscription = new(
        "The broker {0} does not let this user subscribe to {1} ({2}). Allow it to read edgectl/v1/#.",
        "MQTT 服务器 {0} 不允许该用户订阅 {1}（{2}）。请授予其读取 edgectl/v1/# 的权限。");

    public static readonly Phrase TakenOver = new(
        "The broker ends each session as {0} at once: another instance has the same name. Give each one its own with --client-id.",
        "服务器每次都立即结束 {0} 的会话：另一个实例使用了相同名称。请用 --client-id 为每个实例指定不同的名称。");
}
