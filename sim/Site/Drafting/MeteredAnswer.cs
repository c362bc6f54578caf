namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A circuit that is metered and never shed.</summary>
/// <param name="Id">Its name, such as lifts.</param>
/// <param name="Meter">Its meter.</param>
public sealed record MeteredAnswer(string Id, MeterAnswer Meter);
