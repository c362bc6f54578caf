namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>A setting that the search has proposed, and what came of it.</summary>
/// <param name="Genes">The place of each parameter's value in its list.</param>
/// <param name="Costs">One number for each objective, all wanted little; null where the rules refuse the setting.</param>
/// <param name="Violation">How much it does what must not be; 0 where it may be chosen.</param>
internal sealed record Judged(int[] Genes, IReadOnlyList<double>? Costs, double Violation);
