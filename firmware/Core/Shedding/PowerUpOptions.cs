namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>How loads come back after an outage. All zero: the controller leaves them as it finds them, connected.</summary>
public sealed class PowerUpOptions
{
    /// <summary>Greatest <see cref="HoldSeconds"/> allowed.</summary>
    public const int MaximumHoldSeconds = 3_600;

    /// <summary>Greatest <see cref="StaggerSeconds"/> allowed.</summary>
    public const int MaximumStaggerSeconds = 600;

    /// <summary>Greatest <see cref="SpreadSeconds"/> allowed.</summary>
    public const int MaximumSpreadSeconds = 3_600;

    /// <summary>Time in seconds that every load is held off after start-up.</summary>
    public int HoldSeconds { get; set; }

    /// <summary>Time in seconds between two loads that come back.</summary>
    public int StaggerSeconds { get; set; }

    /// <summary>
    /// Controllers behind one transformer are spread over this time in seconds, each at the place that its names give it.
    /// </summary>
    public int SpreadSeconds { get; set; }

    /// <summary>True where loads are held off after start-up.</summary>
    public bool IsUsed => HoldSeconds > 0 || StaggerSeconds > 0 || SpreadSeconds > 0;
}
