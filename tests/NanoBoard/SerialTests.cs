using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Device;
using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

public sealed class SerialTests : IDisposable
{
    private readonly Bench _bench = new();
    private readonly VirtualPort _port;
    private readonly ushort[] _registers = new ushort[2];
    private byte[] _answer = Frame(1, 4, 4, 0x43, 0x66, 0x33, 0x33);

    public SerialTests()
    {
        _port = _bench.Chip.Ports["COM2"];
        _port.TransmitPin = 27;
        _port.ReceivePin = 14;
        _port.Peer = _ => _answer;
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_meter_is_asked_and_answers()
    {
        byte[] question = [];
        _port.Peer = asked =>
        {
            question = asked;
            return _answer;
        };

        Assert.True(Open().TryRead(1, 4, 0x0102, _registers, 2));

        Assert.Equal(Frame(1, 4, 1, 2, 0, 2), question);
        Assert.Equal([0x4366, 0x3333], _registers);
    }

    [Fact]
    public void Silence_is_no_answer()
    {
        _answer = [];

        Assert.False(Open().TryRead(1, 4, 0, _registers, 2));
    }

    [Fact]
    public void A_wrong_check_sum_is_no_answer_and_spoils_no_later_one()
    {
        RtuBus bus = Open();
        byte[] sound = _answer;
        _answer = [.. sound];
        _answer[4] ^= 1;
        Assert.False(bus.TryRead(1, 4, 0, _registers, 2));

        _answer = sound;

        Assert.True(bus.TryRead(1, 4, 0, _registers, 2));
    }

    [Fact]
    public void An_answer_that_breaks_off_is_none()
    {
        _answer = _answer[..5];

        Assert.False(Open().TryRead(1, 4, 0, _registers, 2));
    }

    [Fact]
    public void A_late_answer_is_not_taken_for_that_of_the_next_question()
    {
        RtuBus bus = Open();
        byte[] late = _answer;
        _answer = [];
        Assert.False(bus.TryRead(1, 4, 0, _registers, 2));

        _port.Receive(late);
        _answer = Frame(1, 4, 4, 0, 1, 0, 2);

        Assert.True(bus.TryRead(1, 4, 0, _registers, 2));
        Assert.Equal([1, 2], _registers);
    }

    [Fact]
    public void A_port_that_fails_is_no_answer()
    {
        RtuBus bus = Open();
        _port.IsFailing = true;

        Assert.False(Try(bus));
    }

    [Fact]
    public void On_other_pins_nobody_listens()
    {
        _port.TransmitPin = 5;

        Assert.False(Open().TryRead(1, 4, 0, _registers, 2));
    }

    private RtuBus Open() => new(new Rs485Line(2, 27, 14, Rs485Line.NoPin, _bench.Clock));

    // The thread that asks catches what a driver throws, as every worker of the firmware does.
    private bool Try(RtuBus bus)
    {
        try
        {
            return bus.TryRead(1, 4, 0, _registers, 2);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static byte[] Frame(params byte[] bytes)
    {
        int register = 0xFFFF;
        foreach (byte value in bytes)
        {
            register ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                register = (register & 1) == 1 ? (register >> 1) ^ 0xA001 : register >> 1;
            }
        }

        return [.. bytes, (byte)register, (byte)(register >> 8)];
    }
}
