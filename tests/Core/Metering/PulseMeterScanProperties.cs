using CsCheck;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>A scan in which nothing is due looks at next to nothing, and comes to what looking at all of it comes to.</summary>
public class PulseMeterScanProperties
{
    private static readonly Gen<PulseMeterOptions> Options =
        from impulses in OneOf(100, 777, 1_000, 3_200)
        from numerator in OneOf(1, 7, 40)
        from denominator in OneOf(1, 3)
        from averaging in OneOf(1_000, 2_000, 10_000)
        from timeout in OneOf(20_000, 60_000, 900_000)
        from most in OneOf(0, 0, 3_000, 60_000)
        select new PulseMeterOptions
        {
            ImpulsesPerKilowattHour = impulses,
            RatioNumerator = numerator,
            RatioDenominator = denominator,
            AveragingMilliseconds = averaging,
            PowerTimeoutMilliseconds = timeout,
            StaleMilliseconds = 15_000,
            MaximumWatts = most,
        };

    // A scan: time since the last in ms, pulses, how long ago the newest was in ms, and whether the reading fails or the count is lost.
    private static readonly Gen<(int Milliseconds, int Pulses, int Ago, int Event)[]> Scans = Gen.Select(
        Gen.Frequency((20, Gen.Const(1_000)), (1, Gen.Int[200, 40_000])),
        Gen.Frequency((6, Gen.Const(0)), (4, Gen.Const(1)), (1, Gen.Int[2, 200])),
        Gen.Int[0, 900],
        Gen.Int[0, 60]).Array[1, 300];

    [Fact]
    public void It_shows_what_the_truth_table_shows_in_every_scan() =>
        Gen.Select(Options, Scans).Sample((options, scans) =>
        {
            PulseMeterBench bench = new(options);
            PulseMeterReference reference = new(options);
            long now = 0;
            long count = 0;
            long pulseAt = 0;
            long readAt = 0;
            long shownPulseAt = 0;
            bool wasRead = false;
            bool hasChanged = false;
            MeterChanges changes = MeterChanges.Of([bench.Meter]);
            changes.TakeForIntervals();
            foreach ((int milliseconds, int pulses, int ago, int what) in scans)
            {
                now += milliseconds;
                (long watts, var quality) = (reference.Watts, reference.Quality);
                count = what == 60 ? 0 : count + pulses;
                pulseAt = pulses > 0 ? Math.Max(pulseAt, now - ago) : pulseAt;
                if (what is >= 50 and < 58)
                {
                    bench.ScanUnreadable(now);
                    reference.Fail(now, readAt, wasRead, shownPulseAt);
                }
                else
                {
                    bench.Scan(now, count, pulseAt);
                    reference.Read(now, count, pulseAt);
                    (wasRead, readAt, shownPulseAt) = (true, now, pulseAt);
                }

                Assert.Equal(
                    (reference.Watts, reference.Quality, reference.Uncounted),
                    (bench.Meter.PowerWatts, bench.Meter.PowerQuality, bench.Meter.UncountedWattMilliseconds));
                hasChanged = watts != reference.Watts || quality != reference.Quality;
                Assert.True(!hasChanged || changes.TakeForIntervals() == 1, "another power is told");
            }
        });

    private static Gen<int> OneOf(params int[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
