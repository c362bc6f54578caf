namespace Zibo.EdgeCtl.Sim.Plant.Hvac;

/// <summary>What acts on the zone and its controls during a tick; the same for the real system and its shadow.</summary>
internal sealed class ThermalConditions
{
    /// <summary>Outdoor air in C.</summary>
    public double OutdoorCelsius { get; set; }

    /// <summary>Irradiance on the mean facade in W/m2.</summary>
    public double FacadeWattsPerSquareMetre { get; set; }

    /// <summary>Irradiance on the roof in W/m2.</summary>
    public double RoofWattsPerSquareMetre { get; set; }

    /// <summary>Heat of people, lamps and equipment in W.</summary>
    public double InternalWatts { get; set; }

    /// <summary>Power of the fans in W; the air stream takes all of it.</summary>
    public double FanWatts { get; set; }

    /// <summary>Whether the fans move air.</summary>
    public bool HasAirFlow { get; set; }

    /// <summary>Whether enough people are in to open windows and to feel the temperature.</summary>
    public bool IsOccupied { get; set; }

    /// <summary>Whether the timetable wants air conditioning.</summary>
    public bool IsScheduled { get; set; }

    /// <summary>Room temperature in C that somebody outside has set; NaN where the building has its own.</summary>
    public double SetpointCelsius { get; set; } = double.NaN;

    /// <summary>Whether the machines are set for winter.</summary>
    public bool IsHeatingSeason { get; set; }
}
