namespace Zibo.EdgeCtl.Core.Schedule.Setpoints;

/// <summary>
/// What public buildings may be cooled and heated to while people are there: not below 26 C and not above 20 C, unless the site
/// states others, as hospitals must.
/// </summary>
public sealed class SetpointBounds
{
    /// <summary>Lowest setpoint of cooling, pre-cooling included, in hundredths of a degree Celsius.</summary>
    public int CoolingMinimumCentiCelsius { get; set; } = 2_600;

    /// <summary>Highest setpoint of heating, in hundredths of a degree Celsius.</summary>
    public int HeatingMaximumCentiCelsius { get; set; } = 2_000;
}
