using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A detector that sees whether somebody is in the building.</summary>
internal sealed class PresenceCoupling(VirtualDigitalInput input, IPlant plant)
{
    public void Drive() => input.Level = plant.IsSomebodyThere ? DigitalLevel.Active : DigitalLevel.Inactive;
}
