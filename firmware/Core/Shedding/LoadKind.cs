namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>What a load is. Kinds from <see cref="Lift"/> on can never be shed.</summary>
public enum LoadKind : byte
{
    /// <summary>Not stated; refused.</summary>
    Unknown = 0,

    /// <summary>Water chiller or any other large compressor.</summary>
    Chiller = 1,

    /// <summary>Heat pump or split air conditioner: a small compressor.</summary>
    HeatPump = 2,

    /// <summary>Air handling unit or ventilation.</summary>
    AirHandler = 3,

    /// <summary>Fan coil units.</summary>
    FanCoil = 4,

    /// <summary>Lighting that is neither emergency nor egress lighting.</summary>
    Lighting = 5,

    /// <summary>Socket circuits whose users have agreed.</summary>
    Sockets = 6,

    /// <summary>Storage water heater.</summary>
    WaterHeater = 7,

    /// <summary>Charging point for electric vehicles.</summary>
    EvCharger = 8,

    /// <summary>Any other load that may be switched off without harm.</summary>
    Other = 9,

    /// <summary>Passenger, goods or fire lift. People get trapped: a lift's supply never goes through a relay of ours.</summary>
    Lift = 100,

    /// <summary>Emergency lighting; belongs to its own controller.</summary>
    EmergencyLighting = 101,

    /// <summary>Normal lighting of escape routes.</summary>
    EgressLighting = 102,

    /// <summary>Domestic water pump.</summary>
    DomesticWaterPump = 103,

    /// <summary>Drainage pump.</summary>
    DrainPump = 104,

    /// <summary>Access control, cameras, intruder alarm.</summary>
    Security = 105,

    /// <summary>Fire pumps, smoke exhaust and other fire service equipment.</summary>
    FireService = 106,

    /// <summary>Servers and network of a data room.</summary>
    ItEquipment = 107,
}
