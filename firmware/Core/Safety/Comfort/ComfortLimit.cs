using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Safety.Comfort;

/// <summary>The comfort limit of one load.</summary>
public sealed class ComfortLimit
{
    private readonly Load _load;
    private readonly TemperatureSensor _sensor;
    private readonly ComfortOptions _options;

    /// <summary>Binds a limit to its load and the temperature of its room.</summary>
    public ComfortLimit(Load load, TemperatureSensor sensor, ComfortOptions options)
    {
        _load = load;
        _sensor = sensor;
        _options = options;
    }

    /// <summary>True while the room is outside its limits, hysteresis included.</summary>
    public bool IsOutside { get; private set; }

    /// <summary>Holds the load on where the room needs it, or where nobody knows and the fallback says so.</summary>
    public void Execute()
    {
        if (_sensor.Quality == Quality.Bad)
        {
            // What the room was like is forgotten with the temperature: the next reading decides anew.
            IsOutside = false;
            if (_options.Fallback == ComfortFallback.Release)
            {
                _load.HoldOn(DecisionReason.ComfortUnknown);
            }

            return;
        }

        int inside = IsOutside ? _options.HysteresisCentiKelvin : 0;
        int temperature = _sensor.CentiCelsius;
        IsOutside = (_options.MinimumCentiCelsius != ComfortOptions.NoMinimum
                && temperature < _options.MinimumCentiCelsius + inside)
            || (_options.MaximumCentiCelsius != ComfortOptions.NoMaximum
                && temperature > _options.MaximumCentiCelsius - inside);
        if (IsOutside)
        {
            _load.HoldOn(DecisionReason.Comfort);
        }
    }
}
