namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What a circuit feeds, as people group it.</summary>
public enum CircuitUse
{
    /// <summary>The whole site.</summary>
    Whole,

    /// <summary>Heating, ventilation, cooling.</summary>
    Hvac,

    /// <summary>Lighting.</summary>
    Lighting,

    /// <summary>Sockets.</summary>
    Sockets,

    /// <summary>Lifts.</summary>
    Lifts,

    /// <summary>Servers and what cools them.</summary>
    DataRoom,

    /// <summary>Charging of vehicles.</summary>
    Charging,

    /// <summary>Photovoltaics.</summary>
    Solar,

    /// <summary>Pumps and hot water.</summary>
    Water,

    /// <summary>Anything else.</summary>
    Other,
}
