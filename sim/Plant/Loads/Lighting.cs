using Zibo.EdgeCtl.Sim.Plant.People;

namespace Zibo.EdgeCtl.Sim.Plant.Loads;

/// <summary>
/// Lamps in the core of the house, switched by presence, and along the windows, where daylight lets people switch off.
/// Emergency lighting is a circuit of its own and no part of this.
/// </summary>
internal sealed class Lighting(OfficePlantOptions options)
{
    // Corridors and stairs stay lit; never all lamps are on at once.
    private const double AlwaysOnShare = 0.07;
    private const double MostShare = 0.9;

    // The first in a room switches on the lamps for all.
    private const double LampsPerPresence = 1.2;

    // From this irradiance on (about 30,000 lx outdoors) daylight at the windows suffices, for those who use it.
    private const double FullDaylightWattsPerSquareMetre = 280;
    private const double DaylightUseShare = 0.75;

    // Lamps go on and off by rows.
    private const double RowWatts = 240;

    /// <summary>Power of the core in W.</summary>
    public double CoreWatts { get; private set; }

    /// <summary>Power in W that the lamps along the windows would draw if connected.</summary>
    public double PerimeterWatts { get; private set; }

    /// <summary>Installed power along the windows in W.</summary>
    public static double InstalledPerimeterWatts(OfficePlantOptions options) =>
        options.FloorAreaSquareMetres * options.LightingWattsPerSquareMetre * options.PerimeterLightingShare;

    /// <summary>Sets the lamps for a minute.</summary>
    public void MoveTo(Occupancy occupancy, double horizontalWattsPerSquareMetre)
    {
        double perimeter = InstalledPerimeterWatts(options);
        double core = (options.FloorAreaSquareMetres * options.LightingWattsPerSquareMetre) - perimeter;
        double presence = Math.Min(1, LampsPerPresence * occupancy.Share);
        double daylight = Math.Min(1, horizontalWattsPerSquareMetre / FullDaylightWattsPerSquareMetre);
        CoreWatts = Rows(core * (AlwaysOnShare + ((MostShare - AlwaysOnShare) * presence)));
        PerimeterWatts = Rows(perimeter * MostShare * presence * (1 - (DaylightUseShare * daylight)));
    }

    private static double Rows(double watts) => Math.Floor((watts / RowWatts) + 0.5) * RowWatts;
}
