using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>A value of the site file that is varied.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Values">What it may be, as JSON; at least one, no two the same.</param>
/// <param name="BaseValue">What it is today; null where the site file leaves it out.</param>
internal sealed record TuneParameter(SitePath Path, IReadOnlyList<string> Values, string? BaseValue);
