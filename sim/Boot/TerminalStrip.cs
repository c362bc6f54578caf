using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Boot;

/// <summary>
/// The wires between the simulator's terminals, which buildings know, and those of a board. What buildings and meters do to a
/// virtual board is done here to pins and chips; what the firmware does to them comes back.
/// </summary>
internal sealed class TerminalStrip
{
    private const int MicrovoltsPerMillivolt = 1_000;

    private readonly SiteConfiguration _site;
    private readonly VirtualBoard _strip;
    private readonly BoardTerminals _terminals;
    private readonly BoardDefinition _board;
    private readonly long[] _pulses;
    private readonly AnalogSignal?[] _signals;
    private readonly SyntheticConverter[] _converters;
    private readonly AnalogReading _reading = new();

    public TerminalStrip(SiteConfiguration site, BoardDefinition board, VirtualBoard strip, DeviceHost host)
    {
        _site = site;
        _board = board;
        _strip = strip;
        _terminals = host.Terminals;
        _pulses = new long[board.PulseInputCount];
        _signals = new AnalogSignal?[board.AnalogInputCount];
        _converters = [.. Enumerable.Range(0, board.AnalogInputCount).Select(i => new SyntheticConverter(i + 1))];
        for (int i = 0; i < board.ContactInputCount; i++)
        {
            strip.ContactInput(i).Listen(new Contact(host.Terminals, i));
        }

        for (int i = 0; i < board.SerialPortCount; i++)
        {
            VirtualSerialLine line = strip.SerialLine(i);
            host.Terminals.Port(i).Peer = question => Ask(line, question);
        }
    }

    /// <summary>Brings contacts of meters to the board; often, since their pulses are short.</summary>
    public void Touch()
    {
        for (int i = 0; i < _board.ContactInputCount; i++)
        {
            _strip.ContactInput(i).Read();
        }
    }

    /// <summary>Brings everything to the board.</summary>
    public void Drive()
    {
        for (int i = 0; i < _board.PulseInputCount; i++)
        {
            long count = _strip.PulseInput(i).Count;
            _terminals.Pulse(i, count - _pulses[i]);
            _pulses[i] = count;
        }

        for (int i = 0; i < _board.DigitalInputCount; i++)
        {
            _terminals.SetContact(i, _strip.DigitalInput(i).Level == DigitalLevel.Active);
        }

        for (int i = 0; i < _board.AnalogInputCount; i++)
        {
            Set(i, SignalOf(i));
        }

        foreach (CircuitConfiguration circuit in _site.Circuits.Where(c => c.MeterKind == MeterKind.Current))
        {
            DriveVoltage(circuit);
        }
    }

    /// <summary>Brings what the firmware drives to the building.</summary>
    public void Follow()
    {
        for (int i = 0; i < _board.OutputCount; i++)
        {
            _strip.Output(i).TryWrite(_terminals.IsEnergised(i));
        }

        for (int i = 0; i < _board.AnalogOutputCount; i++)
        {
            _strip.AnalogOutput(i).TryWrite(_terminals.Permille(i));
        }
    }

    private static byte[] Ask(VirtualSerialLine line, byte[] question)
    {
        const int mostBytes = 256;
        line.Discard(0);
        line.TryWrite(question, question.Length);
        byte[] answer = new byte[mostBytes];
        return answer[..line.Read(answer, 0, mostBytes, 0)];
    }

    private AnalogSignal SignalOf(int channel)
    {
        if (!_strip.AnalogInput(channel).TryRead(_reading) || _reading.Status is BurstStatus.None or BurstStatus.OpenCircuit)
        {
            return AnalogSignal.Unplugged;
        }

        return _reading.HasMean
            ? new AnalogSignal(_reading.MeanMicrovolts / (double)MicrovoltsPerMillivolt)
            : new AnalogSignal(AnalogSignal.BiasMillivolts, _reading.RmsMicrovolts / (double)MicrovoltsPerMillivolt);
    }

    // The phase between both makes the power; export turns the current round.
    private void DriveVoltage(CircuitConfiguration circuit)
    {
        int voltageChannel = circuit.Current.VoltageChannel;
        if (voltageChannel == CurrentSensorOptions.NoVoltageChannel
            || !_strip.AnalogInput(circuit.Channel).TryRead(_reading) || !_reading.HasPower)
        {
            return;
        }

        double product = (double)_reading.RmsMicrovolts * _reading.VoltageMicrovolts;
        double cosine = product > 0 ? Math.Clamp(_reading.RealPowerSquareMicrovolts / product, -1, 1) : 1;
        Set(voltageChannel, new AnalogSignal(AnalogSignal.BiasMillivolts, _reading.VoltageMicrovolts / (double)MicrovoltsPerMillivolt));
        Set(circuit.Channel, SignalOf(circuit.Channel) with { PhaseCycles = -Math.Acos(cosine) / Math.Tau });
    }

    private void Set(int channel, AnalogSignal signal)
    {
        if (_signals[channel] != signal)
        {
            _signals[channel] = signal;
            _terminals.Analog(channel).Counts = signal.CountsOf(_converters[channel]);
        }
    }

    private sealed class Contact(BoardTerminals terminals, int input) : IContactListener
    {
        public void OnEdge(bool isClosed, long atMilliseconds) => terminals.SetPulseContact(input, isClosed);
    }
}
