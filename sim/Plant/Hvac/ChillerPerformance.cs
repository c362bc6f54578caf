namespace Zibo.EdgeCtl.Sim.Plant.Hvac;

/// <summary>
/// Capacity and efficiency of an old air-cooled machine by outdoor temperature: half of Carnot between the refrigerant's
/// temperatures. Cooling evaporates at 2 C and condenses 15 K above outdoors (at least 30 C, held by head-pressure control);
/// heating evaporates 10 K below outdoors and condenses at 45 C, and defrosting takes 7 %.
/// </summary>
internal static class ChillerPerformance
{
    private const double CarnotShare = 0.5;
    private const double ZeroCelsiusKelvin = 273.15;

    /// <summary>Heat removed over electricity: 2.9 at 35 C, 3.6 at 25 C.</summary>
    public static double CoolingCop(double outdoorCelsius)
    {
        const double Evaporating = ZeroCelsiusKelvin + 2;
        double condensing = ZeroCelsiusKelvin + Math.Max(30, outdoorCelsius + 15);
        return CarnotShare * Evaporating / (condensing - Evaporating);
    }

    /// <summary>Heat delivered over electricity: 3.1 at 7 C, 2.3 at -10 C.</summary>
    public static double HeatingCop(double outdoorCelsius)
    {
        const double Condensing = ZeroCelsiusKelvin + 45;
        const double DefrostShare = 0.93;
        double evaporating = ZeroCelsiusKelvin + Math.Min(15, outdoorCelsius) - 10;
        return DefrostShare * CarnotShare * Condensing / (Condensing - evaporating);
    }

    /// <summary>Cooling capacity over that at 35 C: less by 0.8 % a kelvin.</summary>
    public static double CoolingCapacityShare(double outdoorCelsius) =>
        Math.Clamp(1 - (0.008 * (outdoorCelsius - 35)), 0.8, 1.15);

    /// <summary>Heating capacity over that at 7 C: 2 % a kelvin.</summary>
    public static double HeatingCapacityShare(double outdoorCelsius) =>
        Math.Clamp(1 + (0.02 * (outdoorCelsius - 7)), 0.5, 1.1);
}
