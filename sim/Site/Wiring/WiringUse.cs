namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>One thing of a site that a channel serves.</summary>
/// <param name="Sort">Sort of the channel.</param>
/// <param name="Number">Its number.</param>
/// <param name="Symbol">What hangs on it.</param>
/// <param name="Name">Name in the site file.</param>
/// <param name="Purpose">What the wire is for.</param>
/// <param name="Remark">What to mind, or null.</param>
internal sealed record WiringUse(ChannelSort Sort, int Number, WiringSymbol Symbol, string Name, Phrase Purpose, Phrase? Remark = null);
