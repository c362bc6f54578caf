namespace Zibo.EdgeCtl.Sim.Board.Tests;

/// <summary>The virtual analog input against the contract of <see cref="Hal.IAnalogSampler"/>.</summary>
public class AnalogInputTests
{
    private readonly VirtualAnalogInput _input = new();

    [Fact]
    public void Before_the_first_burst_there_is_nothing_to_read() =>
        Assert.False(_input.TryRead(out _, out _));

    [Fact]
    public void The_newest_burst_is_read_as_often_as_one_likes()
    {
        _input.Set(100, 10);
        _input.Set(250_000, 20);
        for (int i = 0; i < 2; i++)
        {
            Assert.True(_input.TryRead(out int rmsMicrovolts, out long sampledAtMilliseconds));
            Assert.Equal(250_000, rmsMicrovolts);
            Assert.Equal(20, sampledAtMilliseconds);
        }
    }

    [Fact]
    public void A_burst_of_zero_is_a_value_and_not_the_absence_of_one()
    {
        _input.Set(0, 0);
        Assert.True(_input.TryRead(out int rmsMicrovolts, out _));
        Assert.Equal(0, rmsMicrovolts);
    }

    [Fact]
    public void A_frozen_sampler_shows_its_last_burst_growing_old()
    {
        _input.Set(100, 10);
        _input.IsFrozen = true;
        _input.Set(900, 5_000);
        Assert.True(_input.TryRead(out int rmsMicrovolts, out long sampledAtMilliseconds));
        Assert.Equal((100, 10), (rmsMicrovolts, sampledAtMilliseconds));

        _input.IsFrozen = false;
        _input.Set(900, 6_000);
        Assert.True(_input.TryRead(out rmsMicrovolts, out sampledAtMilliseconds));
        Assert.Equal((900, 6_000), (rmsMicrovolts, sampledAtMilliseconds));
    }

    [Fact]
    public void A_fault_hides_the_burst_and_its_end_shows_it_again()
    {
        _input.Set(100, 10);
        _input.Fault = PinFault.Fails;
        Assert.False(_input.TryRead(out _, out _));
        _input.Fault = PinFault.Throws;
        Assert.Throws<IOException>(() => _input.TryRead(out _, out _));
        _input.Fault = PinFault.None;
        Assert.True(_input.TryRead(out int rmsMicrovolts, out _));
        Assert.Equal(100, rmsMicrovolts);
    }
}
