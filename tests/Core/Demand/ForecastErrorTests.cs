using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Tests.Demand;

/// <summary>Limit 100 kW, buckets of 60 s: 1,000,000 mWh in one are 60 kW.</summary>
public class ForecastErrorTests
{
    private readonly SettableMeter _meter = new();
    private readonly SlidingDemand _sliding = new(PlainOptions.Make());
    private readonly PowerEstimate _power = new(PlainOptions.Make());
    private readonly ForecastError _error = new(PlainOptions.Make());

    // 81 kW came where 60 were expected: 21,000,000 mW, a sixteenth of it is 1,312,500, times 2.58 3,386 W. Then
    // 19,687,500 / 16 more: 2,542,968. A bucket as expected takes a sixteenth back: 2,384,033. Buckets that begin or end with
    // an unknown meter teach nothing, whatever their energy. At last 3,547,530 and 4,638,309, which times 2.58 are 11,966 W:
    // more than a tenth of the limit.
    [Fact]
    public void The_error_is_learned_from_bucket_to_bucket_within_its_bounds() => Run("""
            now |     energy | quality || risk
        --------+------------+---------++-------
              0 |          0 | Good    ||    300
         60_000 |  1_000_000 |         ||    300
        119_000 |  2_350_000 |         ||    300
        120_000 |  2_350_000 |         ||  3_386
        180_000 |  3_700_000 |         ||  6_560
        240_000 |  4_700_000 |         ||  6_150
        300_000 |  9_700_000 | Bad     ||  6_150
        360_000 | 14_700_000 | Good    ||  6_150
        420_000 | 16_050_000 |         ||  9_152
        480_000 | 17_400_000 |         || 10_000
        """);

    // 25 s before the bucket ends 12 kW are switched off, 5 kW of its mean: 55 kW are expected, 916,666 mWh. The base took
    // 8 kW more all the time: 63 kW, 1,050,000 mWh, came, and 8,000,000 / 16 x 2.58 = 1,290 W are learned.
    [Fact]
    public void What_the_building_does_by_itself_is_learned_beside_a_switched_load()
    {
        Scan(0, 0, Quality.Good);
        Scan(60_000, 1_000_000, Quality.Good);
        Scan(95_000, 1_600_000, Quality.Good);
        _error.Expect(-12_000, _sliding, 900_000);
        Scan(120_000, 2_050_000, Quality.Good);
        Assert.Equal(1_290, _error.RiskWatts);
    }

    private void Run(string table) => CycleTable.Run(
        table,
        row => Scan(row.Number("now"), row.Number("energy"), Enum.Parse<Quality>(row.Text("quality"))),
        column => column == "risk" ? _error.RiskWatts : throw new ArgumentException("no such column: " + column));

    private void Scan(long now, long energyMilliwattHours, Quality quality)
    {
        _meter.Set(60_000, quality);
        _meter.SetEnergy(energyMilliwattHours);
        _sliding.Update(now, _meter);
        _power.Update(now, _meter);
        if (_sliding.HasRolled)
        {
            _error.Learn(_sliding, _power);
        }

        _error.Follow(_power.Milliwatts, false);
    }
}
