namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The answers to the few questions that a new site file is made from.</summary>
public sealed record SiteAnswers
{
    /// <summary>The site's name in topics.</summary>
    public required string SiteId { get; init; }

    /// <summary>The controller's name in topics.</summary>
    public string DeviceId { get; init; } = "edge-1";

    /// <summary>The board.</summary>
    public string Board { get; init; } = "esp32-devkitc";

    /// <summary>The building.</summary>
    public BuildingInformation Building { get; init; } = BuildingInformation.Unknown;

    /// <summary>The demand limit.</summary>
    public required int LimitWatts { get; init; }

    /// <summary>The meter of the whole site.</summary>
    public required MeterAnswer MainMeter { get; init; }

    /// <summary>Loads that may be shed.</summary>
    public IReadOnlyList<LoadAnswer> Loads { get; init; } = [];

    /// <summary>Circuits that are only metered.</summary>
    public IReadOnlyList<MeteredAnswer> Metered { get; init; } = [];

    /// <summary>Digital input of the fire alarm.</summary>
    public int FireAlarmInput { get; init; }

    /// <summary>Litres a pulse of the water meter, or null without one.</summary>
    public int? WaterLitresPerPulse { get; init; }

    /// <summary>Quota of electricity for a year in kWh, or null.</summary>
    public int? YearKilowattHours { get; init; }

    /// <summary>Quota of electricity for each month in kWh, or null; not beside <see cref="YearKilowattHours"/>.</summary>
    public int? MonthKilowattHours { get; init; }

    /// <summary>Quota of water for a year in m3, or null.</summary>
    public int? YearCubicMetres { get; init; }
}
