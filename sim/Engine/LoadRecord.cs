using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What has become of a load since the start of a simulation.</summary>
public sealed class LoadRecord
{
    private readonly LoadCoupling _coupling;
    private readonly Load _load;

    internal LoadRecord(string id, LoadCoupling coupling, Load load)
    {
        Id = id;
        _coupling = coupling;
        _load = load;
    }

    /// <summary>Name of the load.</summary>
    public string Id { get; }

    /// <summary>Changes of its relay.</summary>
    public int SwitchCount => _load.SwitchCount;

    /// <summary>Time in ms that it was held off.</summary>
    public long DisconnectedMilliseconds => _coupling.DisconnectedMilliseconds;

    /// <summary>Energy in Wh that it would have drawn in that time.</summary>
    public double UnservedWattHours => _coupling.UnservedWattHours;
}
