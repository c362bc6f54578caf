using Google.OrTools.LinearSolver;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A step of a programme.</summary>
/// <param name="Power">What is recorded of it.</param>
/// <param name="UnitsPerWatt">Units of energy that a W makes in it.</param>
/// <param name="Unserved">Energy of each load that is not served, in units.</param>
/// <param name="CaughtUp">What each load's backlog wants in it, in units; null for a load without rebound.</param>
internal sealed record ModelStep(PowerStep Power, double UnitsPerWatt, Variable[] Unserved, Variable?[] CaughtUp);
