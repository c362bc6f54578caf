namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>What little is wanted of.</summary>
internal enum Objective
{
    /// <summary>Energy in kWh.</summary>
    Energy,

    /// <summary>Mean power of the worst window in kW.</summary>
    Peak,

    /// <summary>Cost in yuan.</summary>
    Cost,

    /// <summary>Coal equivalent in t.</summary>
    CoalEquivalent,

    /// <summary>CO2 in t.</summary>
    Co2,

    /// <summary>Minutes with people in and rooms outside of the comfort band.</summary>
    Comfort,

    /// <summary>Energy in kWh that loads wanted while they were held off.</summary>
    Unserved,

    /// <summary>Relay changes, of each load and day.</summary>
    Switches,

    /// <summary>Windows above the limit of the setting.</summary>
    BrokenWindows,
}
