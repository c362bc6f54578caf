using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Reads every input of the site once a scan into the process image. An input that fails spoils no other.</summary>
public sealed class InputSampler
{
    private readonly ProcessImage _image;
    private readonly FaultRegister _faults;
    private readonly IDigitalInput _fireAlarm;
    private readonly DigitalPoint _fireAlarmPoint;

    // By circuit.
    private readonly InputChannel[] _channels;

    /// <summary>
    /// Opens the inputs that the site names; throws what <see cref="IBoard"/> throws where the board has no such channel.
    /// </summary>
    public InputSampler(IBoard board, SiteConfiguration site, FaultRegister faults)
    {
        int circuitCount = site.Circuits.Length;
        _faults = faults;
        _image = new ProcessImage(
            CountOf(site, MeterKind.Pulse), CountOf(site, MeterKind.Current), 1, CountOf(site, MeterKind.Modbus));
        _fireAlarmPoint = _image.Digital(0);
        _channels = new InputChannel[circuitCount];
        AnalogReading reading = new AnalogReading();
        ModbusMailbox[] mailboxes = new ModbusMailbox[circuitCount];
        int pulseCount = 0;
        int analogCount = 0;
        int registerCount = 0;
        for (int i = 0; i < circuitCount; i++)
        {
            CircuitConfiguration circuit = site.Circuits[i];
            if (circuit.MeterKind == MeterKind.Pulse)
            {
                IPulseCounter counter = PulseInputs.Open(board, circuit.InputKind, circuit.Channel, circuit.Filter);
                _channels[i] = new PulseChannel(i, counter, _image.Pulse(pulseCount++), faults);
            }
            else if (circuit.MeterKind == MeterKind.Modbus)
            {
                mailboxes[i] = new ModbusMailbox();
                _channels[i] = new RegisterChannel(i, mailboxes[i], _image.Register(registerCount++), faults);
            }
            else
            {
                _channels[i] = new CurrentChannel(i, board, circuit, _image.Analog(analogCount++), reading, faults);
            }
        }

        Pollers = ModbusPoller.MakeAll(board, site, mailboxes);

        if (site.FireAlarmInput != SiteConfiguration.NoInput)
        {
            _fireAlarm = board.OpenDigitalInput(site.FireAlarmInput);
        }
    }

    /// <summary>The pulse input of a circuit; null where it has none.</summary>
    public PulsePoint PulsePointOf(int circuit)
    {
        PulseChannel channel = _channels[circuit] as PulseChannel;
        return channel == null ? null : channel.Point;
    }

    /// <summary>Reads a pulse counter that was just opened; false where the circuit has none, or it cannot be read.</summary>
    public bool TryReadOpened(int circuit, out long count)
    {
        try
        {
            count = 0;
            PulseChannel channel = _channels[circuit] as PulseChannel;
            return channel != null && channel.Counter.TryRead(out count, out _);
        }
        catch (Exception)
        {
            // The first scan says so, and the counter begins where it is read first.
            count = 0;
            return false;
        }
    }

    /// <summary>The analog input of a circuit; null where it has none.</summary>
    public AnalogPoint AnalogPointOf(int circuit)
    {
        CurrentChannel channel = _channels[circuit] as CurrentChannel;
        return channel == null ? null : channel.Point;
    }

    /// <summary>The registers of a circuit's meter; null where it has none.</summary>
    public RegisterPoint RegisterPointOf(int circuit)
    {
        RegisterChannel channel = _channels[circuit] as RegisterChannel;
        return channel == null ? null : channel.Point;
    }

    /// <summary>What asks the Modbus meters, one for each serial port; each wants a thread of its own.</summary>
    public ModbusPoller[] Pollers { get; }

    /// <summary>The fire alarm input; Inactive where the site has none, which the rules allow only without loads.</summary>
    public DigitalPoint FireAlarmPoint => _fireAlarmPoint;

    /// <summary>Reads and stages every input.</summary>
    public void Sample(long nowMilliseconds)
    {
        int place = 0;
        while (place < _channels.Length)
        {
            place = SampleFrom(place, nowMilliseconds);
        }

        SampleFireAlarm();
    }

    /// <summary>Makes what was staged the picture of this scan.</summary>
    public void Freeze() => _image.Freeze();

    // From one place up to the end, or behind the one that throws.
    private int SampleFrom(int place, long nowMilliseconds)
    {
        InputChannel[] channels = _channels;
        int count = channels.Length;
        int i = place;
        try
        {
            for (; i < count; i++)
            {
                if (!channels[i].TrySample(nowMilliseconds))
                {
                    Settle(i, nowMilliseconds);
                }
            }
        }
        catch (Exception)
        {
            // An adapter that throws is an input that cannot be read; the loop goes on behind it.
            channels[i].StageFailure();
            StateFault(i, true, nowMilliseconds);
            i++;
        }

        return i;
    }

    private void Settle(int index, long nowMilliseconds)
    {
        InputChannel channel = _channels[index];
        bool isRead = channel.IsRead;
        if (!isRead)
        {
            channel.StageFailure();
        }

        if (isRead == channel.HasFailed)
        {
            StateFault(index, !isRead, nowMilliseconds);
        }

        channel.StateFaults(nowMilliseconds);
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

    private void StateFault(int index, bool hasFailed, long nowMilliseconds)
    {
        _channels[index].HasFailed = hasFailed;
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

        _fireAlarmPoint.Stage(level);
    }
}
