using CsCheck;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

public class PulseMeterProperties
{
    private static readonly Gen<PulseMeterOptions> Constants =
        from impulses in Gen.OneOf(Gen.Int[1, 100_000], Gen.Int[1, 10])
        from numerator in Gen.OneOf(Gen.Int[1, 1_000_000], Gen.Int[1, 200])
        from denominator in Gen.Int[1, numerator]
        select new PulseMeterOptions
        {
            ImpulsesPerKilowattHour = impulses,
            RatioNumerator = numerator,
            RatioDenominator = denominator,
        };

    [Fact]
    public void Energy_is_one_exact_division_of_all_pulses_however_scans_split_them() =>
        Gen.Select(Constants, Gen.Long[0, 1_000_000_000_000], Gen.Int[0, 50_000].Array[1, 60]).Sample((options, first, scans) =>
        {
            PulseMeterBench bench = new(options);
            bench.Scan(0, first, 0);
            long pulses = 0;
            for (int i = 0; i < scans.Length; i++)
            {
                pulses += scans[i];
                bench.Scan((i + 1) * 1_000, first + pulses, (i * 1_000) + 500);
            }

            UInt128 denominator = (UInt128)options.ImpulsesPerKilowattHour * (UInt128)options.RatioDenominator;
            UInt128 exact = (UInt128)pulses * 1_000_000 * (UInt128)options.RatioNumerator / denominator;
            Assert.Equal((long)exact, bench.Meter.EnergyMilliwattHours);
        }, iter: 5_000);

    // Truth for these: gaps between pulses in ms, read once a second. After any scan the power is at most what the newest
    // pulse and the silence since then allow: one pulse more than counted since any earlier pulse, over the time since it.
    [Fact]
    public void Power_is_never_negative_nor_above_what_the_absence_of_a_pulse_proves() =>
        Gen.Select(Gen.Int[1, 2_000], Gen.Int[1, 20_000].Array[3, 40]).Sample((impulses, gaps) =>
        {
            PulseMeterBench bench = new(new PulseMeterOptions { ImpulsesPerKilowattHour = impulses });
            long wattMillisecondsPerPulse = 3_600_000_000L / impulses;
            long[] pulses = [.. gaps.Select((_, i) => gaps.Take(i + 1).Sum(gap => (long)gap))];
            for (long now = 0; now < pulses[^1] + 30_000; now += 1_000)
            {
                int seen = pulses.Count(pulse => pulse <= now);
                bench.Scan(now, seen, seen == 0 ? 0 : pulses[seen - 1]);
                if (bench.Meter.PowerQuality == Quality.Good)
                {
                    Assert.True(bench.Meter.PowerWatts >= 0);
                    long silence = now - pulses[seen - 1];

                    // The anchor lies less than an averaging span before the newest pulse; n is what was counted since.
                    int since = pulses.Take(seen).Count(pulse => pulses[seen - 1] - pulse < 2_000);
                    long most = since * wattMillisecondsPerPulse;
                    Assert.True(bench.Meter.PowerWatts * silence <= most, $"{bench.Meter.PowerWatts} W after {silence} ms of silence");
                }
            }
        }, iter: 500);

    [Fact]
    public void Power_decays_to_zero_in_silence_and_never_rises_on_the_way() =>
        Gen.Select(Gen.Int[1, 100_000], Gen.Int[2_000, 60_000], Gen.Int[100, 5_000]).Sample((impulses, gap, scan) =>
        {
            PulseMeterBench bench = new(new PulseMeterOptions { ImpulsesPerKilowattHour = impulses });
            bench.Scan(0, 0, 0);
            bench.Scan(gap, 1, gap);
            bench.Scan(2 * gap, 2, 2 * gap);
            long before = bench.Meter.PowerWatts;
            for (long now = (2 * gap) + scan; now <= (2 * gap) + 900_000 + scan; now += scan)
            {
                bench.Scan(now, 2, 2 * gap);
                Assert.True(bench.Meter.PowerWatts <= before);
                before = bench.Meter.PowerWatts;
            }

            Assert.Equal(0, before);
            Assert.Equal(Quality.Good, bench.Meter.PowerQuality);
        }, iter: 50);
}
