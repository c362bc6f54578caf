using CsCheck;
using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Tests.Demand;

public class DemandWindowProperties
{
    // A scan: its distance in ms, the energy since the last in mWh, a correction of the clock in ms, whether it is set.
    private static readonly Gen<(int Milliseconds, int Energy, int Step, bool IsUtcValid)[]> Scans = Gen.Select(
        Gen.Frequency((20, Gen.Int[100, 60_000]), (1, Gen.Int[60_000, 4_000_000])),
        Gen.Int[0, 3_000_000],
        Gen.Frequency((20, Gen.Const(0)), (2, Gen.Int[-1_500, 1_500]), (1, Gen.Int[-3_000_000, 3_000_000])),
        Gen.Frequency((30, Gen.Const(true)), (1, Gen.Const(false)))).Array[1, 200];

    [Fact]
    public void Consecutive_windows_sum_to_the_total_and_their_durations_to_the_time_whatever_the_clock_does() =>
        Scans.Sample(scans =>
        {
            SettableMeter meter = new();
            DemandWindow window = new(new DemandOptions(), 480);
            const long First = 777_000_000;
            long now = 1_000;
            long utc = 1_785_513_600_000;
            long total = First;
            meter.SetEnergy(total);
            window.Update(now, utc, true, meter);
            long energy = First;
            long time = now;
            int count = 0;
            foreach ((int milliseconds, int more, int step, bool isUtcValid) in scans)
            {
                now += milliseconds;
                utc += milliseconds + step;
                total += more;
                meter.SetEnergy(total);
                window.Update(now, utc, isUtcValid, meter);
                if (window.HasCompleted)
                {
                    energy += window.Completed.EnergyMilliwattHours;
                    time += window.Completed.DurationMilliseconds;
                    count++;
                    Assert.Equal((total, now), (energy, time));
                }

                Assert.Equal(count, window.CompletedCount);
                Assert.InRange(window.RemainingMilliseconds, 1, window.WindowMilliseconds);
                Assert.True(window.ConsumedWattMilliseconds >= (total - energy) * 3_600);
            }
        }, iter: 2_000);

    [Fact]
    public void With_a_steady_clock_every_whole_window_starts_where_the_last_ended() =>
        Gen.Int[100, 9_000].Array[500, 1_500].Sample(scans =>
        {
            SettableMeter meter = new();
            DemandWindow window = new(new DemandOptions(), 480);
            long now = 0;
            long expectedStart = 0;
            foreach (int milliseconds in scans)
            {
                now += milliseconds;
                window.Update(now, now, true, meter);
                if (window.HasCompleted)
                {
                    Assert.Equal(expectedStart, window.Completed.StartUtcMilliseconds);
                    Assert.Equal(expectedStart > 0, window.Completed.IsWhole);
                    expectedStart += 900_000;
                }
            }
        }, iter: 30);
}
