using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A meter or a current transformer between a circuit of the building and an input of the board.</summary>
internal sealed class CircuitCoupling
{
    private readonly PlantCircuit _circuit;
    private readonly VirtualPulseInput? _pulseInput;
    private readonly PulseTrain? _pulses;
    private readonly VirtualAnalogInput? _analogInput;
    private readonly VirtualContactInput? _contactInput;
    private readonly ContactDriver? _contact;
    private readonly ModbusCoupling? _modbus;
    private readonly int _sign;
    private readonly TransformerCoupling? _transformer;
    private double _watts = double.NaN;

    public CircuitCoupling(CircuitConfiguration configuration, PlantCircuit circuit, VirtualBoard board)
    {
        _circuit = circuit;

        // A meter of what leaves the circuit counts up when the circuit exports.
        _sign = configuration.Direction == MeterDirection.Import ? 1 : -1;
        if (configuration.MeterKind == MeterKind.Modbus)
        {
            _modbus = new ModbusCoupling(configuration, board);
            return;
        }

        if (configuration.MeterKind == MeterKind.Pulse)
        {
            _pulses = new PulseTrain(configuration.Pulse);
            if (configuration.InputKind == PulseInputKind.Contact)
            {
                _contactInput = board.ContactInput(configuration.Channel);
                _contact = new ContactDriver(_contactInput, configuration.Filter);
            }
            else
            {
                _pulseInput = board.PulseInput(configuration.Channel);
            }

            return;
        }

        _analogInput = board.AnalogInput(configuration.Channel);
        _transformer = new TransformerCoupling(configuration.Current, _analogInput);
    }

    /// <summary>The building's powers have changed.</summary>
    public void TakePower()
    {
        if (_circuit.PowerWatts == _watts)
        {
            return;
        }

        _watts = _circuit.PowerWatts;
        _modbus?.SetPower(_sign * _watts);
        _pulses?.SetPower(_sign * _watts);
        _transformer?.SetPower(_sign * _watts);
    }

    /// <summary>What nobody knows the firmware shall not know either: in a gap of the data its inputs stop answering.</summary>
    public void Answer(bool isPowerKnown)
    {
        PinFault fault = isPowerKnown ? PinFault.None : PinFault.Fails;
        if (_modbus is not null)
        {
            _modbus.Answer(isPowerKnown);
        }
        else if (_pulseInput is not null)
        {
            _pulseInput.Fault = fault;
        }
        else if (_contactInput is not null)
        {
            _contactInput.Fault = fault;
        }
        else
        {
            _analogInput!.Fault = fault;
        }
    }

    /// <summary>Brings a step to the input.</summary>
    public void Drive(int milliseconds, long nowMilliseconds)
    {
        if (_pulses is null)
        {
            _transformer?.Drive(nowMilliseconds);
            _modbus?.Drive(milliseconds);
            return;
        }

        long count = _pulses.Step(milliseconds, out long sinceLastMilliseconds);
        if (count > 0)
        {
            _pulseInput?.Add(count, nowMilliseconds - sinceLastMilliseconds);
            _contact?.Add(count, milliseconds, nowMilliseconds - sinceLastMilliseconds);
        }
    }
}
