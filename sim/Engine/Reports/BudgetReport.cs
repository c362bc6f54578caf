using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The quotas of a site at the end of a run.</summary>
/// <param name="Mode">What the budget is for.</param>
/// <param name="Energy">The quota of energy in Wh, or null.</param>
/// <param name="Water">The quota of water in litres, or null.</param>
public sealed record BudgetReport(string Mode, QuotaReport? Energy, QuotaReport? Water)
{
    /// <summary>Reads a budget; null where the site has none.</summary>
    public static BudgetReport? Of(BudgetKeeper? budget, BudgetMode mode) => budget == null
        ? null
        : new BudgetReport(
            Names.Of(mode),
            budget.Energy == null ? null : QuotaReport.Of(budget.Energy, budget.EnergyMilliwattHours),
            budget.Water == null ? null : QuotaReport.Of(budget.Water, budget.WaterMillilitres));
}
