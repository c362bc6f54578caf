namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What a building is used for, in the order of the type letters of building ids.</summary>
/// <remarks>Letters: MOHURD technical guideline on sub-item data collection (2008). How a province uses them may differ.</remarks>
public enum BuildingType
{
    /// <summary>Offices of administrations; letter A.</summary>
    Office,

    /// <summary>Shops; letter B.</summary>
    Shop,

    /// <summary>Hotels and restaurants; letter C.</summary>
    Hotel,

    /// <summary>Schools, universities, culture; letter D.</summary>
    School,

    /// <summary>Hospitals and clinics; letter E.</summary>
    Hospital,

    /// <summary>Sports; letter F.</summary>
    Sports,

    /// <summary>Several uses; letter G.</summary>
    Mixed,

    /// <summary>Everything else; letter H.</summary>
    Other,
}
