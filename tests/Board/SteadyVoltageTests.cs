using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board.Tests;

/// <summary>The other side of a transmitter's input.</summary>
public class SteadyVoltageTests
{
    private readonly VirtualAnalogInput _input = new();
    private readonly AnalogReading _reading = new();

    [Fact]
    public void A_steady_voltage_is_read_with_its_time_and_a_current_has_none()
    {
        _input.SetMean(1_200_000, 5_000);
        Assert.True(_input.TryRead(_reading));
        Assert.Equal((true, 1_200_000, 5_000L), (_reading.HasMean, _reading.MeanMicrovolts, _reading.SampledAtMilliseconds));
        _input.Set(400_000, 6_000);
        Assert.True(_input.TryRead(_reading));
        Assert.False(_reading.HasMean);
    }

    [Fact]
    public void A_cut_wire_has_no_mean_and_a_frozen_input_keeps_its_burst()
    {
        _input.IsMeanLost = true;
        _input.SetMean(1_200_000, 5_000);
        Assert.True(_input.TryRead(_reading));
        Assert.False(_reading.HasMean);
        _input.IsMeanLost = false;
        _input.SetMean(1_200_000, 6_000);
        _input.IsFrozen = true;
        _input.SetMean(1_300_000, 7_000);
        Assert.True(_input.TryRead(_reading));
        Assert.Equal((1_200_000, 6_000L), (_reading.MeanMicrovolts, _reading.SampledAtMilliseconds));
    }
}
