using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>What was saved at one supply.</summary>
/// <param name="Supply">The circuit.</param>
/// <param name="Result">The saving; null where the data does not carry it.</param>
/// <param name="Problem">Why there is none; null where there is one.</param>
public sealed record SavingsOutcome(string Supply, SavingsResult? Result, Phrase? Problem);
