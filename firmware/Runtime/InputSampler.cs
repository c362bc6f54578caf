using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Reads every input of the site once a scan into the process image. An input that fails spoils no other.</summary>
public sealed class InputSampler
{
    private readonly ProcessImage _image;
    private readonly FaultRegister _faults;
    private readonly IDigitalInput _fireAlarm;

    // By circuit; exactly one of the three is set.
    private readonly PulseChannel[] _channels;
    private readonly CurrentInputs _currents;
    private readonly bool[] _hasFailed;
    private readonly ModbusMailbox[] _mailboxes;
    private readonly AnalogPoint[] _analogPoints;
    private readonly RegisterPoint[] _registerPoints;
    private readonly bool[] _isImplausible;
    private int _place;

    /// <summary>
    /// Opens the inputs that the site names; throws what <see cref="IBoard"/> throws where the board has no such channel.
    /// </summary>
    public InputSampler(IBoard board, SiteConfiguration site, FaultRegister faults)
    {
        int circuitCount = site.Circuits.Length;
        _faults = faults;
        _image = new ProcessImage(
            CountOf(site, MeterKind.Pulse), CountOf(site, MeterKind.Current), 1, CountOf(site, MeterKind.Modbus));
        _channels = new PulseChannel[circuitCount];
        _currents = new CurrentInputs(circuitCount, faults, board.Clock);
        _hasFailed = new bool[circuitCount];
        _mailboxes = new ModbusMailbox[circuitCount];
        _analogPoints = new AnalogPoint[circuitCount];
        _registerPoints = new RegisterPoint[circuitCount];
        _isImplausible = new bool[circuitCount];
        int pulseCount = 0;
        int analogCount = 0;
        int registerCount = 0;
        for (int i = 0; i < circuitCount; i++)
        {
            CircuitConfiguration circuit = site.Circuits[i];
            if (circuit.MeterKind == MeterKind.Pulse)
            {
                _channels[i] = new PulseChannel(
                    PulseInputs.Open(board, circuit.InputKind, circuit.Channel, circuit.Filter), _image.Pulse(pulseCount++));
            }
            else if (circuit.MeterKind == MeterKind.Modbus)
            {
                _mailboxes[i] = new ModbusMailbox();
                _registerPoints[i] = _image.Register(registerCount++);
            }
            else
            {
                _currents.Open(i, board, circuit);
                _analogPoints[i] = _image.Analog(analogCount++);
            }
        }

        Pollers = ModbusPoller.MakeAll(board, site, _mailboxes);

        if (site.FireAlarmInput != SiteConfiguration.NoInput)
        {
            _fireAlarm = board.OpenDigitalInput(site.FireAlarmInput);
        }
    }

    /// <summary>The pulse input of a circuit; null where it has none.</summary>
    public PulsePoint PulsePointOf(int circuit) => _channels[circuit] == null ? null : _channels[circuit].Point;

    /// <summary>Reads a pulse counter that was just opened; false where the circuit has none, or it cannot be read.</summary>
    public bool TryReadOpened(int circuit, out long count)
    {
        try
        {
            count = 0;
            return _channels[circuit] != null && _channels[circuit].Counter.TryRead(out count, out _);
        }
        catch (Exception)
        {
            // The first scan says so, and the counter begins where it is read first.
            count = 0;
            return false;
        }
    }

    /// <summary>The analog input of a circuit; null where it has none.</summary>
    public AnalogPoint AnalogPointOf(int circuit) => _analogPoints[circuit];

    /// <summary>The registers of a circuit's meter; null where it has none.</summary>
    public RegisterPoint RegisterPointOf(int circuit) => _registerPoints[circuit];

    /// <summary>What asks the Modbus meters, one for each serial port; each wants a thread of its own.</summary>
    public ModbusPoller[] Pollers { get; }

    /// <summary>The fire alarm input; Inactive where the site has none, which the rules allow only without loads.</summary>
    public DigitalPoint FireAlarmPoint => _image.Digital(0);

    /// <summary>Reads and stages every input.</summary>
    public void Sample(long nowMilliseconds)
    {
        _place = 0;
        while (_place < _hasFailed.Length)
        {
            try
            {
                SampleFromPlace(nowMilliseconds);
            }
            catch (Exception)
            {
                // An adapter that throws is an input that cannot be read; the loop goes on behind it.
                StageFailure(_place);
                StateFault(_place, true, nowMilliseconds);
                _place++;
            }
        }

        SampleFireAlarm();
    }

    /// <summary>Makes what was staged the picture of this scan.</summary>
    public void Freeze() => _image.Freeze();

    // Outside of the try: what a loop inside of one works with is kept in memory and not in registers.
    private void SampleFromPlace(long nowMilliseconds)
    {
        for (int i = _place; i < _hasFailed.Length; i++)
        {
            _place = i;
            PulseChannel channel = _channels[i];
            if (channel != null && channel.TrySample(nowMilliseconds))
            {
                // As a pulse input is in nearly every scan: read, and well before.
                continue;
            }

            if (SampleCircuit(i, nowMilliseconds) == _hasFailed[i])
            {
                StateFault(i, !_hasFailed[i], nowMilliseconds);
            }

            if (channel != null && channel.HasStuckChanged())
            {
                _faults.Set(FaultCode.InputStuck, i, channel.IsStuck, nowMilliseconds);
            }
        }

        _place = _hasFailed.Length;
    }

    private bool SampleCircuit(int index, long nowMilliseconds)
    {
        PulseChannel channel = _channels[index];
        if (channel != null)
        {
            if (channel.IsRead)
            {
                return true;
            }
        }
        else if (_mailboxes[index] != null)
        {
            return SampleRegisters(index, nowMilliseconds);
        }
        else if (_currents.TrySample(index, _analogPoints[index]))
        {
            return true;
        }

        StageFailure(index);
        return false;
    }

    private static int CountOf(SiteConfiguration site, MeterKind kind)
    {
        int count = 0;
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            count += site.Circuits[i].MeterKind == kind ? 1 : 0;
        }

        return count;
    }

    private bool SampleRegisters(int index, long nowMilliseconds)
    {
        bool isImplausible = _mailboxes[index].IsImplausible;
        if (isImplausible != _isImplausible[index])
        {
            _isImplausible[index] = isImplausible;
            _faults.Set(FaultCode.ReadingImplausible, index, isImplausible, nowMilliseconds);
        }

        RegisterPoint point = _registerPoints[index];
        if (_mailboxes[index].TryTake(point.Staged))
        {
            point.Stage();
            return true;
        }

        point.StageFailure();
        return false;
    }

    private void StageFailure(int index)
    {
        if (_channels[index] != null)
        {
            _channels[index].Point.StageFailure();
        }
        else if (_registerPoints[index] != null)
        {
            _registerPoints[index].StageFailure();
        }
        else
        {
            _analogPoints[index].StageFailure();
        }
    }

    private void StateFault(int index, bool hasFailed, long nowMilliseconds)
    {
        _hasFailed[index] = hasFailed;
        if (_channels[index] != null)
        {
            _channels[index].HasFailed = hasFailed;
        }

        _faults.Set(FaultCode.InputFailed, index, hasFailed, nowMilliseconds);
    }

    private void SampleFireAlarm()
    {
        DigitalLevel level = DigitalLevel.Inactive;
        if (_fireAlarm != null)
        {
            try
            {
                level = _fireAlarm.Read();
            }
            catch (Exception)
            {
                level = DigitalLevel.Unknown;
            }
        }

        _image.Digital(0).Stage(level);
    }
}
