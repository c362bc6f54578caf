using System.Numerics;
using CsCheck;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The simulated meter loses no energy and stamps its pulses where they fall.</summary>
public class PulseTrainTests
{
    // 1 kWh in mW ms.
    private static readonly BigInteger KilowattHour = 3_600_000_000_000;

    private static readonly Gen<PulseMeterOptions> Meters =
        Gen.Select(Gen.Int[1, PulseMeterOptions.MaximumImpulsesPerKilowattHour], Gen.Int[1, PulseMeterOptions.MaximumRatio])
            .SelectMany(pair => Gen.Int[1, pair.Item2].Select(denominator => new PulseMeterOptions
            {
                ImpulsesPerKilowattHour = pair.Item1,
                RatioNumerator = pair.Item2,
                RatioDenominator = denominator,
            }));

    // Whole milliwatts up to 100 MW, in thousandths of a watt as the plant gives them; some steps without power, some with export.
    private static readonly Gen<(long Milliwatts, int Milliseconds)[]> Steps =
        Gen.Select(
            Gen.OneOf(Gen.Const(0L), Gen.Long[-1_000_000, -1], Gen.Long[1, 1_000_000_000], Gen.Long[1, 100_000_000_000]),
            Gen.Int[1, 5_000])
            .Array[1, 60];

    [Fact]
    public void Pulses_are_the_energy_over_the_energy_of_a_pulse_for_any_meter_and_any_power() =>
        Gen.Select(Meters, Steps).Sample((meter, steps) =>
        {
            PulseTrain train = new(meter);
            BigInteger energy = 0;
            BigInteger pulses = 0;
            foreach ((long milliwatts, int milliseconds) in steps)
            {
                train.SetPower(milliwatts / 1000.0);
                energy += (BigInteger)Math.Max(0, milliwatts) * milliseconds;
                pulses += train.Step(milliseconds, out _);
                Assert.Equal(Whole(meter, energy), pulses);
            }
        });

    [Fact]
    public void A_stamp_lies_inside_its_step_where_the_pulse_fell_and_later_pulses_have_later_stamps() =>
        Gen.Select(Meters, Steps).Sample((meter, steps) =>
        {
            PulseTrain train = new(meter);
            BigInteger energy = 0;
            long now = 0;
            long lastStamp = 0;
            foreach ((long milliwatts, int milliseconds) in steps)
            {
                train.SetPower(milliwatts / 1000.0);
                now += milliseconds;
                energy += (BigInteger)Math.Max(0, milliwatts) * milliseconds;
                if (train.Step(milliseconds, out long since) == 0)
                {
                    Assert.Equal(0, since);
                    continue;
                }

                Assert.InRange(since, 0, milliseconds);
                Assert.True(now - since >= lastStamp, "a later step has no earlier pulse");
                lastStamp = now - since;

                // At the stamp the energy of the last pulse had flowed, and a millisecond before it had not.
                BigInteger last = Whole(meter, energy);
                Assert.True(Whole(meter, energy - ((BigInteger)milliwatts * since)) >= last);
                Assert.True(Whole(meter, energy - ((BigInteger)milliwatts * (since + 1))) < last);
            }
        });

    [Fact]
    public void One_kilowatt_gives_a_pulse_of_a_watt_hour_every_3600_ms()
    {
        PulseTrain train = new(new PulseMeterOptions { ImpulsesPerKilowattHour = 1000 });
        train.SetPower(1_000);
        Assert.Equal(0, train.Step(3_599, out _));
        Assert.Equal(1, train.Step(1, out long since));
        Assert.Equal(0, since);
        Assert.Equal(2, train.Step(8_000, out since));
        Assert.Equal(800, since);
    }

    [Fact]
    public void Export_turns_no_pulse_back()
    {
        PulseTrain train = new(new PulseMeterOptions { ImpulsesPerKilowattHour = 1000 });
        train.SetPower(1_000);
        train.Step(3_000, out _);
        train.SetPower(-50_000);
        Assert.Equal(0, train.Step(5_000, out _));
        train.SetPower(1_000);
        Assert.Equal(1, train.Step(600, out _));
    }

    private static BigInteger Whole(PulseMeterOptions meter, BigInteger milliwattMilliseconds) =>
        milliwattMilliseconds * meter.ImpulsesPerKilowattHour * meter.RatioDenominator / (KilowattHour * meter.RatioNumerator);
}
