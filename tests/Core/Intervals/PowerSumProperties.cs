using CsCheck;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Intervals;

namespace Zibo.EdgeCtl.Core.Tests.Intervals;

/// <summary>A power that stays is added up once; that must come to what adding it in every scan comes to.</summary>
public class PowerSumProperties
{
    // Few powers and long stays, as meters have them; scans of any length, and a quality that comes and goes.
    private static readonly Gen<(long Watts, Quality Quality, int Scans, int Milliseconds)> Stay = Gen.Select(
        Gen.OneOf(Gen.Const(0L), Gen.Long[-5_000, 5_000]),
        Gen.OneOf(Gen.Const(Quality.Bad), Gen.Const(Quality.Uncertain), Gen.Const(Quality.Good), Gen.Const(Quality.Good)),
        Gen.Int[1, 90],
        Gen.Int[1, 9_000]);

    [Fact]
    public void Sums_of_any_quarter_are_those_of_its_scans() =>
        Stay.Array[1, 60].Sample(stays =>
        {
            IntervalBench bench = new();
            bench.Meter.Set(0, Quality.Bad);
            bench.Scan(0);
            Naive naive = new();
            int ended = 0;
            foreach ((long watts, Quality quality, int scans, int milliseconds) in stays)
            {
                bench.Meter.Set(watts, quality);
                for (int i = 0; i < scans; i++)
                {
                    naive.Take(watts, quality, milliseconds);
                    bench.Scan(milliseconds);
                    if (bench.EndedIntervals.Count(e => e.Period == IntervalPeriod.Quarter) is int count && count > ended)
                    {
                        ended = count;
                        naive.Check(bench.Quarter.Power(0));
                        naive = new Naive();
                    }
                }
            }
        }, iter: 150);

    private sealed class Naive
    {
        private readonly List<long> _watts = [];
        private long _wattMilliseconds;
        private long _knownMilliseconds;
        private long _uncertainMilliseconds;
        private long _unknownMilliseconds;

        public void Take(long watts, Quality quality, long milliseconds)
        {
            if (quality == Quality.Bad)
            {
                _unknownMilliseconds += milliseconds;
                return;
            }

            _watts.Add(watts);
            _wattMilliseconds += watts * milliseconds;
            _knownMilliseconds += milliseconds;
            _uncertainMilliseconds += quality == Quality.Good ? 0 : milliseconds;
        }

        public void Check(PowerSums sums)
        {
            Assert.Equal(_watts.Count, sums.SampleCount);
            Assert.Equal(_unknownMilliseconds / 1_000, sums.WithoutDataSeconds);
            Assert.Equal(_uncertainMilliseconds / 1_000, sums.UncertainSeconds);
            if (_watts.Count > 0)
            {
                Assert.Equal((_watts.Min(), _watts.Max()), (sums.MinimumWatts, sums.MaximumWatts));
                Assert.Equal(_wattMilliseconds / _knownMilliseconds, sums.MeanWatts);
            }
        }
    }
}
