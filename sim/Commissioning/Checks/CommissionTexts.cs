using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>What commissioning says and asks.</summary>
public static class CommissionTexts
{
    internal static readonly Phrase BadProgress = new("it is no progress of a commissioning", "不是调试进度文件");

    internal static readonly Phrase BadProgressRemedy = new("Name another file, or remove it to begin anew", "请指定其他文件，或删除后重新开始");

    internal static readonly Phrase Anew = new(
        "The controller runs another image or version than before: all checks begin anew.", "控制器的映像或版本已变：全部检查重新开始。");

    internal static readonly Phrase Begins = new("== {0} {1}", "== {0} {1}（开始）");

    internal static readonly Phrase PassedBefore = new("== {0} {1}: passed before", "== {0} {1}：此前已通过");

    internal static readonly Phrase Ended = new("{0} {1}: {2}. {3}", "{0} {1}：{2}。{3}");

    internal static readonly Phrase MaySwitch = new(
        "May {0} ({1} W) be switched off for some minutes now? It should be running", "现在可以将 {0}（{1} W）断开几分钟吗？应处于运行状态");

    internal static readonly Phrase WaitsForRelay = new(
        "{0}: waiting for the relay, {1} s at most, since minimum times hold.", "{0}：等待继电器动作，最长 {1} 秒（遵守最短时间）。");

    internal static readonly Phrase HasStopped = new("Has {0} stopped, and nothing else?", "停下的是 {0}，且没有其他负荷停下吗？");

    internal static readonly Phrase FirstReading = new("Dial of the meter of {0} now, in kWh as it stands there", "{0} 电表当前读数，kWh，按表盘显示");

    internal static readonly Phrase SecondReading = new(
        "Wait until {0} has used {1} kWh at least behind its transformers, then: the dial now, in kWh as it stands there",
        "请等 {0} 至少用电 {1} kWh（互感器一次侧），然后输入当前表盘读数，kWh");

    internal static readonly Phrase Clamp = new(
        "Power of {0} by a clamp meter now, in kW; import positive", "用钳形表测得的 {0} 当前功率，kW，用电为正");

    internal static readonly Phrase WaitsForInterval = new(
        "{0}: keep the load as it is; waiting for the next interval that the controller reports.", "{0}：请保持负荷不变，等待控制器上报下一周期。");

    internal static readonly Phrase TurnToHand = new("Turn the hand switch of {0} out of Auto. Done?", "请将 {0} 的手动开关转离“自动”。完成了吗？");

    internal static readonly Phrase TurnToAuto = new("Turn the hand switch of {0} back to Auto. Done?", "请将 {0} 的手动开关转回“自动”。完成了吗？");

    internal static readonly Phrase MayOperateFire = new(
        "The fire input is next: tell the fire panel's owner. May it be operated?", "接下来检查火警输入：请先通知消防负责人。可以操作吗？");

    internal static readonly Phrase OperateFire = new("Operate the fire input and leave it. Done?", "请使火警输入动作并保持。完成了吗？");

    internal static readonly Phrase ResetFire = new("Reset the fire input. Done?", "请复位火警输入。完成了吗？");

    internal static readonly Phrase PullPower = new(
        "Cut the power of the controller, not of the loads, and leave it off. Done?", "请切断控制器（不是负荷）的电源并保持断开。完成了吗？");

    internal static readonly Phrase LoadsRun = new(
        "Are all loads connected, with the controller dead?", "控制器断电时，所有负荷都保持接通吗？");

    internal static readonly Phrase RestorePower = new("Switch the controller on again. Done?", "请恢复控制器电源。完成了吗？");

    internal static readonly Phrase MonitorDays = new(
        "For how many days shall the controller only watch? 0 to {0}", "控制器只监视不动作多少天？0 至 {0}");

    /// <summary>Name of a check.</summary>
    public static Phrase Of(CheckKind kind) => kind switch
    {
        CheckKind.Identity => new("Controller", "控制器"),
        CheckKind.Relay => new("Relay", "继电器"),
        CheckKind.Dial => new("Meter against its dial", "电表与表盘核对"),
        CheckKind.Clamp => new("Current transformer", "电流互感器"),
        CheckKind.HandSwitch => new("Hand switch", "手动开关"),
        CheckKind.Fire => new("Fire alarm", "火警"),
        CheckKind.SupplyFail => new("Without power", "断电"),
        _ => new("Monitor-only", "监视模式"),
    };

    /// <summary>A verdict in words.</summary>
    public static Phrase Of(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Passed => new("passed", "通过"),
        CheckVerdict.Failed => new("FAILED", "未通过"),
        _ => new("not done", "未做"),
    };

    /// <summary>A cause in words, with what to do.</summary>
    public static Phrase Of(CheckCause cause) => cause switch
    {
        CheckCause.None => Phrase.Same(""),
        CheckCause.PassedOver => new("Passed over.", "已跳过。"),
        CheckCause.NoAnswer => new("The controller did not answer: check link, key and time.", "控制器无应答：请检查链路、密钥和时间。"),
        CheckCause.Refused => new("The controller refused the command: fire alarm, hand switch, or no time of day.", "控制器拒绝命令：火警、手动开关或时间未知。"),
        CheckCause.OtherImage => new("It runs another site image: build and deploy this site file, or name the right one.", "站点映像不符：请编译并部署本站点文件，或指定正确的文件。"),
        CheckCause.OtherVersion => new("It runs another firmware version than this tool knows.", "固件版本与本工具不符。"),
        CheckCause.NotSwitched => new("The relay did not open in time.", "继电器未按时断开。"),
        CheckCause.NotRunning => new("The load drew nothing: repeat it while it runs.", "负荷未在运行：请在运行时重做。"),
        CheckCause.NoDrop => new("Nothing dropped: contactor, hand switch, bypass, or another relay's wire.", "功率未下降：接触器、手动开关、旁路或接错继电器。"),
        CheckCause.OtherDrop => new("The drop is not what was expected: declared power, transformer ratio, or more on the contactor.", "下降值与预期不符：标称功率、互感器变比，或接触器带有其他负荷。"),
        CheckCause.OtherLoad => new("Another load stopped: relays are exchanged.", "停下的是其他负荷：继电器接错。"),
        CheckCause.NotBack => new("It did not come back in time.", "未按时恢复。"),
        CheckCause.NoPulses => new("Nothing was counted: wire, terminal, or a meter without pulse output.", "没有计数：接线、端子，或电表无脉冲输出。"),
        CheckCause.TooLittle => new("Too little has flowed to tell: repeat it later.", "电量太少无法判断：请稍后重做。"),
        CheckCause.PulseConstant => new("The meter constant in the site file is likely wrong.", "站点文件中的脉冲常数可能有误。"),
        CheckCause.TransformerRatio => new("The transformer ratio is likely wrong, counted twice, or not at all.", "互感器变比可能有误、重复计入或未计入。"),
        CheckCause.MissingPhase => new("Likely not all three phases are measured.", "可能缺相。"),
        CheckCause.Reversed => new("A transformer is turned round.", "互感器方向接反。"),
        CheckCause.Unexplained => new("The figures fit no usual mistake: check wiring and what else hangs on the meter.", "数值不符合常见错误：请检查接线以及该表所带负荷。"),
        CheckCause.NotSeen => new("The controller did not see it: wire, terminal, normally open or closed.", "控制器未检测到：接线、端子、常开或常闭。"),
        CheckCause.StayedOff => new("A load stayed off: the contact must be closed without current.", "有负荷保持断开：触点应在无电时闭合。"),
        _ => new("The controller did not come back.", "控制器没有恢复。"),
    };
}
