using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The contact of a load's hand switch that says that it is not in Auto.</summary>
internal sealed class HandCoupling(VirtualDigitalInput input, PlantLoad load)
{
    public void Drive() => input.Level = load.IsInHand ? DigitalLevel.Active : DigitalLevel.Inactive;
}
