using CsCheck;
using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Tests.Demand;

/// <summary>Buckets of 60,000 ms; at the limit of 100 kW one holds 6,000,000,000 W ms.</summary>
public class SlidingDemandTests
{
    private readonly SettableMeter _meter = new();
    private readonly SlidingDemand _sliding = new(new DemandOptions());

    // (14 x 6,000,000,000 + 3,600,000,000) / 900,000 = 97,333.
    [Fact]
    public void The_unseen_past_is_at_the_limit_until_buckets_replace_it() => Run("""
            now |    energy || rolled | elapsed | present       | newest        | second        | oldest        | average
        --------+-----------++--------+---------+---------------+---------------+---------------+---------------+--------
              0 |         0 || no     |       0 |             0 | 6_000_000_000 | 6_000_000_000 | 6_000_000_000 | 100_000
         30_000 |   500_000 || no     |  30_000 | 1_800_000_000 | 6_000_000_000 | 6_000_000_000 | 6_000_000_000 | 100_000
         60_000 | 1_000_000 || yes    |       0 |             0 | 3_600_000_000 | 6_000_000_000 | 6_000_000_000 |  97_333
         60_100 | 1_000_500 || no     |     100 |     1_800_000 | 3_600_000_000 | 6_000_000_000 | 6_000_000_000 |  97_333
        121_000 | 2_000_000 || yes    |   1_000 |             0 | 3_600_000_000 | 3_600_000_000 | 6_000_000_000 |  94_666
        """);

    // Three buckets of 3,600,000,000: (12 x 6,000,000,000 + 3 x 3,600,000,000) / 900,000 = 92,000. Then 3,600,000,000 / 7 =
    // 514,285,714 and 2 over, which the oldest takes. A hundred buckets share 36,000,000,000; fifteen of them are kept.
    [Fact]
    public void A_late_scan_spreads_its_energy_over_the_buckets_that_it_passed() => Run("""
              now |     energy || rolled | elapsed | present | newest        | second        | seventh     | oldest        | average
        ----------+------------++--------+---------+---------+---------------+---------------+-------------+---------------+--------
                0 |          0 || no     |       0 |       0 |               |               |             | 6_000_000_000 |
          210_000 |  3_000_000 || yes    |  30_000 |       0 | 3_600_000_000 | 3_600_000_000 |             | 6_000_000_000 |  92_000
          600_000 |  4_000_000 || yes    |       0 |       0 |   514_285_714 |   514_285_714 | 514_285_716 | 6_000_000_000 |
        6_600_005 | 14_000_000 || yes    |       5 |       0 |   360_000_000 |   360_000_000 | 360_000_000 |   360_000_000 |   6_000
        """);

    [Fact]
    public void Buckets_hold_every_watt_millisecond_that_the_meter_counted() =>
        Gen.Select(Gen.Int[100, 300_000], Gen.Int[0, 5_000_000]).Array[1, 100].Sample(scans =>
        {
            SettableMeter meter = new();
            SlidingDemand sliding = new(new DemandOptions());
            sliding.Update(0, meter);
            long now = 0;
            long energy = 0;
            long held = 0;
            foreach ((int milliseconds, int more) in scans)
            {
                long ended = ((now + milliseconds) / 60_000) - (now / 60_000);
                now += milliseconds;
                energy += more;
                meter.SetEnergy(energy);
                sliding.Update(now, meter);
                for (int age = 0; age < ended; age++)
                {
                    held += sliding.CompletedWattMilliseconds(age);
                }

                Assert.Equal(energy * 3_600, held + sliding.PresentWattMilliseconds);
                Assert.Equal(now % 60_000, sliding.ElapsedMilliseconds);
                Assert.Equal(ended > 0, sliding.HasRolled);
            }
        });

    private void Run(string table) => CycleTable.Run(table, Scan, Read);

    private void Scan(CycleRow row)
    {
        _meter.SetEnergy(row.Number("energy"));
        _sliding.Update(row.Number("now"), _meter);
    }

    private object Read(string column) => column switch
    {
        "rolled" => _sliding.HasRolled,
        "elapsed" => _sliding.ElapsedMilliseconds,
        "present" => _sliding.PresentWattMilliseconds,
        "newest" => _sliding.CompletedWattMilliseconds(0),
        "second" => _sliding.CompletedWattMilliseconds(1),
        "seventh" => _sliding.CompletedWattMilliseconds(6),
        "oldest" => _sliding.CompletedWattMilliseconds(14),
        "average" => _sliding.AverageWatts,
        _ => throw new ArgumentException("no such column: " + column),
    };
}
