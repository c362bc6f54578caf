using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The periods of a place and a year.</summary>
/// <param name="Id">Its name.</param>
/// <param name="ValidFromDay">First day, in days since 1970-01-01, or 0.</param>
/// <param name="ValidToDay">Last day, or 0.</param>
/// <param name="FloatPermille">What the part of a price that floats is multiplied by, in thousandths, by the number of the rate.</param>
/// <param name="Seasons">The seasons.</param>
public sealed record TariffPeriods(
    string Id, int ValidFromDay, int ValidToDay, IReadOnlyList<int> FloatPermille, IReadOnlyList<TariffSeason> Seasons);
