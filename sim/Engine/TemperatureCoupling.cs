using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A linear transmitter between a place in the building and an analog input; it ends where its input does.</summary>
internal sealed class TemperatureCoupling(TemperatureConfiguration configuration, PlantTemperature temperature, VirtualBoard board)
{
    private readonly VirtualAnalogInput _input = board.AnalogInput(configuration.Channel);
    private readonly TemperatureOptions _line = configuration.Options;
    private double _celsius = double.NaN;
    private int _microvolts;

    /// <summary>Brings the temperature to the input.</summary>
    public void Drive(long nowMilliseconds)
    {
        // Rooms change every ten seconds, inputs are read every second.
        if (temperature.Celsius != _celsius)
        {
            _celsius = temperature.Celsius;
            _microvolts = MicrovoltsAt(_celsius);
        }

        _input.SetMean(_microvolts, nowMilliseconds);
    }

    private int MicrovoltsAt(double celsius)
    {
        double share = ((celsius * 100) - _line.LowCentiCelsius) / (_line.HighCentiCelsius - _line.LowCentiCelsius);
        double millivolts = _line.LowMillivolts + (share * (_line.HighMillivolts - _line.LowMillivolts));
        return (int)Math.Round(Math.Clamp(millivolts, 0, TemperatureOptions.MaximumMillivolts) * 1_000);
    }
}
