using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A relay of the board in the supply of a load, wired through its normally closed contact.</summary>
internal sealed class LoadCoupling(VirtualDigitalOutput output, PlantLoad load)
{
    public PlantLoad Load => load;

    public long DisconnectedMilliseconds { get; private set; }

    public void Follow(int milliseconds)
    {
        DisconnectedMilliseconds += load.IsConnected ? 0 : milliseconds;
        load.IsConnected = load.IsInHand || !output.IsOpen;
    }
}
