namespace Zibo.EdgeCtl.Sim.Board.Tests;

/// <summary>The virtual pulse input against the contract of <see cref="Hal.IPulseCounter"/>.</summary>
public class PulseInputTests
{
    private readonly VirtualPulseInput _input = new();

    [Fact]
    public void It_starts_readable_with_nothing_counted()
    {
        Assert.True(_input.TryRead(out long count, out _));
        Assert.Equal(0, count);
    }

    [Fact]
    public void Pulses_add_up_beyond_32_bits_and_the_stamp_is_that_of_the_newest()
    {
        _input.Add(int.MaxValue, 1_000);
        _input.Add(int.MaxValue, 2_500);
        _input.Add(3, 2_750);
        Assert.True(_input.TryRead(out long count, out long lastPulseMilliseconds));
        Assert.Equal((2L * int.MaxValue) + 3, count);
        Assert.Equal(2_750, lastPulseMilliseconds);
        Assert.Equal(count, _input.Count);
    }

    [Fact]
    public void While_it_fails_it_goes_on_counting_and_tells_everything_later()
    {
        _input.Add(5, 100);
        _input.Fault = PinFault.Fails;
        Assert.False(_input.TryRead(out _, out _));
        _input.Add(7, 900);

        _input.Fault = PinFault.None;
        Assert.True(_input.TryRead(out long count, out long lastPulseMilliseconds));
        Assert.Equal(12, count);
        Assert.Equal(900, lastPulseMilliseconds);
    }

    [Fact]
    public void It_can_throw_as_a_faulty_adapter_does()
    {
        _input.Fault = PinFault.Throws;
        Assert.Throws<IOException>(() => _input.TryRead(out _, out _));
    }

    [Fact]
    public void A_lost_count_begins_again_at_zero()
    {
        _input.Add(12, 100);
        _input.LoseCount();
        _input.Add(2, 300);
        Assert.True(_input.TryRead(out long count, out long lastPulseMilliseconds));
        Assert.Equal(2, count);
        Assert.Equal(300, lastPulseMilliseconds);
    }
}
