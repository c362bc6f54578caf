using System.Device.Adc;
using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Device;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

public sealed class AnalogTests : IDisposable
{
    private const double BiasMillivolts = 1_650;

    private readonly Bench _bench = new();
    private readonly AdcController _adc = new();
    private readonly BurstBuffers _buffers = new();
    private readonly ConverterCurve _curve = Esp32Converter.Curve(Esp32Converter.TypicalReferenceMillivolts);
    private readonly Random _noise = new(1);
    private readonly AnalogReading _reading = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(20, 30)]
    [InlineData(200, 8)]
    [InlineData(700, 8)]
    public void A_current_reads_as_its_true_rms(double rmsMillivolts, int tolerancePermille)
    {
        AdcRmsSampler sampler = Open(0);
        Drive(0, seconds => BiasMillivolts + Sine(seconds, rmsMillivolts, 0));

        Sample(sampler);

        Assert.True(sampler.TryRead(_reading));
        Assert.Equal(BurstStatus.Good, _reading.Status);
        Assert.InRange(_reading.RmsMicrovolts, rmsMillivolts * (1_000 - tolerancePermille), rmsMillivolts * (1_000 + tolerancePermille));
        Assert.False(_reading.HasPower);
        Assert.Null(_buffers.Voltage);
    }

    [Theory]
    [InlineData(0, 1000)]
    [InlineData(1, 866)]
    [InlineData(2, 500)]
    [InlineData(6, -1000)]
    public void Current_and_voltage_make_the_real_power_with_its_sign(int twelfthsOfCycle, int powerFactorPermille)
    {
        AdcRmsSampler sampler = Open(0, 3);
        Drive(0, seconds => BiasMillivolts + Sine(seconds, 300, -twelfthsOfCycle / 12.0));
        Drive(3, seconds => BiasMillivolts + Sine(seconds, 500, 0));

        Sample(sampler);

        Assert.True(sampler.TryRead(_reading));
        Assert.True(_reading.HasPower);
        double expected = 300_000.0 * 500 * powerFactorPermille;
        Assert.InRange(_reading.RealPowerSquareMicrovolts, expected - 3e9, expected + 3e9);
    }

    [Fact]
    public void A_steady_voltage_reads_as_its_mean()
    {
        AdcRmsSampler sampler = Open(3);
        Drive(3, _ => 1_240);

        Sample(sampler);

        Assert.True(sampler.TryRead(_reading));
        Assert.True(_reading.HasMean);
        Assert.InRange(_reading.MeanMicrovolts, 1_236_000, 1_244_000);
    }

    [Fact]
    public void A_transformer_that_is_pulled_out_reads_as_an_open_circuit()
    {
        AdcRmsSampler sampler = Open(0);
        Drive(0, _ => 0);

        Sample(sampler);

        Assert.True(sampler.TryRead(_reading));
        Assert.Equal(BurstStatus.OpenCircuit, _reading.Status);
        Assert.False(_reading.HasMean);
    }

    [Fact]
    public void A_current_beyond_the_range_reads_as_saturated()
    {
        AdcRmsSampler sampler = Open(0);
        Drive(0, seconds => BiasMillivolts + Sine(seconds, 1_400, 0));

        Sample(sampler);

        sampler.TryRead(_reading);
        Assert.Equal(BurstStatus.Saturated, _reading.Status);
    }

    [Fact]
    public void A_converter_that_fails_withdraws_the_value_and_gives_one_again()
    {
        AdcRmsSampler sampler = Open(0);
        Drive(0, seconds => BiasMillivolts + Sine(seconds, 200, 0));
        Sample(sampler);
        _bench.Chip.Adc[0].IsFailing = true;
        sampler.TakeBurst();
        Assert.False(sampler.TryRead(_reading));

        _bench.Chip.Adc[0].IsFailing = false;
        Sample(sampler);

        Assert.True(sampler.TryRead(_reading));
    }

    [Fact]
    public void A_converter_of_half_the_speed_reaches_fewer_samples_and_the_same_value()
    {
        AdcRmsSampler fast = Open(0);
        AdcRmsSampler slow = Open(3);
        _bench.Chip.Adc[3].ConversionMicroseconds = 600;
        Drive(0, seconds => BiasMillivolts + Sine(seconds, 200, 0));
        Drive(3, seconds => BiasMillivolts + Sine(seconds, 200, 0));

        Sample(fast);
        Sample(slow);

        Assert.True(slow.SamplesPerSecond < fast.SamplesPerSecond * 2 / 3);
        slow.TryRead(_reading);
        Assert.Equal(BurstStatus.Good, _reading.Status);
        Assert.InRange(_reading.RmsMicrovolts, 197_000, 203_000);
    }

    [Fact]
    public void A_circuit_that_is_off_shows_its_noise_to_the_technician()
    {
        AdcRmsSampler sampler = Open(0);
        Drive(0, _ => BiasMillivolts);

        for (int i = 0; i < 25; i++)
        {
            sampler.TakeBurst();
        }

        Assert.Matches("noise [0-9]+ uV of [0-9]+$", sampler.Describe());
    }

    private AdcRmsSampler Open(int current, int? voltage = null) => new(
        _adc.OpenChannel(current), voltage is { } channel ? _adc.OpenChannel(channel) : null, _buffers, _bench.Clock);

    // The first burst finds out how fast the converter is.
    private static void Sample(AdcRmsSampler sampler)
    {
        sampler.TakeBurst();
        sampler.TakeBurst();
    }

    private void Drive(int channel, Func<double, double> millivolts) =>
        _bench.Chip.Adc[channel].Counts = seconds => CountsOf(millivolts(seconds) + ((_noise.NextDouble() - 0.5) * 3));

    private static double Sine(double seconds, double rms, double phase) =>
        rms * Math.Sqrt(2) * Math.Sin(Math.Tau * ((50 * seconds) + phase));

    // The curve read backwards, by halves.
    private int CountsOf(double millivolts)
    {
        int low = 0;
        int high = ConverterCurve.MaximumCount;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _curve.Microvolts(middle) < millivolts * 1_000 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
