namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A whole window of a trial.</summary>
/// <param name="StartUtcMilliseconds">Its begin, in ms since 1970-01-01 UTC.</param>
/// <param name="Watts">Mean import in W.</param>
/// <param name="HeldOffParts">Part of the window that each load was held off, 0 to 1, in the order of the game's loads.</param>
public sealed record ControlWindow(long StartUtcMilliseconds, double Watts, IReadOnlyList<double> HeldOffParts);
