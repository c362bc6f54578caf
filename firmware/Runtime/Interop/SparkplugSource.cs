namespace Zibo.EdgeCtl.Runtime.Interop;

/// <summary>What a metric says; those of circuits, loads and water meters also have an index.</summary>
internal enum SparkplugSource
{
    /// <summary>Number of the controller's start.</summary>
    BootId,

    /// <summary>Power of the site.</summary>
    SitePower,

    /// <summary>Where the window will end.</summary>
    ProjectedPower,

    /// <summary>The limit in force.</summary>
    Limit,

    /// <summary>What the limiter does.</summary>
    Phase,

    /// <summary>Loads that are shed.</summary>
    ShedCount,

    /// <summary>Faults that are active.</summary>
    ActiveFaultCount,

    /// <summary>The fire alarm; unknown where its input is.</summary>
    FireAlarm,

    /// <summary>Energy of the month up to the last quarter of an hour.</summary>
    MonthEnergy,

    /// <summary>Quota of energy of the month.</summary>
    MonthEnergyQuota,

    /// <summary>Energy of the day up to the last quarter of an hour.</summary>
    DayEnergy,

    /// <summary>Water of the month up to the last quarter of an hour.</summary>
    MonthWater,

    /// <summary>Quota of water of the month.</summary>
    MonthWaterQuota,

    /// <summary>Water of the day up to the last quarter of an hour.</summary>
    DayWater,

    /// <summary>What a water meter has counted.</summary>
    WaterTotal,

    /// <summary>Power of a circuit.</summary>
    CircuitPower,

    /// <summary>Energy that a circuit has drawn.</summary>
    CircuitEnergy,

    /// <summary>Energy that a circuit has given back.</summary>
    CircuitExport,

    /// <summary>Whether a load is shed.</summary>
    LoadShed,

    /// <summary>Why it is or is not.</summary>
    LoadReason,

    /// <summary>Power that a shed of it would save.</summary>
    LoadPower,

    /// <summary>Level that a modulated load may reach.</summary>
    LoadLevel,
}
