namespace Zibo.EdgeCtl.Sim.Plant.Loads;

/// <summary>
/// A mixed tank with an element and a thermostat. People draw water mixed down to 40 C, so what they take does not depend
/// on the tank's temperature as long as it is hot enough: heat is deferred, not lost.
/// </summary>
internal sealed class WaterHeater
{
    /// <summary>Temperature at the tap in C.</summary>
    public const double TapCelsius = 40;

    private const double OffCelsius = 60;
    private const double OnCelsius = 55;
    private const double RoomCelsius = 22;
    private const double WaterJoulesPerLitreKelvin = 4186;

    // 100 mm of foam and some bare pipes: 8 W/K on 2,000 L.
    private const double LossWattsPerKelvinLitre = 0.004;

    private readonly double _litres;
    private readonly double _elementWatts;
    private bool _isHeating;
    private double _heatJoules;

    /// <summary>Builds a hot tank.</summary>
    public WaterHeater(double litres, double elementWatts)
    {
        _litres = litres;
        _elementWatts = elementWatts;
        Celsius = OffCelsius - 1;
    }

    /// <summary>Temperature of the tank in C.</summary>
    public double Celsius { get; private set; }

    /// <summary>Heat in J that draws took since the start.</summary>
    public double DrawnJoules { get; private set; }

    /// <summary>Heat in J that the tank lost to its room since the start.</summary>
    public double LostJoules { get; private set; }

    /// <summary>Heat stored above 0 C in J.</summary>
    public double StoredJoules => _litres * WaterJoulesPerLitreKelvin * Celsius;

    /// <summary>Part of the element that is connected, 0 to 1.</summary>
    public double Share { get; set; } = 1;

    /// <summary>Power in W that the thermostat asks for.</summary>
    public double UncappedWatts => _isHeating ? _elementWatts : 0;

    /// <summary>Power in W that the connected part of the element draws when the relay is closed.</summary>
    public double WantedWatts => UncappedWatts * Share;

    /// <summary>Takes over another tank's state.</summary>
    public void CopyFrom(WaterHeater other)
    {
        Celsius = other.Celsius;
        DrawnJoules = other.DrawnJoules;
        LostJoules = other.LostJoules;
        _isHeating = other._isHeating;
        _heatJoules = other._heatJoules;
    }

    /// <summary>Books the element's heat for a time with constant power.</summary>
    public void Settle(double seconds, bool isConnected) => _heatJoules += isConnected ? WantedWatts * seconds : 0;

    /// <summary>Moves the tank over the tick that ends now, and lets the thermostat decide.</summary>
    /// <param name="tapLitres">Water drawn at the tap during the tick.</param>
    /// <param name="coldCelsius">Temperature of the supply.</param>
    /// <param name="seconds">Length of the tick.</param>
    public void Integrate(double tapLitres, double coldCelsius, double seconds)
    {
        double drawn = tapLitres * WaterJoulesPerLitreKelvin * Math.Max(0, Math.Min(TapCelsius, Celsius) - coldCelsius);
        double lost = LossWattsPerKelvinLitre * _litres * (Celsius - RoomCelsius) * seconds;
        Celsius += (_heatJoules - drawn - lost) / (_litres * WaterJoulesPerLitreKelvin);
        DrawnJoules += drawn;
        LostJoules += lost;
        _heatJoules = 0;
        _isHeating = Celsius < (_isHeating ? OffCelsius : OnCelsius);
    }
}
