namespace Zibo.EdgeCtl.Core.Config;

/// <summary>How large a building is: told on, so that others can reckon by area and by head. The controller does not go by it.</summary>
public sealed class BuildingOptions
{
    /// <summary>Floor area in square metres; 0 where it is not known.</summary>
    public int AreaSquareMetres { get; set; }

    /// <summary>People who use it; 0 where that is not known.</summary>
    public int HeadCount { get; set; }
}
