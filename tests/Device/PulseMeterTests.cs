using nanoFramework.TestFramework;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Device.Tests.Benches;

namespace Zibo.EdgeCtl.Device.Tests;

/// <summary>The meter of these stories has 1000 pulses per kWh: a pulse is 1000 mWh, or 3,600,000 W ms.</summary>
[TestClass]
public class PulseMeterTests
{
    private const long Any = Cell.Any;
    private const long Bad = (long)Quality.Bad;
    private const long Uncertain = (long)Quality.Uncertain;
    private const long Good = (long)Quality.Good;

    [TestMethod]
    public void Power_is_known_from_the_second_pulse_a_full_averaging_span_after_the_first() => Run(new long[][]
    {
        // now, count, pulse at, reads | power, quality, energy
        new long[] { 0, 7, 0, 1, Any, Bad, 0 },
        new long[] { 1_000, 8, 900, 1, Any, Bad, 1_000 },
        new long[] { 2_000, 9, 1_900, 1, Any, Bad, 2_000 },
        new long[] { 3_000, 10, 2_900, 1, 3_600, Good, 3_000 },
    });

    [TestMethod]
    public void Absence_of_the_next_pulse_makes_power_fall_as_one_over_time() => Run(new long[][]
    {
        new long[] { 0, 0, 0, 1, Any, Bad, 0 },
        new long[] { 1_000, 1, 900, 1, Any, Bad, 1_000 },
        new long[] { 3_000, 3, 2_900, 1, 3_600, Good, 3_000 },
        new long[] { 4_000, 3, 2_900, 1, 3_272, Good, 3_000 },
        new long[] { 5_000, 3, 2_900, 1, 1_714, Good, 3_000 },
        new long[] { 6_000, 4, 5_500, 1, 1_384, Good, 4_000 },
        new long[] { 905_499, 4, 5_500, 1, 4, Good, 4_000 },
        new long[] { 905_500, 4, 5_500, 1, 0, Good, 4_000 },
    });

    [TestMethod]
    public void A_failed_reading_grows_old_and_what_was_counted_behind_it_comes_afterwards() => Run(new long[][]
    {
        new long[] { 0, 0, 0, 1, Any, Bad, 0 },
        new long[] { 1_000, 1, 1_000, 1, Any, Bad, 1_000 },
        new long[] { 3_000, 2, 3_000, 1, 1_800, Good, 2_000 },
        new long[] { 4_000, 0, 0, 0, 1_800, Uncertain, 2_000 },
        new long[] { 64_000, 0, 0, 0, Any, Bad, 2_000 },
        new long[] { 65_000, 9, 64_500, 1, Any, Any, 9_000 },
    });

    [TestMethod]
    public void A_counter_that_lost_its_count_is_told_and_adds_nothing()
    {
        PulsePoint point = new PulsePoint();
        PulseMeter meter = new PulseMeter(point, new PulseMeterOptions());
        Scan(meter, point, 0, 100, 0, true);
        Scan(meter, point, 1_000, 105, 900, true);
        Scan(meter, point, 2_000, 3, 1_900, true);
        Assert.AreEqual(1, meter.CounterResets);
        Assert.AreEqual(5_000L, meter.EnergyMilliwattHours);
        Assert.IsTrue(meter.HasGap);
        Scan(meter, point, 3_000, 4, 2_900, true);
        Assert.AreEqual(6_000L, meter.EnergyMilliwattHours);
    }

    [TestMethod]
    [DataRow(6_400, 800, 5, 1_000_000, 25_000)]
    [DataRow(3, 1, 1, 3_000, 333_333)]
    [DataRow(1_200, 1, 1, 12_000, 833)]
    public void No_fraction_of_a_pulse_is_lost(int impulsesPerKilowattHour, int numerator, int denominator, int pulses, int wholePerPulse)
    {
        PulsePoint point = new PulsePoint();
        PulseMeterOptions options = new PulseMeterOptions();
        options.ImpulsesPerKilowattHour = impulsesPerKilowattHour;
        options.RatioNumerator = numerator;
        options.RatioDenominator = denominator;
        PulseMeter meter = new PulseMeter(point, options);
        Scan(meter, point, 0, 0, 0, true);
        for (int i = 1; i <= 10; i++)
        {
            Scan(meter, point, i * 1_000, pulses / 10 * i, i * 1_000, true);
        }

        Assert.AreEqual(pulses * 1_000_000L * numerator / ((long)impulsesPerKilowattHour * denominator), meter.EnergyMilliwattHours);
        Assert.IsTrue(meter.EnergyMilliwattHours >= (long)pulses * wholePerPulse);
    }

    private static void Run(long[][] rows)
    {
        PulsePoint point = new PulsePoint();
        PulseMeter meter = new PulseMeter(point, new PulseMeterOptions());
        for (int i = 0; i < rows.Length; i++)
        {
            long[] row = rows[i];
            Scan(meter, point, row[0], row[1], row[2], row[3] != 0);
            Cell.Check(i, "power", row[4], meter.PowerWatts);
            Cell.Check(i, "quality", row[5], (long)meter.PowerQuality);
            Cell.Check(i, "energy", row[6], meter.EnergyMilliwattHours);
        }
    }

    private static void Scan(PulseMeter meter, PulsePoint point, long now, long count, long pulseAt, bool reads)
    {
        if (reads)
        {
            point.Stage(count, pulseAt, now);
        }
        else
        {
            point.StageFailure();
        }

        point.Freeze();
        meter.Update(now);
    }
}
