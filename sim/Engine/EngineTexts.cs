using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What the engine says to people.</summary>
internal static class EngineTexts
{
    public static readonly Phrase NoSuchCircuit = new("the simulated building has no circuit '{0}'", "仿真建筑中没有回路“{0}”");

    public static readonly Phrase NoSuchLoad = new("the simulated building has no load '{0}'", "仿真建筑中没有负荷“{0}”");

    public static readonly Phrase UseOneOf = new("use one of: {0}", "请改用下列之一：{0}");
}
