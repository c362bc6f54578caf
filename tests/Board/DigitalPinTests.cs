using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board.Tests;

/// <summary>Virtual contacts and relays against the contracts of <see cref="IDigitalInput"/> and <see cref="IDigitalOutput"/>.</summary>
public class DigitalPinTests
{
    private readonly VirtualDigitalInput _input = new();
    private readonly VirtualDigitalOutput _output = new();

    [Fact]
    public void A_contact_is_inactive_at_first_and_then_what_it_is_set_to()
    {
        Assert.Equal(DigitalLevel.Inactive, _input.Read());
        _input.Level = DigitalLevel.Active;
        Assert.Equal(DigitalLevel.Active, _input.Read());
    }

    [Fact]
    public void A_contact_that_fails_reads_as_unknown_whatever_its_level()
    {
        _input.Level = DigitalLevel.Active;
        _input.Fault = PinFault.Fails;
        Assert.Equal(DigitalLevel.Unknown, _input.Read());
        _input.Fault = PinFault.Throws;
        Assert.Throws<IOException>(() => _input.Read());
        _input.Fault = PinFault.None;
        Assert.Equal(DigitalLevel.Active, _input.Read());
    }

    [Fact]
    public void A_relay_without_current_leaves_the_load_connected()
    {
        Assert.False(_output.IsOpen);
        Assert.True(_output.TryWrite(true));
        Assert.True(_output.IsOpen);
        Assert.True(_output.TryWrite(false));
        Assert.False(_output.IsOpen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_relay_that_cannot_be_driven_says_so_and_keeps_its_state(bool isOpen)
    {
        _output.TryWrite(isOpen);
        _output.Fault = PinFault.Fails;
        Assert.False(_output.TryWrite(!isOpen));
        Assert.Equal(isOpen, _output.IsOpen);
        _output.Fault = PinFault.Throws;
        Assert.Throws<IOException>(() => _output.TryWrite(!isOpen));
        Assert.Equal(isOpen, _output.IsOpen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stuck_relay_claims_success_and_does_not_move(bool isOpen)
    {
        _output.TryWrite(isOpen);
        _output.IsStuck = true;
        Assert.True(_output.TryWrite(!isOpen));
        Assert.Equal(isOpen, _output.IsOpen);
        _output.IsStuck = false;
        Assert.True(_output.TryWrite(!isOpen));
        Assert.Equal(!isOpen, _output.IsOpen);
    }

    [Fact]
    public void Every_attempt_to_write_is_counted()
    {
        _output.TryWrite(false);
        _output.TryWrite(false);
        _output.Fault = PinFault.Fails;
        _output.TryWrite(true);
        _output.Fault = PinFault.Throws;
        Assert.Throws<IOException>(() => _output.TryWrite(true));
        Assert.Equal(4, _output.WriteCount);
    }
}
