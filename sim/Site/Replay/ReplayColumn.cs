namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A column of recorded data and how to turn it into watts.</summary>
/// <param name="Column">The column's name in the header.</param>
/// <param name="WattsPerUnit">
/// Watts that one unit of the column stands for: 1000 for kW, 4000 for kWh in 15 minutes, -1 for generation written as positive.
/// </param>
/// <param name="Share">Part of the column that is taken, above 0 up to 1.</param>
/// <param name="Negative">What a negative power means.</param>
public sealed record ReplayColumn(string Column, double WattsPerUnit, double Share, NegativePolicy Negative);
