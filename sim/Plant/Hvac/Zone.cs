namespace Zibo.EdgeCtl.Sim.Plant.Hvac;

/// <summary>
/// The house as two nodes: air with furniture, and the mass of floors and walls. Per square metre of floor, so that a house
/// of another size keeps its character. Derivation in README.md.
/// </summary>
internal sealed class Zone(double floorAreaSquareMetres)
{
    // Windows 0.138 m2 x 3.2 W/m2K, walls 0.323 m2 x 1.70, roof 0.167 m2 x 1.26 per m2 of floor.
    private const double WindowWattsPerKelvin = 0.443;
    private const double WallWattsPerKelvin = 0.550;
    private const double RoofWattsPerKelvin = 0.210;

    // 0.4 air changes an hour leak; the fans bring 2.25 m3/h of fresh air per m2 (30 m3/h a head); open windows two changes.
    private const double LeakWattsPerKelvin = 0.442;
    private const double FreshAirWattsPerKelvin = 0.754;
    private const double OpenWindowWattsPerKelvin = 2.2;

    // Between the seasons nothing heats: below this the caretaker closes the dampers against colder air.
    private const double DampersClosedCelsius = 20;

    // ISO 13790, class "heavy": 260 kJ/K per m2; air-surface 3.45 W/m2K on 4.5 m2 in series with surface-mass 9.1 on 3.0.
    private const double MassJoulesPerKelvin = 260_000;
    private const double AirToMassWattsPerKelvin = 9.9;

    // Air has 4 kJ/K per m2; with furniture, paper and plaster that follow it within minutes, 7.5 times that.
    private const double AirJoulesPerKelvin = 30_000;

    // Glass of 0.7 behind blinds and reveals of 0.5; absorptance 0.6 over a film of 18 W/m2K lifts the sol-air temperature of walls.
    private const double GlazingSquareMetres = 0.138;
    private const double SolarGain = 0.35;
    private const double SolAirKelvinPerWatt = 0.033;

    private const double InternalGainToAir = 0.5;
    private const double SolarGainToAir = 0.2;

    /// <summary>Temperature of the air in C.</summary>
    public double AirCelsius { get; private set; }

    /// <summary>Temperature of the mass in C.</summary>
    public double MassCelsius { get; private set; }

    /// <summary>Heat stored above 0 C in J.</summary>
    public double StoredJoules =>
        floorAreaSquareMetres * ((AirJoulesPerKelvin * AirCelsius) + (MassJoulesPerKelvin * MassCelsius));

    /// <summary>Sets both nodes.</summary>
    public void Reset(double celsius)
    {
        AirCelsius = celsius;
        MassCelsius = celsius;
    }

    /// <summary>Takes over another zone's state.</summary>
    public void CopyFrom(Zone other)
    {
        AirCelsius = other.AirCelsius;
        MassCelsius = other.MassCelsius;
    }

    /// <summary>
    /// Advances both nodes. The fastest time constant is about 40 minutes, so explicit steps of 10 s are stable.
    /// </summary>
    /// <returns>Heat that entered the zone in J, by gains, envelope and machines.</returns>
    /// <param name="conditions">Weather and gains.</param>
    /// <param name="hasOpenWindows">Whether people opened the windows.</param>
    /// <param name="machineJoules">Heat from (or, negative, cold from) the air conditioning over the step in J.</param>
    /// <param name="seconds">Length of the step.</param>
    public double Step(ThermalConditions conditions, bool hasOpenWindows, double machineJoules, double seconds)
    {
        double outdoor = conditions.OutdoorCelsius;
        double airExchange = WindowWattsPerKelvin + LeakWattsPerKelvin;
        bool wouldChill = AirCelsius < DampersClosedCelsius && outdoor < AirCelsius && !conditions.IsHeatingSeason;
        airExchange += conditions.HasAirFlow && !wouldChill ? FreshAirWattsPerKelvin : 0;
        airExchange += hasOpenWindows ? OpenWindowWattsPerKelvin : 0;

        double internalGain = conditions.InternalWatts / floorAreaSquareMetres;
        double solarGain = GlazingSquareMetres * SolarGain * conditions.FacadeWattsPerSquareMetre;
        double wall = WallWattsPerKelvin * (outdoor + (SolAirKelvinPerWatt * conditions.FacadeWattsPerSquareMetre) - MassCelsius);
        double roof = RoofWattsPerKelvin * (outdoor + (SolAirKelvinPerWatt * conditions.RoofWattsPerSquareMetre) - MassCelsius);
        double toMass = AirToMassWattsPerKelvin * (AirCelsius - MassCelsius);

        double intoAir = (airExchange * (outdoor - AirCelsius)) + (InternalGainToAir * internalGain)
            + (SolarGainToAir * solarGain) + (conditions.FanWatts / floorAreaSquareMetres);
        double intoMass = wall + roof + ((1 - InternalGainToAir) * internalGain) + ((1 - SolarGainToAir) * solarGain);

        AirCelsius += (((intoAir - toMass) * seconds) + (machineJoules / floorAreaSquareMetres)) / AirJoulesPerKelvin;
        MassCelsius += (intoMass + toMass) * seconds / MassJoulesPerKelvin;
        return (floorAreaSquareMetres * (intoAir + intoMass) * seconds) + machineJoules;
    }
}
