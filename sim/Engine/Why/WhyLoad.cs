using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What a record of the why-log says of one load.</summary>
/// <param name="IsOff">True where its relay holds it off.</param>
/// <param name="HasSwitched">True where its relay changed in that scan.</param>
/// <param name="Reason">Why it is in this state.</param>
/// <param name="LevelPercent">What it is allowed of its rated power in percent; null where no load of the site has a level.</param>
public sealed record WhyLoad(bool IsOff, bool HasSwitched, DecisionReason Reason, int? LevelPercent = null);
