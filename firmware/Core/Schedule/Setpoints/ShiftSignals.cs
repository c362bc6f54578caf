namespace Zibo.EdgeCtl.Core.Schedule.Setpoints;

/// <summary>What a setpoint's shift goes by at the time of a scan.</summary>
public sealed class ShiftSignals
{
    /// <summary>Stands for dear hours that are not in sight.</summary>
    public const long NotInSight = -1;

    /// <summary>True while a rate holds that is dear to the setpoint; false while the rate is not known.</summary>
    public bool IsDear { get; set; }

    /// <summary>Minutes until one begins, rounded up, or <see cref="NotInSight"/>.</summary>
    public long MinutesToDear { get; set; } = NotInSight;

    /// <summary>True while a demand response event holds that the site has not declined.</summary>
    public bool IsEventActive { get; set; }

    /// <summary>Minutes until one begins that may be prepared for by now, rounded up, or <see cref="NotInSight"/>.</summary>
    public long MinutesToEvent { get; set; } = NotInSight;

    /// <summary>True while the demand limit has asked nothing of anybody for a while.</summary>
    public bool IsCalm { get; set; }
}
