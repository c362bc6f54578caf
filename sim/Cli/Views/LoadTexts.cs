using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>The firmware's decisions in words for people.</summary>
internal static class LoadTexts
{
    /// <summary>Why a load is in its state.</summary>
    public static Phrase Of(DecisionReason reason) => reason switch
    {
        DecisionReason.None => new("no decision yet", "尚无决策"),
        DecisionReason.NotNeeded => new("no reduction needed", "无需削减"),
        DecisionReason.Deferred => new("a later shed still keeps the window", "稍后切除仍可保住本周期"),
        DecisionReason.MinimumOn => new("must stay on for its minimum time", "未满最短运行时间"),
        DecisionReason.NotRunning => new("on, but drawing nothing", "已接通但未运行"),
        DecisionReason.Restored => new("restored: the window has room", "已恢复：本周期有余量"),
        DecisionReason.FireAlarm => new("fire alarm: everything released", "火灾报警：全部释放"),
        DecisionReason.ControllerFault => new("a controller failed: released", "控制器故障：已释放"),
        DecisionReason.FallbackRelease => new("released: the site meter does not answer", "已释放：总表无应答"),
        DecisionReason.DemandLimit => new("held off: the window would exceed the limit", "已切除：本周期将超限"),
        DecisionReason.StartBlocked => new("start held back: it would exceed the limit", "禁止启动：启动将超限"),
        DecisionReason.MinimumOff => new("must stay off for its minimum time", "未满最短停机时间"),
        DecisionReason.NoHeadroom => new("held off: no room in the window", "保持切除：本周期无余量"),
        DecisionReason.MeterUnknown => new("held off: the site meter does not answer", "已切除：总表无应答"),
        DecisionReason.ManualHand => new("the hand switch is not in Auto", "手动开关不在自动位"),
        DecisionReason.OverrideOn => new("held on by command", "按指令保持接通"),
        DecisionReason.OverrideOff => new("held off by command", "按指令切除"),
        DecisionReason.OverrideEnded => new("the command has ended", "指令已结束"),
        DecisionReason.Comfort => new("the room is too cold or too warm", "室温超出舒适范围"),
        DecisionReason.ComfortUnknown => new("the room's temperature is unknown", "室温未知：不切除"),
        DecisionReason.NotDropping => new("its last shed took nothing", "上次切除未见功率下降"),
        DecisionReason.AllowanceSpent => new("was held off for as long as it may", "已达允许的最长切除时间"),
        DecisionReason.PowerUp => new("held off after an outage: its turn will come", "来电后依次恢复，等待中"),
        DecisionReason.FeederLimit => new("held off: its circuit would exceed its limit", "已切除：所在回路将超限"),
        DecisionReason.FeederTrip => new("cut at once: its circuit was overloaded", "已紧急切除：所在回路过载"),
        DecisionReason.FeederNoHeadroom => new("held off: no room on its circuit", "保持切除：所在回路无余量"),
        DecisionReason.Tariff => new("off by plan: energy will be cheaper", "按计划停用：等待低价时段"),
        DecisionReason.Throttled => new("on at a reduced level", "已降功率运行"),
        DecisionReason.Schedule => new("off: out of its hours", "已断开：在时段之外"),
        DecisionReason.ScheduleStart => new("off: its hours have begun, its turn will come", "时段已开始，依次接通，等待中"),
        DecisionReason.Daylight => new("off: daylight does", "已断开：日光充足"),
        DecisionReason.Unoccupied => new("off: nobody is there", "已断开：无人"),
        DecisionReason.MonitorOnly => new("on: monitor-only, otherwise it would be held off", "监视模式：本应切除，保持接通"),
        _ => Phrase.Same(((int)reason).ToString(System.Globalization.CultureInfo.InvariantCulture)),
    };

    /// <summary>What the limiter is doing.</summary>
    public static Phrase Of(DemandPhase phase) => phase switch
    {
        DemandPhase.LeaveAlone => new("leave alone", "不干预"),
        DemandPhase.BlockStarts => new("block starts", "禁止启动"),
        DemandPhase.Shed => new("shed", "切除负荷"),
        DemandPhase.Fallback => new("fallback", "后备策略"),
        _ => Phrase.Same(((int)phase).ToString(System.Globalization.CultureInfo.InvariantCulture)),
    };

    /// <summary>How far a value can be trusted.</summary>
    public static Phrase Of(Quality quality) => quality switch
    {
        Quality.Good => new("good", "良好"),
        Quality.Uncertain => new("uncertain", "存疑"),
        _ => new("bad", "不可用"),
    };

    /// <summary>Ids of the loads that are held off now.</summary>
    public static IEnumerable<string> HeldOff(Simulation simulation) =>
        simulation.Site.Loads.Where((_, i) => simulation.Controller.Loads.At(i).IsCurtailed).Select(l => l.Id);
}
