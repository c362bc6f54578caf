namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What a run costs by the site's tariff, with the controller and without.</summary>
/// <param name="Controlled">The building with the controller.</param>
/// <param name="Uncontrolled">The same building with every load connected.</param>
public sealed record CostReport(SideCostReport Controlled, SideCostReport Uncontrolled);
