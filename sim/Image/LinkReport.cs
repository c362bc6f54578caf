namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>What linking made of the firmware.</summary>
/// <param name="Before">The assemblies that were read.</param>
/// <param name="After">Those that were written, in the order in which the device loads them.</param>
/// <param name="InlinedCallCount">Calls that were replaced by what they call.</param>
/// <param name="Files">The files that were written.</param>
public sealed record LinkReport(
    IReadOnlyList<LinkedAssembly> Before, IReadOnlyList<LinkedAssembly> After, int InlinedCallCount, IReadOnlyList<string> Files);
