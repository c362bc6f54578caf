using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A site file that may be used: the firmware's rules hold, and the board has every channel.</summary>
/// <param name="Configuration">What the firmware gets.</param>
/// <param name="Board">The board that the site names.</param>
public sealed record SiteDocument(SiteConfiguration Configuration, BoardDefinition Board)
{
    /// <summary>What reports need to know of the building; of it the image has area and heads.</summary>
    public BuildingInformation Building { get; init; } = BuildingInformation.Unknown;
}
