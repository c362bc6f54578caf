using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Everything of the board that a load of the building follows: the relays of its steps, and its level.</summary>
internal sealed class PlantRelays(PlantLoad load, VirtualAnalogOutput? level)
{
    private readonly List<(VirtualDigitalOutput Output, int RatedWatts)> _steps = [];
    private VirtualDigitalOutput? _single;
    private double _ratedWatts;

    public PlantLoad Load => load;

    public void Add(VirtualDigitalOutput output, int ratedWatts)
    {
        _steps.Add((output, ratedWatts));
        _single = _steps.Count == 1 ? output : null;
        _ratedWatts += ratedWatts;
    }

    /// <summary>The part of the load that a step is.</summary>
    public double PartOf(int ratedWatts) => ratedWatts / _ratedWatts;

    public void Follow()
    {
        if (_single is not null)
        {
            load.IsConnected = load.IsInHand || !_single.IsOpen;
        }
        else
        {
            double closedWatts = 0;
            foreach ((VirtualDigitalOutput output, int ratedWatts) in _steps)
            {
                closedWatts += output.IsOpen ? 0 : ratedWatts;
            }

            closedWatts = load.IsInHand ? _ratedWatts : closedWatts;
            load.IsConnected = closedWatts > 0;
            load.Share = closedWatts > 0 ? closedWatts / _ratedWatts : load.Share;
        }

        if (level is not null)
        {
            load.Share = level.Permille / 1000.0;
        }
    }
}
