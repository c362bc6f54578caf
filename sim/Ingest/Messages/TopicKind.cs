namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What a topic carries. The numbers stand in stores and are never reused.</summary>
public enum TopicKind
{
    /// <summary>A topic of a later minor version: kept as an event under its own name.</summary>
    Other = 0,

    /// <summary>Energy of a circuit in a quarter of an hour or a day.</summary>
    Intervals = 1,

    /// <summary>Energy of the site in a day, as coal equivalent and CO2.</summary>
    Totals = 2,

    /// <summary>A relay that changed.</summary>
    Loads = 3,

    /// <summary>How long a load was held off.</summary>
    Sheds = 4,

    /// <summary>What a shed took.</summary>
    Receipts = 5,

    /// <summary>Litres of a water meter.</summary>
    Water = 6,

    /// <summary>A dial reading.</summary>
    Readings = 7,

    /// <summary>A verdict of a cross-check.</summary>
    Checks = 8,

    /// <summary>A quota's account; the newest replaces the older.</summary>
    Budget = 9,

    /// <summary>A fault that appeared or disappeared.</summary>
    Faults = 10,

    /// <summary>Messages that the controller gave up.</summary>
    Losses = 11,

    /// <summary>What UTC was at the boot's monotonic zero.</summary>
    Clock = 12,

    /// <summary>A start, and how far the boot before had counted.</summary>
    Boots = 13,

    /// <summary>A record of decisions, where somebody asked; the newest replaces the older.</summary>
    Why = 14,

    /// <summary>The answer to a command.</summary>
    Results = 15,

    /// <summary>What a schedule says now, and by what.</summary>
    Schedules = 16,

    /// <summary>What a day or a month imported at each rate, and what it costs.</summary>
    Costs = 17,

    /// <summary>A demand response event, and what it brought.</summary>
    Responses = 18,

    /// <summary>The rate that holds; the newest replaces the older.</summary>
    Tariff = 19,

    /// <summary>Birth and last will.</summary>
    Status = 20,

    /// <summary>The present state; the newest replaces the older.</summary>
    State = 21,

    /// <summary>How the controller itself does; the newest replaces the older.</summary>
    Health = 22,

    /// <summary>The power of a circuit now; the newest replaces the older.</summary>
    Powers = 23,

    /// <summary>Why a load stands as it does now; the newest replaces the older.</summary>
    Reasons = 24,

    /// <summary>What a setpoint is now, and why.</summary>
    Setpoints = 25,

    /// <summary>A command to a controller: none of a backend's messages.</summary>
    Commands = 30,
}
