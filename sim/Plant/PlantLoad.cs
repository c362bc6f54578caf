namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>A load behind a relay.</summary>
/// <param name="id">Name of the load: a to z, 0 to 9 and -.</param>
/// <param name="ratedWatts">Power at its rating point in W.</param>
public sealed class PlantLoad(string id, double ratedWatts)
{
    private bool _isConnected = true;
    private double _share = 1;

    /// <summary>Name of the load.</summary>
    public string Id { get; } = id;

    /// <summary>Power at its rating point in W; starts and hot days can exceed it.</summary>
    public double RatedWatts { get; } = ratedWatts;

    /// <summary>Whether the relay lets power through; a change takes effect from the next step's first millisecond.</summary>
    public bool IsConnected
    {
        get => _isConnected;
        set
        {
            if (_isConnected != value)
            {
                _isConnected = value;
                RelayChanged = true;
            }
        }
    }

    /// <summary>
    /// What the load is allowed of its power or current, 0 to 1: by a level that it follows, or by the relays of its steps; a change
    /// takes effect from the next step's first millisecond.
    /// </summary>
    public double Share
    {
        get => _share;
        set
        {
            if (_share != value)
            {
                _share = value;
                RelayChanged = true;
            }
        }
    }

    /// <summary>Whether the load can run on a part of its power; one that cannot ignores <see cref="Share"/>.</summary>
    public bool FollowsShare { get; init; } = true;

    /// <summary>Mean active power over the last step in W; 0 while disconnected.</summary>
    public double PowerWatts { get; set; }

    /// <summary>
    /// Energy in Wh that the load would have drawn while it was disconnected, since the start. What it would have drawn
    /// comes from a copy of its state that goes on as if the relay had stayed closed, so a full tank stops counting. While it runs
    /// on a share, what the copy draws beyond it counts.
    /// </summary>
    public double UnservedWattHours { get; set; }

    /// <summary>True while the load's hand switch holds it on, whatever the relay does; the wiring sees to that.</summary>
    public bool IsInHand { get; set; }

    /// <summary>Whether the relay changed since the plant last looked.</summary>
    /// <summary>Whether relay or share changed since the plant last looked.</summary>
    internal bool RelayChanged { get; set; }
}
