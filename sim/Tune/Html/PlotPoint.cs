namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>A setting in a picture.</summary>
/// <param name="X">Its place to the right.</param>
/// <param name="Y">Its place upwards.</param>
/// <param name="Mark">What it is.</param>
/// <param name="Label">What a reader is told who points at it.</param>
internal sealed record PlotPoint(double X, double Y, PlotMark Mark, string Label);
