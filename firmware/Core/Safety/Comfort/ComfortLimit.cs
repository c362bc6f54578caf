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
        // Out of hours nobody is there to feel it: what holds then is the frost limit, where there is one.
        bool isUnneeded = _load.IsUnneeded;
        if (isUnneeded && !_options.HasUnoccupiedLimit)
        {
            IsOutside = false;
            return;
        }

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

        IsOutside = isUnneeded
            ? IsBeyond(_options.UnoccupiedMinimumCentiCelsius, _options.UnoccupiedMaximumCentiCelsius)
            : IsBeyond(_options.MinimumCentiCelsius, _options.MaximumCentiCelsius);
        if (IsOutside)
        {
            _load.HoldOn(DecisionReason.Comfort);
        }
    }

    private bool IsBeyond(int minimumCentiCelsius, int maximumCentiCelsius)
    {
        int inside = IsOutside ? _options.HysteresisCentiKelvin : 0;
        int temperature = _sensor.CentiCelsius;
        return (minimumCentiCelsius != ComfortOptions.NoMinimum && temperature < minimumCentiCelsius + inside)
            || (maximumCentiCelsius != ComfortOptions.NoMaximum && temperature > maximumCentiCelsius - inside);
    }
}
