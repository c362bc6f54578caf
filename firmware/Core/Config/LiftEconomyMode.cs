namespace Zibo.EdgeCtl.Core.Config;

/// <summary>When the waiting cars of a lift bank are asked to save.</summary>
public enum LiftEconomyMode : byte
{
    /// <summary>While the demand limiter holds loads off or starts back.</summary>
    Demand = 1,

    /// <summary>Always.</summary>
    Always = 2,

    /// <summary>Out of the hours of a schedule, and as <see cref="Demand"/> within them.</summary>
    Schedule = 3,
}
