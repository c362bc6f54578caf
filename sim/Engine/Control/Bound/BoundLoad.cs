namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What the bound knows of a load.</summary>
/// <param name="Weight">What an unserved Wh of it costs; 1 for the load that is shed first.</param>
/// <param name="ReboundPermille">Part of the energy not served that it wants later on, in thousandths.</param>
/// <param name="ReboundMinutes">Time constant in minutes with which it draws that energy.</param>
public sealed record BoundLoad(int Weight, int ReboundPermille = 0, int ReboundMinutes = 60);
