namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What the solver found for a part of the data.</summary>
/// <param name="ProvenWattHours">Weighted energy in Wh that no relays which keep their times can be below.</param>
/// <param name="FoundWattHours">That of the best relays that it found.</param>
/// <param name="Cells">These, of each load.</param>
internal sealed record PlanPart(double ProvenWattHours, double FoundWattHours, IReadOnlyList<IReadOnlyList<RelayCell>> Cells)
{
    private const double ClosedPart = 1e-4;

    /// <summary>True where nothing is left to be found.</summary>
    public bool IsClosed => FoundWattHours - ProvenWattHours <= Math.Max(0.1, ClosedPart * FoundWattHours);
}
