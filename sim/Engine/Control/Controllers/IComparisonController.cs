namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// A way to keep a demand limit that the firmware is compared with. It sees true powers, which no device does; what it asks
/// for is done as far as the loads' minimum times allow.
/// </summary>
public interface IComparisonController
{
    /// <summary>Decides after a step of one second.</summary>
    /// <param name="picture">What is known.</param>
    /// <returns>Loads to hold off: bit i stands for place i of the picture's loads.</returns>
    int Decide(in ControlPicture picture);
}
