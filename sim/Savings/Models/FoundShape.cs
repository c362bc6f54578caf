namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>The best change points of a search.</summary>
/// <param name="HeatingIndex">Place of the point of heating in the grid.</param>
/// <param name="CoolingIndex">Place of the point of cooling in the grid.</param>
/// <param name="SquareSumGain">By how much the sum of squares is less than that of the values.</param>
/// <param name="Coefficients">The linear coefficients.</param>
internal sealed record FoundShape(int HeatingIndex, int CoolingIndex, double SquareSumGain, double[] Coefficients);
