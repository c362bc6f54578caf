namespace Zibo.EdgeCtl.Core.Schedule.Lighting;

/// <summary>How bright it must be for a load of lighting to be off.</summary>
public sealed class DaylightOptions
{
    /// <summary>The index of a sensor where the load has none.</summary>
    public const int NoSensor = -1;

    /// <summary>Longest delay in s.</summary>
    public const int MaximumDelaySeconds = 3_600;

    /// <summary>Index of the sensor in the site, or <see cref="NoSensor"/>.</summary>
    public int SensorIndex { get; set; } = NoSensor;

    /// <summary>Above it the lighting is not needed, in lux.</summary>
    public int OffAboveLux { get; set; } = 1_000;

    /// <summary>Below it the lighting is needed again, in lux.</summary>
    public int OnBelowLux { get; set; } = 500;

    /// <summary>How long it must be so bright or so dark, in s: a cloud is no evening.</summary>
    public int DelaySeconds { get; set; } = 300;

    /// <summary>True where all values are those of the other.</summary>
    public bool IsSame(DaylightOptions other) =>
        SensorIndex == other.SensorIndex
        && OffAboveLux == other.OffAboveLux
        && OnBelowLux == other.OnBelowLux
        && DelaySeconds == other.DelaySeconds;
}
