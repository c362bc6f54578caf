using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A load of the game.</summary>
/// <param name="Id">Its name in the plant.</param>
/// <param name="Options">Priority, rated power and minimum times, the same for every controller.</param>
/// <param name="Bound">What the bound knows of it.</param>
public sealed record ControlLoad(string Id, LoadOptions Options, BoundLoad Bound);
