using Zibo.EdgeCtl.Core.Schedule.Setpoints;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What the site file says of a setpoint: messages tell what it is, and not what it would be as usual.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Options">What it is when.</param>
public sealed record SetpointFacts(string Id, SetpointOptions Options)
{
    /// <summary>How far a setpoint that was told is moved, in hundredths of a kelvin; null where the file does not explain it.</summary>
    /// <param name="reason">Why it is what it is, a word of the contract.</param>
    /// <param name="centiCelsius">What it is, in hundredths of a degree Celsius.</param>
    public int? ShiftCentiKelvin(string reason, int centiCelsius) => reason switch
    {
        "arrival" => centiCelsius == Options.CoolingOccupiedCentiCelsius - Options.PreCoolCentiKelvin ? -Options.PreCoolCentiKelvin : null,
        "ahead-of-rate" or "ahead-of-event" => Of(centiCelsius, Options.Shift.CoolingAheadCentiCelsius, Options.Shift.HeatingAheadCentiCelsius),
        "dear-rate" or "event" => Of(centiCelsius, Options.Shift.CoolingDearCentiCelsius, Options.Shift.HeatingDearCentiCelsius),
        _ => 0,
    };

    // The message has no season: the temperature tells it, unless both seasons have the same one and come from different ones.
    private int? Of(int centiCelsius, int coolingCentiCelsius, int heatingCentiCelsius)
    {
        int fromCooling = centiCelsius - Options.CoolingOccupiedCentiCelsius;
        int fromHeating = centiCelsius - Options.HeatingOccupiedCentiCelsius;
        return (centiCelsius == coolingCentiCelsius, centiCelsius == heatingCentiCelsius) switch
        {
            (true, true) => fromCooling == fromHeating ? fromCooling : null,
            (true, false) => fromCooling,
            (false, true) => fromHeating,
            _ => null,
        };
    }
}
