using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The line from an analog output to the controls of the building's plant, over the span that both sides have.</summary>
internal sealed class SetpointCoupling(SetpointConfiguration configuration, PlantSetpoint setpoint, VirtualBoard board)
{
    private const double FullPermille = 1_000;
    private const double CentiPerDegree = 100;

    private readonly VirtualAnalogOutput _output = board.AnalogOutput(configuration.AnalogOutput);
    private readonly SetpointOptions _line = configuration.Options;
    private int _permille = -1;

    /// <summary>Lets the building follow the output.</summary>
    public void Follow()
    {
        if (_output.Permille != _permille)
        {
            _permille = _output.Permille;
            double centi = _line.LowCentiCelsius + (_permille / FullPermille * (_line.HighCentiCelsius - _line.LowCentiCelsius));
            setpoint.Celsius = centi / CentiPerDegree;
        }
    }
}
