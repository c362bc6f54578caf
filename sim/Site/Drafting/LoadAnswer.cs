using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A load that may be shed.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="RatedWatts">Its power.</param>
/// <param name="Meter">The meter that sees it alone, or null.</param>
public sealed record LoadAnswer(LoadKind Kind, int RatedWatts, MeterAnswer? Meter);
