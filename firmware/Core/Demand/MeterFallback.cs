namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>What the limiter does with sheddable loads while the site meter is unknown.</summary>
public enum MeterFallback : byte
{
    /// <summary>Takes the building to be at full power: sheds what may be shed. The conservative choice for the budget.</summary>
    Shed = 1,

    /// <summary>Leaves every load as it is.</summary>
    Hold = 2,

    /// <summary>Restores every load: the choice where comfort outranks the budget.</summary>
    Release = 3,
}
