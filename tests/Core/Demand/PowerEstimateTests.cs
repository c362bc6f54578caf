using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Tests.Demand;

/// <summary>
/// Limit 100 kW: a step is more than 5 kW for 3 s, a great one more than 20 kW seen twice. In a second the estimate takes a
/// 21st of the distance, the mean a 601st.
/// </summary>
public class PowerEstimateTests
{
    private readonly SettableMeter _meter = new();
    private readonly PowerEstimate _power = new(PlainOptions.Make());

    // Estimate: 4,000,000 mW / 21 = 190,476; (4,000,000 - 190,476) / 21 = 181,405. Mean: 4,000,000 / 601 = 6,655 and then
    // 3,993,345 / 601 = 6,644. The slow estimate takes a 121st, 33,057 and 32,784: the ramp is 0.6 of what lies between.
    [Fact]
    public void Less_than_a_step_is_smoothed() => Run("""
          now | power  | quality | switch || known | watts  | mean   | ramp
        ------+--------+---------+--------++-------+--------+--------+-----
            0 | 80_000 | Good    |      0 || yes   | 80_000 | 80_000 |   0
        1_000 | 84_000 |         |        || yes   | 80_190 | 80_006 |  94
        2_000 |        |         |        || yes   | 80_371 | 80_013 | 183
        """);

    // 5,000 is no step, so that 4 s later 5,000 x (20 / 21) ^ 4 = 4,113.5 are still missing. 10,000 is one.
    [Theory]
    [InlineData(85_000, 80_886)]
    [InlineData(90_000, 90_000)]
    [InlineData(70_000, 70_000)]
    [InlineData(75_000, 79_113)]
    public void A_step_of_more_than_a_twentieth_of_the_limit_is_believed_after_three_seconds(int power, int watts) => Run($"""
          now | power   | quality | switch || watts
        ------+---------+---------+--------++--------
            0 |  80_000 | Good    |      0 || 80_000
        1_000 | {power} |         |        ||
        2_000 | {power} |         |        ||
        3_000 | {power} |         |        ||
        4_000 | {power} |         |        || {watts}
        """);

    // Distances: 10,000, 9,523.8, then back by 929.7, which leaves 80,885.4; the next 3 s count anew.
    [Fact]
    public void A_lift_that_starts_is_no_step_and_the_next_one_begins_anew() => Run("""
          now | power  | quality | switch || watts
        ------+--------+---------+--------++--------
            0 | 80_000 | Good    |      0 || 80_000
        1_000 | 90_000 |         |        || 80_476
        2_000 | 90_000 |         |        || 80_929
        3_000 | 80_000 |         |        || 80_885
        4_000 | 90_000 |         |        || 81_319
        5_000 | 90_000 |         |        || 81_732
        6_000 | 90_000 |         |        || 82_126
        7_000 | 90_000 |         |        || 90_000
        """);

    // 30,000 / 21 = 1,428.5; a second later the distance of 28,571 is still more than 20,000.
    [Fact]
    public void A_great_step_is_believed_when_it_is_seen_twice() => Run("""
          now | power   | quality | switch || watts
        ------+---------+---------+--------++---------
            0 |  80_000 | Good    |      0 ||  80_000
        1_000 | 110_000 |         |        ||  81_428
        2_000 | 110_000 |         |        || 110_000
        3_000 |  80_000 |         |        || 108_571
        4_000 |  80_000 |         |        ||  80_000
        """);

    // What is expected stands for ten seconds, for the mean too. Where the meter then shows nothing of it, it is a step of
    // 20,000, not more, that is believed after three seconds: 20,000 / 21 = 952, 19,047.6 / 21 = 907, 18,140.6 / 21 = 863.
    [Fact]
    public void A_switched_load_is_expected_until_the_meter_can_show_it() => Run("""
           now | power   | quality | switch  || watts   | mean
        -------+---------+---------+---------++---------+--------
             0 | 120_000 | Good    | -20_000 || 100_000 | 100_000
         9_000 | 120_000 |         |       0 || 100_000 | 100_000
        10_000 | 120_000 |         |         || 100_952 | 100_033
        11_000 | 120_000 |         |         || 101_859 |
        12_000 | 120_000 |         |         || 102_723 |
        13_000 | 120_000 |         |         || 120_000 |
        """);

    // The start of a step that a switched load has interrupted is forgotten: 90 kW count from 12 s on.
    [Fact]
    public void A_step_counts_anew_after_a_load_was_switched() => Run("""
           now | power  | quality | switch || watts
        -------+--------+---------+--------++--------
             0 | 80_000 | Good    |      0 || 80_000
         1_000 | 90_000 |         |      0 || 80_476
         2_000 | 90_000 |         |  1_000 || 81_929
        11_000 | 90_000 |         |      0 || 81_929
        12_000 | 90_000 |         |        || 82_314
        15_000 | 90_000 |         |        || 90_000
        """);

    [Fact]
    public void Export_and_more_shed_than_there_is_import_leave_none() => Run("""
          now | power  | quality | switch  || watts  | mean
        ------+--------+---------+---------++--------+------
            0 | -5_000 | Good    |       0 ||      0 |    0
        1_000 |  4_200 |         |       0 ||    200 |    6
        2_000 |  4_200 |         | -50_000 ||      0 |
        """);

    [Fact]
    public void An_unknown_meter_makes_the_next_known_figure_the_first() => Run("""
          now | power  | quality   | switch || known | watts  | mean
        ------+--------+-----------+--------++-------+--------+--------
            0 |      0 | Bad       |      0 || no    |        |
        1_000 | 90_000 | Uncertain |        || yes   | 90_000 | 90_000
        2_000 | 90_000 | Bad       |        || no    |        |
        3_000 | 30_000 | Good      |        || yes   | 30_000 | 30_000
        """);

    [Fact]
    public void What_could_not_be_computed_is_unknown_until_the_next_scan()
    {
        Scan(0, 90_000, Quality.Good);
        _power.Invalidate();
        Assert.False(_power.IsKnown);
        Scan(1_000, 30_000, Quality.Good);
        Assert.Equal((true, 30_000_000L), (_power.IsKnown, _power.Milliwatts));
    }

    // 10 W more a second: the estimate lags 20 s behind and the slow one 120 s, 1,000 W apart, which are 600 W a minute.
    [Fact]
    public void A_steady_ramp_is_seen_as_it_is()
    {
        for (long second = 0; second <= 2_000; second++)
        {
            Scan(second * 1_000, 50_000 + (10 * second), Quality.Good);
        }

        Assert.InRange(_power.Milliwatts, 69_799_900, 69_800_100);
        Assert.InRange(_power.RampWattsPerMinute, 599, 600);
    }

    private void Run(string table) => CycleTable.Run(table, row =>
    {
        Scan(row.Number("now"), row.Number("power"), Enum.Parse<Quality>(row.Text("quality")));
        if (row.Number("switch") != 0)
        {
            _power.Expect(row.Number("switch"), row.Number("now"));
        }
    }, column => column switch
    {
        "known" => _power.IsKnown,
        "watts" => _power.Milliwatts / 1_000,
        "mean" => _power.MeanWatts,
        "ramp" => _power.RampWattsPerMinute,
        _ => throw new ArgumentException("no such column: " + column),
    });

    private void Scan(long now, long powerWatts, Quality quality)
    {
        _meter.Set(powerWatts, quality);
        _power.Update(now, _meter);
    }
}
