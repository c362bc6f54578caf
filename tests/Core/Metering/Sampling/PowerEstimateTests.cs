using CsCheck;
using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Metering.Sampling;

/// <summary>Real power from one converter that takes current and voltage in turn.</summary>
public class PowerEstimateTests
{
    private const double Volts = 1_000;
    private const double Amperes = 600;

    private static readonly Func<double, double> Voltage = Burst.Sine(Volts);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(60, 0.5)]
    [InlineData(90, 0)]
    [InlineData(-60, 0.5)]
    [InlineData(180, -1)]
    [InlineData(150, -0.8660254)]
    public void Power_follows_the_angle_and_export_is_negative(double degrees, double cosine)
    {
        BurstEstimate estimate = Estimate(Burst.Sine(Amperes, 50, degrees / 180 * Math.PI), 500, 250);

        AssertPower(cosine, estimate, 2);
        Assert.InRange(estimate.VoltageMicrovolts / 1e3, Volts * 0.7064, Volts * 0.7078);
    }

    // A voltage that is taken 0.1 to 0.9 ms late would turn 50 % into 47 to 22 %.
    [Fact]
    public void The_time_between_the_two_channels_does_not_matter() =>
        Gen.Select(Gen.Double[0, Math.Tau], Gen.Int[300, 1_000], Gen.Double[0.05, 0.95], Gen.Double[48, 52]).Sample((angle, step, share, hertz) =>
        {
            BurstEstimate estimate = Estimate(
                Burst.Sine(Amperes, hertz, angle), step, (int)(step * share), Burst.Sine(Volts, hertz));
            AssertPower(Math.Cos(angle), estimate, 4);
        });

    // A rectifier's harmonics carry no power on a voltage that has none: only what is in phase counts.
    [Fact]
    public void Harmonics_of_the_current_carry_no_power()
    {
        BurstEstimate estimate = Estimate(
            t => Burst.Sine(Amperes)(t) + Burst.Sine(Amperes / 2, 150)(t) + Burst.Sine(Amperes / 3, 250)(t), 300, 150);
        AssertPower(1, estimate, 3);
        Burst.AssertRms(Amperes * Math.Sqrt((1 + 0.25 + (1 / 9.0)) / 2), estimate, 3);
    }

    [Fact]
    public void Cycles_are_those_of_the_voltage_where_no_current_flows()
    {
        BurstEstimate estimate = Estimate(_ => 0, 500, 250);
        Assert.True(estimate.HasPower);
        Assert.Equal((0, 0L), (estimate.RmsMicrovolts, estimate.RealPowerSquareMicrovolts));
        Assert.InRange(estimate.CycleCount, 9, 10);
    }

    [Fact]
    public void A_voltage_that_cannot_be_used_leaves_the_current_alone()
    {
        foreach (Func<double, double> voltage in (Func<double, double>[])[_ => 0, _ => -1_650, Burst.Sine(3_000)])
        {
            BurstEstimate estimate = Estimate(Burst.Sine(Amperes), 500, 250, voltage);
            Assert.False(estimate.HasPower);
            Assert.Equal((0, 0L), (estimate.VoltageMicrovolts, estimate.RealPowerSquareMicrovolts));
            Burst.AssertRms(Amperes / Math.Sqrt(2), estimate);
        }
    }

    [Theory]
    [InlineData(3_000, BurstStatus.Saturated)]
    [InlineData(0, BurstStatus.OpenCircuit)]
    public void A_current_that_cannot_be_used_gives_no_power(double amplitude, BurstStatus status)
    {
        SampleBurst current = Burst.Sample(Burst.Sine(amplitude), Burst.Every(500), status == BurstStatus.OpenCircuit ? 0 : Burst.Bias);
        SampleBurst voltage = Burst.Sample(Voltage, Burst.Every(500, 250));
        BurstEstimate estimate = new();
        new BurstEstimator(Burst.Options).EstimatePower(current, voltage, new int[4_096], estimate);
        Assert.Equal((status, false, 0L), (estimate.Status, estimate.HasPower, estimate.RealPowerSquareMicrovolts));
    }

    private static BurstEstimate Estimate(Func<double, double> current, int step, int skew, Func<double, double>? voltage = null)
    {
        BurstEstimate estimate = new();
        new BurstEstimator(Burst.Options).EstimatePower(
            Burst.Sample(current, Burst.Every(step)),
            Burst.Sample(voltage ?? Voltage, Burst.Every(step, skew)),
            new int[4_096],
            estimate);
        return estimate;
    }

    // Thousandths of the apparent power.
    private static void AssertPower(double cosine, BurstEstimate estimate, double permille)
    {
        Assert.True(estimate.HasPower);
        double measured = estimate.RealPowerSquareMicrovolts / 1e6 / (Volts * Amperes / 2);
        Assert.InRange(measured, cosine - (permille / 1e3), cosine + (permille / 1e3));
    }
}
