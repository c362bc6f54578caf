using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>The meter of these stories has 1000 pulses per kWh: a pulse is 1000 mWh, or 3,600,000 W ms.</summary>
public class PulseMeterTests
{
    private readonly PulseMeterBench _bench = new(new PulseMeterOptions());

    [Fact]
    public void Power_is_known_from_the_second_pulse_a_full_averaging_span_after_the_first() => _bench.Run("""
          now | count | pulse at | reads || power | quality | energy
        ------+-------+----------+-------++-------+---------+-------
            0 |   7   |     0    | yes   ||       | Bad     |     0
        1_000 |   8   |   900    |       ||       | Bad     | 1_000
        2_000 |   9   | 1_900    |       ||       | Bad     | 2_000
        3_000 |  10   | 2_900    |       || 3_600 | Good    | 3_000
        """);

    // 3,600,000 / 1,100 = 3,272; / 2,100 = 1,714. The pulse at 5,500 is one pulse in 2,600 ms: 1,384 W.
    [Fact]
    public void Absence_of_the_next_pulse_makes_power_fall_as_one_over_time() => _bench.Run("""
          now | count | pulse at | reads || power | quality | energy
        ------+-------+----------+-------++-------+---------+-------
            0 |   0   |     0    | yes   ||       | Bad     |     0
        1_000 |   1   |   900    |       ||       | Bad     | 1_000
        3_000 |   3   | 2_900    |       || 3_600 | Good    | 3_000
        4_000 |       |          |       || 3_272 | Good    | 3_000
        5_000 |       |          |       || 1_714 | Good    | 3_000
        6_000 |   4   | 5_500    |       || 1_384 | Good    | 4_000
        """);

    // One pulse, 1,000 ms after the anchor at 5,500, is too short a span: the figure stays, bounded by two pulses over the
    // time since the anchor: 7,200,000 / 3,500 = 2,057 does not bind, / 6,500 = 1,107 does, / 900,999 = 7.
    [Fact]
    public void Pulses_within_the_averaging_span_keep_the_figure_under_the_bound_of_one_more() => _bench.Run("""
            now | count | pulse at | reads || power | quality | energy
        --------+-------+----------+-------++-------+---------+-------
              0 |   0   |     0    | yes   ||       | Bad     |     0
          3_000 |   1   | 2_900    |       ||       | Bad     | 1_000
          6_000 |   2   | 5_500    |       || 1_384 | Good    | 2_000
          7_000 |   3   | 6_500    |       || 1_384 | Good    | 3_000
          9_000 |       |          |       || 1_384 | Good    | 3_000
         12_000 |       |          |       || 1_107 | Good    | 3_000
        906_499 |       |          |       ||     7 | Good    | 3_000
        906_500 |       |          |       ||     0 | Good    | 3_000
        """);

    [Fact]
    public void Silence_for_the_timeout_after_a_pulse_is_no_power() => _bench.Run("""
            now | count | pulse at | reads || power | quality | energy
        --------+-------+----------+-------++-------+---------+-------
              0 |   0   |     0    | yes   ||       | Bad     |     0
          1_000 |   1   | 1_000    |       ||       | Bad     | 1_000
          3_000 |   2   | 3_000    |       || 1_800 | Good    | 2_000
        902_999 |       |          |       ||     4 | Good    | 2_000
        903_000 |       |          |       ||     0 | Good    | 2_000
        """);

    // The pulse that ends a silence of 950,000 ms is one pulse in that time: 3 W, not an unknown that reads as zero.
    [Fact]
    public void Silence_from_the_start_is_unknown_until_the_timeout_and_then_an_anchor() => _bench.Run("""
            now | count | pulse at | reads || power | quality | energy
        --------+-------+----------+-------++-------+---------+-------
              0 |   5   |     0    | yes   ||       | Bad     |     0
        899_999 |       |          |       ||       | Bad     |     0
        900_000 |       |          |       ||     0 | Good    |     0
        950_000 |   6   | 950_000  |       ||     3 | Good    | 1_000
        952_000 |   7   | 952_000  |       || 1_800 | Good    | 2_000
        """);

    // Between pulses the missing energy is power times the time since the newest, 1,384 x 2,500, but while readings
    // succeed less than one pulse: 1,107 x 5,500 would be more.
    [Fact]
    public void What_flowed_since_the_newest_pulse_is_estimated_below_one_pulse() => _bench.Run("""
            now | count | pulse at | reads || power | uncounted
        --------+-------+----------+-------++-------+----------
              0 |   0   |     0    | yes   ||       |         0
          3_000 |   1   | 2_900    |       ||       |         0
          6_000 |   2   | 5_500    |       || 1_384 |   692_000
          7_000 |   3   | 6_500    |       || 1_384 |   692_000
          9_000 |       |          |       || 1_384 | 3_460_000
         12_000 |       |          |       || 1_107 | 3_600_000
        """);

    // 50,000 ms at 1,800 W since the pulse at 3,000 are 90,000,000 W ms: without readings nothing proves that it is less.
    [Fact]
    public void A_short_failure_keeps_the_figure_as_uncertain_and_counts_everything_afterwards() => _bench.Run("""
           now | count | pulse at | reads || power | quality   | energy | uncounted  | gap
        -------+-------+----------+-------++-------+-----------+--------+------------+----
             0 |   0   |     0    | yes   ||       | Bad       |     0  |            | no
         1_000 |   1   | 1_000    |       ||       | Bad       | 1_000  |            | no
         3_000 |   2   | 3_000    |       || 1_800 | Good      | 2_000  |            | no
         4_000 |       |          | no    || 1_800 | Uncertain | 2_000  |  1_800_000 | no
        53_000 |       |          | no    || 1_800 | Uncertain | 2_000  | 90_000_000 | no
        63_000 |  32   | 63_000   | yes   || 1_800 | Good      | 32_000 |          0 | no
        """);

    [Fact]
    public void Readings_that_return_without_a_pulse_make_the_figure_good_again_under_the_bound() => _bench.Run("""
           now | count | pulse at | reads || power | quality   | energy
        -------+-------+----------+-------++-------+-----------+-------
             0 |   0   |     0    | yes   ||       | Bad       |     0
         1_000 |   1   | 1_000    |       ||       | Bad       | 1_000
         3_000 |   2   | 3_000    |       || 1_800 | Good      | 2_000
         4_000 |       |          | no    || 1_800 | Uncertain | 2_000
         9_000 |       |          | yes   ||   600 | Good      | 2_000
        """);

    [Fact]
    public void A_long_failure_makes_power_unknown_but_loses_no_energy() => _bench.Run("""
           now | count | pulse at | reads || power | quality   | energy  | gap
        -------+-------+----------+-------++-------+-----------+---------+----
             0 |   0   |     0    | yes   ||       | Bad       |      0  | no
         1_000 |   1   | 1_000    |       ||       | Bad       |  1_000  | no
         3_000 |   2   | 3_000    |       || 1_800 | Good      |  2_000  | no
        63_000 |       |          | no    ||       | Uncertain |  2_000  | no
        63_001 |       |          | no    ||       | Bad       |  2_000  | yes
        90_000 |  60   | 89_000   | yes   ||       | Bad       | 60_000  | yes
        92_000 |  61   | 91_000   |       || 1_800 | Good      | 61_000  | yes
        """);

    [Fact]
    public void A_counter_that_lost_its_count_goes_on_from_where_it_is() => _bench.Run("""
           now | count | pulse at | reads || power | quality | energy | gap | resets
        -------+-------+----------+-------++-------+---------+--------+-----+-------
             0 | 500   |     0    | yes   ||       | Bad     |     0  | no  | 0
         1_000 | 501   | 1_000    |       ||       | Bad     | 1_000  | no  | 0
         3_000 | 502   | 3_000    |       || 1_800 | Good    | 2_000  | no  | 0
         4_000 |   3   | 4_000    |       ||       | Bad     | 2_000  | yes | 1
         6_000 |   4   | 6_000    |       ||       | Bad     | 3_000  | yes | 1
         8_000 |   5   | 8_000    |       || 1_800 | Good    | 4_000  | yes | 1
        """);

    // 1,000,000 / 6,400 = 156.25 mWh: the quarters add up to one in every fourth pulse.
    [Fact]
    public void The_remainder_of_a_pulse_is_carried_to_the_next()
    {
        PulseMeterBench bench = new(new PulseMeterOptions { ImpulsesPerKilowattHour = 6_400 });
        bench.Run("""
              now | count | pulse at | reads || energy
            ------+-------+----------+-------++-------
                0 |   0   |     0    | yes   ||     0
            1_000 |   1   | 1_000    |       ||   156
            2_000 |   2   | 2_000    |       ||   312
            3_000 |   3   | 3_000    |       ||   468
            4_000 |   4   | 4_000    |       ||   625
            """);
        Assert.Equal(157, bench.Meter.QuantumMilliwattHours);
    }

    [Fact]
    public void A_gap_is_cleared_once_and_seen_again_while_it_lasts()
    {
        _bench.Scan(0, 0, 0);
        _bench.ScanUnreadable(60_001);
        _bench.Meter.ClearGap();
        Assert.False(_bench.Meter.HasGap);
        _bench.ScanUnreadable(60_002);
        Assert.True(_bench.Meter.HasGap);
    }

    [Fact]
    public void A_restored_total_is_where_counting_goes_on()
    {
        _bench.Meter.RestoreEnergy(5_000_000_000_000);
        _bench.Scan(0, 3, 0);
        _bench.Scan(1_000, 5, 900);
        Assert.Equal(5_000_000_002_000, _bench.Meter.EnergyMilliwattHours);
    }

    // The worst remainder that the rules allow, d = 100,000 x 1,000,000 with n = 1,000,000 x 1,000,000, is 0; one more
    // pulse per kWh than a divisor gives the worst product: 90 million pulses in one scan still fit 64 bits.
    [Fact]
    public void Ninety_million_pulses_in_one_scan_are_still_exact()
    {
        PulseMeterOptions options = new() { ImpulsesPerKilowattHour = 99_999, RatioNumerator = 1_000_000, RatioDenominator = 999_999 };
        PulseMeterBench bench = new(options);
        bench.Scan(0, 0, 0);
        bench.Scan(1_000, 90_000_000, 900);
        UInt128 exact = (UInt128)90_000_000 * 1_000_000 * 1_000_000 / ((UInt128)99_999 * 999_999);
        Assert.Equal((long)exact, bench.Meter.EnergyMilliwattHours);
    }

    // 100 MW on a meter of 1 pulse per kWh behind a ratio of 1000: 1 MWh a pulse, a pulse every 36 s.
    [Fact]
    public void The_largest_site_reads_its_largest_power()
    {
        PulseMeterBench bench = new(new PulseMeterOptions { ImpulsesPerKilowattHour = 1, RatioNumerator = 1_000 });
        bench.Scan(0, 0, 0);
        for (long pulse = 1; pulse <= 100; pulse++)
        {
            bench.Scan(pulse * 36_000, pulse, pulse * 36_000);
        }

        Assert.Equal(100_000_000, bench.Meter.PowerWatts);
        Assert.Equal(100_000_000_000, bench.Meter.EnergyMilliwattHours);
    }
}
