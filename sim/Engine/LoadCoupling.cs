using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A relay of the board in the supply of a load or of one of its steps, wired through its normally closed contact.</summary>
internal sealed class LoadCoupling
{
    private readonly VirtualDigitalOutput _output;
    private readonly PlantRelays _relays;
    private readonly int _ratedWatts;
    private bool _isOpen;

    public LoadCoupling(VirtualDigitalOutput output, int ratedWatts, PlantRelays relays)
    {
        _output = output;
        _ratedWatts = ratedWatts;
        _relays = relays;
        relays.Add(output, ratedWatts);
        _isOpen = !relays.Load.IsConnected;
    }

    public PlantLoad Load => _relays.Load;

    public long DisconnectedMilliseconds { get; private set; }

    /// <summary>Energy in Wh that the load lacked, as far as this relay's part of its rated power goes.</summary>
    public double UnservedWattHours => Load.UnservedWattHours * _relays.PartOf(_ratedWatts);

    public void Follow(int milliseconds)
    {
        DisconnectedMilliseconds += _isOpen ? milliseconds : 0;
        _isOpen = _output.IsOpen;
        _relays.Follow();
    }
}
