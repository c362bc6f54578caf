namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>A parameter of a model.</summary>
public enum ModelTerm
{
    /// <summary>Use of a workday without heating and cooling, kWh a day; of a straight line its value at 0 °C.</summary>
    Base,

    /// <summary>What a day off uses more, kWh a day.</summary>
    DayOff,

    /// <summary>kWh a day for each unit of occupancy.</summary>
    Occupancy,

    /// <summary>Slope of a straight line, kWh a day and K.</summary>
    Temperature,

    /// <summary>Its slope more on days off, kWh a day and K.</summary>
    TemperatureOnDayOff,

    /// <summary>Use for each kelvin below the change point, kWh a day and K.</summary>
    Heating,

    /// <summary>The same, more on days off, kWh a day and K.</summary>
    HeatingOnDayOff,

    /// <summary>Use for each kelvin above the change point, kWh a day and K.</summary>
    Cooling,

    /// <summary>The same, more on days off, kWh a day and K.</summary>
    CoolingOnDayOff,

    /// <summary>Change point of heating, °C.</summary>
    HeatingPoint,

    /// <summary>Change point of cooling, °C.</summary>
    CoolingPoint,

    /// <summary>The one change point of a 4P model, °C.</summary>
    CommonPoint,
}
