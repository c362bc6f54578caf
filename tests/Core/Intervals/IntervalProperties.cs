using CsCheck;
using Zibo.EdgeCtl.Core.Intervals;

namespace Zibo.EdgeCtl.Core.Tests.Intervals;

public class IntervalProperties
{
    // A scan: its distance in ms, the energy since the last in mWh, a correction of the clock in ms, whether it is set.
    private static readonly Gen<(int Milliseconds, int Energy, int Step, bool IsUtcValid)[]> Scans = Gen.Select(
        Gen.Frequency((20, Gen.Int[100, 60_000]), (1, Gen.Int[60_000, 4_000_000]), (1, Gen.Const(900_000))),
        Gen.Int[0, 3_000_000],
        Gen.Frequency((20, Gen.Const(0)), (2, Gen.Int[-1_500, 1_500]), (1, Gen.Int[-100_000_000, 100_000_000])),
        Gen.Frequency((30, Gen.Const(true)), (1, Gen.Const(false)))).Array[1, 300];

    [Fact]
    public void Intervals_of_every_length_sum_to_the_total_and_to_the_time_whatever_the_clock_does() =>
        Scans.Sample(scans =>
        {
            IntervalBench bench = new();
            bench.Scan();
            long[] energies = new long[4];
            long[] times = [1_000, 1_000, 1_000, 1_000];
            foreach ((int milliseconds, int energy, int step, bool isUtcValid) in scans)
            {
                bench.UtcMilliseconds += step;
                bench.IsUtcValid = isUtcValid;
                bench.EndedIntervals.Clear();
                bench.Scan(milliseconds, energy);
                foreach (Ended ended in bench.EndedIntervals)
                {
                    int period = (int)ended.Period;
                    energies[period] += ended.EnergyMilliwattHours;
                    times[period] += ended.DurationMilliseconds;
                    Assert.Equal(bench.Meter.EnergyMilliwattHours, energies[period]);
                    Assert.Equal(bench.Meter.EnergyMilliwattHours, ended.TotalMilliwattHours);
                    Assert.Equal(bench.NowMilliseconds, times[period]);
                }
            }
        });

    [Fact]
    public void A_quarter_of_its_own_ends_when_one_that_follows_the_demand_window_ends_and_says_the_same_of_it() =>
        Scans.Sample(scans =>
        {
            IntervalBench bench = new();
            bench.Scan();
            const long offset = 28_800_000;
            IntervalClock own = new(900_000, offset, null);
            own.Start(bench.NowMilliseconds, bench.UtcMilliseconds + offset, true);
            bool wasValid = true;
            foreach ((int milliseconds, int energy, int step, bool isUtcValid) in scans)
            {
                bench.UtcMilliseconds += step;
                bench.IsUtcValid = isUtcValid;
                int before = bench.Window.CompletedCount;
                bench.EndedIntervals.Clear();
                bench.Scan(milliseconds, energy);
                long aligned = isUtcValid ? bench.UtcMilliseconds + offset : bench.NowMilliseconds;
                bool isCut = isUtcValid != wasValid;
                bool isStep = isUtcValid && !isCut && Math.Abs(step) > 2_000;
                wasValid = isUtcValid;

                bool hasEnded = own.Advance(bench.NowMilliseconds, aligned, isUtcValid, isCut, isStep ? step : 0);

                // A window that the clock cuts when it becomes known need not end the interval.
                bool hasWindowEnded = bench.Window.CompletedCount != before;
                Assert.True(hasEnded == hasWindowEnded || (hasWindowEnded && isCut && isUtcValid));
                Assert.Equal(bench.EndedIntervals.Any(ended => ended.Period == IntervalPeriod.Quarter), hasEnded);
                if (hasEnded)
                {
                    Assert.Equal(bench.Window.Completed.IsWhole, own.WasWhole);
                    Assert.Equal(bench.Window.Completed.IsPhaseKnown, own.WasPhaseKnown);
                    Assert.Equal(bench.Quarter.DurationMilliseconds, own.EndedDurationMilliseconds);
                    Assert.Equal(bench.Quarter.IsWhole, own.WasWhole);
                    Assert.Equal(bench.Quarter.StartUtcMilliseconds, own.WasPhaseKnown ? own.EndedStartUtcMilliseconds : -1);
                    if (own.WasPhaseKnown)
                    {
                        Assert.Equal(bench.Window.Completed.StartUtcMilliseconds, own.EndedStartUtcMilliseconds);
                    }
                }
            }
        });
}
