using CsCheck;
using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Metering.Sampling;

/// <summary>The parts that an estimate rests on.</summary>
public class SamplingPartsTests
{
    [Fact]
    public void The_root_is_the_greatest_whole_number_whose_square_fits() =>
        Gen.Long[0, long.MaxValue].Sample(value =>
        {
            long root = IntegerRoot.Of(value);
            Assert.True((Int128)root * root <= value && (Int128)(root + 1) * (root + 1) > value);
        });

    [Theory]
    [InlineData(long.MinValue, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(15_241_578_750_190_521, 123_456_789)]
    [InlineData(long.MaxValue, 3_037_000_499)]
    public void Some_roots(long value, long root) => Assert.Equal(root, IntegerRoot.Of(value));

    [Fact]
    public void A_root_from_a_start_above_it_is_the_same() =>
        Gen.Select(Gen.Long[0, 1L << 40], Gen.Long[0, 1L << 30]).Sample((value, above) =>
            Assert.Equal(IntegerRoot.Of(value), IntegerRoot.Of(value, IntegerRoot.Of(value) + 1 + above)));

    [Fact]
    public void A_straight_curve_is_straight()
    {
        ConverterCurve curve = ConverterCurve.Linear(3_300_000);
        Assert.All(Enumerable.Range(0, 4_096), count => Assert.InRange(curve.Microvolts(count), (count * 3_300_000.0 / 4_095) - 2, (count * 3_300_000.0 / 4_095) + 2));
    }

    // Points of Espressif's characterisation for a reference of 1.1 V: the offset, the line, both tables' middle and end.
    [Theory]
    [InlineData(0, 142_000)]
    [InlineData(1_000, 947_600)]
    [InlineData(2_880, 2_462_200)]
    [InlineData(3_520, 2_868_000)]
    [InlineData(4_032, 3_107_000)]
    public void The_curve_of_the_esp32_is_espressifs(int count, int microvolts) =>
        Assert.InRange(Esp32Converter.Curve(1_100).Microvolts(count), microvolts - 1_000, microvolts + 1_000);

    [Theory]
    [InlineData(1_000)]
    [InlineData(1_100)]
    [InlineData(1_200)]
    public void The_curve_of_any_esp32_rises(int reference)
    {
        ConverterCurve curve = Esp32Converter.Curve(reference);
        Assert.All(Enumerable.Range(1, 4_095), count => Assert.True(curve.Microvolts(count) > curve.Microvolts(count - 1)));
    }

    [Fact]
    public void A_burst_takes_no_sample_beyond_its_space_or_a_second()
    {
        SampleBurst burst = new(3);
        burst.Add(1, 0);
        burst.Add(2, SampleBurst.MaximumMicroseconds + 1);
        burst.Add(3, SampleBurst.MaximumMicroseconds);
        burst.Add(4, SampleBurst.MaximumMicroseconds);
        Assert.True(burst.IsFull);
        burst.Add(5, SampleBurst.MaximumMicroseconds);
        Assert.Equal((3, 4), (burst.Count, burst.Values[2]));
        burst.Clear();
        Assert.Equal((0, false), (burst.Count, burst.IsFull));
    }

    [Fact]
    public void The_noise_floor_is_the_root_of_the_mean_square_of_bursts_without_current()
    {
        NoiseFloor floor = new();
        Assert.Equal(0, floor.Microvolts);
        for (int i = 0; i < NoiseFloor.MinimumBursts; i++)
        {
            Assert.False(floor.IsReady);
            Assert.True(floor.Add(new BurstEstimate { Status = BurstStatus.Good, RmsMicrovolts = i % 2 == 0 ? 1_000 : 7_000 }));
        }

        Assert.True(floor.IsReady);
        Assert.Equal(5_000, floor.Microvolts);
        floor.Clear();
        Assert.Equal((0, 0, 0), (floor.BurstCount, floor.RefusedCount, floor.Microvolts));
    }

    [Fact]
    public void A_circuit_that_is_on_has_no_noise_floor()
    {
        NoiseFloor floor = new();
        for (int i = 0; i < 40; i++)
        {
            Assert.Equal(i % 4 == 0, floor.Add(new BurstEstimate { Status = BurstStatus.Good, RmsMicrovolts = 3_000, CycleCount = i % 4 }));
            floor.Add(new BurstEstimate { Status = BurstStatus.OpenCircuit });
        }

        Assert.Equal((10, 70, false), (floor.BurstCount, floor.RefusedCount, floor.IsReady));
    }
}
