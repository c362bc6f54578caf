namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>What a model makes of workdays and days off.</summary>
public enum DayTypeUse
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A day off uses so much more or less, whatever the weather.</summary>
    Shift,

    /// <summary>Days off have a base and slopes of their own; the change points are common.</summary>
    Separate,
}
