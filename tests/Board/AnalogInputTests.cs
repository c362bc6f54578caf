using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board.Tests;

/// <summary>The virtual analog input against the contract of <see cref="Hal.IAnalogSampler"/>.</summary>
public class AnalogInputTests
{
    private readonly VirtualAnalogInput _input = new();
    private readonly AnalogReading _reading = new();

    [Fact]
    public void Before_the_first_burst_there_is_nothing_to_read() =>
        Assert.False(_input.TryRead(_reading));

    [Fact]
    public void The_newest_burst_is_read_as_often_as_one_likes()
    {
        _input.Set(100, 10);
        _input.Set(250_000, 20);
        for (int i = 0; i < 2; i++)
        {
            Assert.True(_input.TryRead(_reading));
            Assert.Equal(250_000, _reading.RmsMicrovolts);
            Assert.Equal(20, _reading.SampledAtMilliseconds);
        }
    }

    [Fact]
    public void A_burst_of_zero_is_a_value_and_not_the_absence_of_one()
    {
        _input.Set(0, 0);
        Assert.True(_input.TryRead(_reading));
        Assert.Equal(0, _reading.RmsMicrovolts);
    }

    [Fact]
    public void A_frozen_sampler_shows_its_last_burst_growing_old()
    {
        _input.Set(100, 10);
        _input.IsFrozen = true;
        _input.Set(900, 5_000);
        Assert.True(_input.TryRead(_reading));
        Assert.Equal((100, 10), (_reading.RmsMicrovolts, _reading.SampledAtMilliseconds));

        _input.IsFrozen = false;
        _input.Set(900, 6_000);
        Assert.True(_input.TryRead(_reading));
        Assert.Equal((900, 6_000), (_reading.RmsMicrovolts, _reading.SampledAtMilliseconds));
    }

    [Fact]
    public void A_fault_hides_the_burst_and_its_end_shows_it_again()
    {
        _input.Set(100, 10);
        _input.Fault = PinFault.Fails;
        Assert.False(_input.TryRead(_reading));
        _input.Fault = PinFault.Throws;
        Assert.Throws<IOException>(() => _input.TryRead(_reading));
        _input.Fault = PinFault.None;
        Assert.True(_input.TryRead(_reading));
        Assert.Equal(100, _reading.RmsMicrovolts);
    }

    [Fact]
    public void The_state_of_the_transformer_comes_with_every_burst_from_then_on()
    {
        _input.Set(100, 10);
        _input.Status = BurstStatus.OpenCircuit;
        Assert.True(_input.TryRead(_reading));
        Assert.Equal(BurstStatus.Good, _reading.Status);

        _input.Set(100, 20);
        Assert.True(_input.TryRead(_reading));
        Assert.Equal((BurstStatus.OpenCircuit, 20), (_reading.Status, _reading.SampledAtMilliseconds));

        _input.Status = BurstStatus.None;
        _input.Set(100, 30);
        Assert.False(_input.TryRead(_reading));
    }

    [Fact]
    public void A_voltage_beside_the_current_can_be_lost_and_comes_back()
    {
        _input.SetPower(100, 200, -300, 10);
        Assert.True(_input.TryRead(_reading));
        Assert.Equal((true, 200, -300L), (_reading.HasPower, _reading.VoltageMicrovolts, _reading.RealPowerSquareMicrovolts));

        _input.IsVoltageLost = true;
        _input.SetPower(100, 200, -300, 20);
        Assert.True(_input.TryRead(_reading));
        Assert.False(_reading.HasPower);

        _input.IsVoltageLost = false;
        _input.Set(100, 30);
        Assert.True(_input.TryRead(_reading));
        Assert.False(_reading.HasPower);
    }
}
