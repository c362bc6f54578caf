namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>Which circuit and which load stands at which index.</summary>
internal static class OfficeLayout
{
    /// <summary>The sum of all others.</summary>
    public const int MainCircuit = 0;

    /// <summary>Chiller or heat pump with its water pump.</summary>
    public const int ChillerCircuit = 1;

    /// <summary>Fans of the air handlers.</summary>
    public const int AirHandlerCircuit = 2;

    /// <summary>Lamps, those along the windows included.</summary>
    public const int LightingCircuit = 3;

    /// <summary>The lift bank.</summary>
    public const int LiftsCircuit = 4;

    /// <summary>Sockets in the offices.</summary>
    public const int SocketsCircuit = 5;

    /// <summary>Servers and their cooling.</summary>
    public const int DataRoomCircuit = 6;

    /// <summary>Element of the hot-water tank.</summary>
    public const int WaterHeaterCircuit = 7;

    /// <summary>Charging points.</summary>
    public const int EvChargersCircuit = 8;

    /// <summary>Number of circuits.</summary>
    public const int CircuitCount = 9;

    /// <summary>Relay of the chiller.</summary>
    public const int ChillerLoad = 0;

    /// <summary>Relay of the fans.</summary>
    public const int AirHandlerLoad = 1;

    /// <summary>Relay of the lamps along the windows.</summary>
    public const int PerimeterLoad = 2;

    /// <summary>Relay of the hot-water tank.</summary>
    public const int WaterHeaterLoad = 3;

    /// <summary>Relay of the charging points.</summary>
    public const int EvChargersLoad = 4;

    /// <summary>Number of loads. There is none for lifts and data room: nothing may switch them.</summary>
    public const int LoadCount = 5;

    /// <summary>The circuits by index.</summary>
    public static PlantCircuit[] CreateCircuits() =>
    [
        new("main"),
        new("chiller"),
        new("air-handler"),
        new("lighting"),
        new("lifts"),
        new("sockets"),
        new("data-room"),
        new("water-heater"),
        new("ev-chargers"),
    ];

    /// <summary>The loads by index.</summary>
    public static PlantLoad[] CreateLoads(OfficePlantOptions options) =>
    [
        new("chiller", Hvac.Chiller.RatedWatts(options)),
        new("air-handler", options.FanWatts) { FollowsShare = false },
        new("lighting-perimeter", Loads.Lighting.InstalledPerimeterWatts(options)),
        new("water-heater", options.WaterHeaterWatts),
        new("ev-chargers", options.EvChargerCount * options.EvChargerWatts),
    ];
}
