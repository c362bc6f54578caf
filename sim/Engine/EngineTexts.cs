using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What the engine says to people.</summary>
internal static class EngineTexts
{
    public static readonly Phrase NoSuchCircuit = new("the simulated building has no circuit '{0}'", "仿真建筑中没有回路“{0}”");

    public static readonly Phrase NoSuchLoad = new("the simulated building has no load '{0}'", "仿真建筑中没有负荷“{0}”");

    public static readonly Phrase NoSuchWaterMeter = new("the simulated building has no water meter '{0}'", "仿真建筑中没有水表“{0}”");

    public static readonly Phrase NoSuchTemperature = new("the simulated building has no temperature '{0}'", "仿真建筑中没有温度“{0}”");

    public static readonly Phrase NoSuchSetpoint = new("the simulated building has no setpoint '{0}'", "仿真建筑中没有设定值“{0}”");

    public static readonly Phrase NoSuchLiftBank = new("the simulated building has no lift bank '{0}'", "仿真建筑中没有电梯组“{0}”");

    public static readonly Phrase NoSuchReadingCircuit = new("the site has no circuit '{0}' to read", "站点中没有可抄表的回路“{0}”");

    public static readonly Phrase UseOneOf = new("use one of: {0}", "请改用下列之一：{0}");

    public static readonly Phrase ReplayBreaksRule = new(
        "the replay breaks a rule of the firmware: {0} of {1} ({2})", "回放违反了固件规则：{1} 的 {0}（{2}）");

    public static readonly Phrase NoPartOfLoad = new(
        "the simulated load '{0}' runs whole or not at all", "仿真负荷“{0}”只能整体通断");

    public static readonly Phrase UseOneRelay = new("give it one \"output\" and no \"level\"", "请只写一个“output”，不写“level”");

    public static readonly Phrase MendReplay = new(
        "Mend that member of the map, or the limit and window given on the command line", "请修正映射文件中的该项，或命令行给出的限额与周期");
}
