namespace Zibo.EdgeCtl.Core.Schedule.Setpoints;

/// <summary>A setpoint that an analog output carries: its line, and what it is when.</summary>
public sealed class SetpointOptions
{
    /// <summary>Longest pre-cooling in minutes.</summary>
    public const int MaximumPreCoolMinutes = 240;

    /// <summary>Most that pre-cooling may take off, in hundredths of a kelvin.</summary>
    public const int MaximumPreCoolCentiKelvin = 500;

    /// <summary>Lowest setpoint of anything, in hundredths of a degree Celsius.</summary>
    public const int LowestCentiCelsius = 500;

    /// <summary>Highest setpoint of anything, in hundredths of a degree Celsius.</summary>
    public const int HighestCentiCelsius = 4_000;

    /// <summary>Setpoint at 0 thousandths of the output, in hundredths of a degree Celsius.</summary>
    public int LowCentiCelsius { get; set; } = 1_000;

    /// <summary>Setpoint at 1000 thousandths of the output.</summary>
    public int HighCentiCelsius { get; set; } = 3_500;

    /// <summary>Setpoint of cooling while people are there.</summary>
    public int CoolingOccupiedCentiCelsius { get; set; } = 2_600;

    /// <summary>Setpoint of cooling while nobody is; not below the other.</summary>
    public int CoolingUnoccupiedCentiCelsius { get; set; } = 3_000;

    /// <summary>Setpoint of heating while people are there.</summary>
    public int HeatingOccupiedCentiCelsius { get; set; } = 2_000;

    /// <summary>Setpoint of heating while nobody is; not above the other.</summary>
    public int HeatingUnoccupiedCentiCelsius { get; set; } = 1_200;

    /// <summary>Minutes before people come from which on the zone is cooled below its setpoint; 0 for never.</summary>
    public int PreCoolMinutes { get; set; }

    /// <summary>How far below, in hundredths of a kelvin.</summary>
    public int PreCoolCentiKelvin { get; set; }

    /// <summary>What moves cooling and heating ahead of dear hours.</summary>
    public ShiftOptions Shift { get; } = new ShiftOptions();
}
