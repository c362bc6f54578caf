namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>What a circuit's energy is counted to, as the sub-items of public buildings have it.</summary>
public enum SubItem
{
    /// <summary>The whole site: no sub-item.</summary>
    Whole,

    /// <summary>Heating, ventilation, cooling; 01B.</summary>
    Hvac,

    /// <summary>Lighting and sockets; 01A.</summary>
    LightingSockets,

    /// <summary>Lifts, pumps, fans; 01C.</summary>
    Power,

    /// <summary>Data rooms, charging, kitchens; 01D.</summary>
    Special,

    /// <summary>Metered, but nobody said what for.</summary>
    Other,

    /// <summary>What the site took and no circuit below it metered.</summary>
    Unmetered,

    /// <summary>What photovoltaics made; 13. No part of the use.</summary>
    Solar,
}
