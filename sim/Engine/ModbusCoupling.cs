using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A Modbus meter in a circuit of the building, on a serial port of the board.</summary>
internal sealed class ModbusCoupling
{
    private const double MillisecondsPerHour = 3_600_000;

    private readonly VirtualModbusMeter _meter;
    private readonly double _ratio;

    /// <summary>Puts the meter on its line.</summary>
    public ModbusCoupling(CircuitConfiguration configuration, VirtualBoard board)
    {
        ModbusMeterOptions options = configuration.Modbus;
        _meter = new VirtualModbusMeter(options.Model);
        _ratio = (double)options.RatioNumerator / options.RatioDenominator;
        board.SerialLine(configuration.Channel).Connect(options.Address, _meter);
    }

    /// <summary>Sets the power of the circuit from now on, in W as the meter counts: what it counts as import is positive.</summary>
    public void SetPower(double watts) => _meter.PowerWatts = watts / _ratio;

    /// <summary>Lets the meter stop answering, or answer again.</summary>
    public void Answer(bool answers) => _meter.Fault = answers ? MeterFault.None : MeterFault.Silent;

    /// <summary>Lets time pass: the totals grow, each by its direction.</summary>
    public void Drive(int milliseconds)
    {
        double wattHours = _meter.PowerWatts * milliseconds / MillisecondsPerHour;
        _meter.ImportWattHours += Math.Max(0, wattHours);
        _meter.ExportWattHours += Math.Max(0, -wattHours);
    }
}
