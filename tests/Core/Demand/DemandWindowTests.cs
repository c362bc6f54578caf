using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Tests.Demand;

/// <summary>
/// Windows of 900,000 ms at 100 kW; China's offset of eight hours is a whole number of them. Energy is in mWh, consumed in
/// W ms: 3,600 times as much.
/// </summary>
public class DemandWindowTests
{
    private readonly DemandWindowBench _bench = new(new DemandOptions(), 480);

    // The scan that ends the window comes 400 ms late: its energy is the old window's, but the supplier counts 400 ms of it
    // to the new one: 10,009,000 mWh in 450,400 ms are 80,000 W, and 80,000 W for 400 ms are 32,000,000 W ms.
    [Fact]
    public void A_window_ends_with_the_first_scan_past_its_boundary() => _bench.Run("""
              now |       utc |     energy || ended | start     | elapsed | partial | consumed       | whole | lasted  | used
        ----------+-----------+------------++-------+-----------+---------+---------+----------------+-------+---------+-----------
                0 | 1_800_000 |          0 || no    | 1_800_000 |       0 | no      |              0 |       |         |
          450_000 | 2_250_000 | 10_000_000 || no    | 1_800_000 | 450_000 | no      | 36_000_000_000 |       |         |
          900_400 | 2_700_400 | 20_009_000 || yes   | 2_700_000 |     400 | no      |     32_000_000 | yes   | 900_400 | 20_009_000
          900_500 | 2_700_500 | 20_010_000 || no    | 2_700_000 |     500 | no      |     35_600_000 | yes   |         |
        1_800_400 | 3_600_400 | 40_009_000 || yes   | 3_600_000 |     400 | no      |                | yes   | 900_000 | 20_000_000
        """);

    [Fact]
    public void A_start_on_the_boundary_misses_nothing_and_one_inside_assumes_the_limit_for_what_it_missed() => _bench.Run("""
            now |       utc |    energy || ended | start     | elapsed | partial | consumed       | whole | lasted  | used
        --------+-----------+-----------++-------+-----------+---------+---------+----------------+-------+---------+----------
              0 | 2_100_000 |         0 || no    | 1_800_000 | 300_000 | yes     | 30_000_000_000 |       |         |
        100_000 | 2_200_000 | 1_000_000 || no    | 1_800_000 | 400_000 | yes     | 33_600_000_000 |       |         |
        600_000 | 2_700_000 | 5_000_000 || yes   | 2_700_000 |       0 | no      |              0 | no    | 600_000 | 5_000_000
        """);

    [Fact]
    public void A_clock_that_becomes_known_or_unknown_ends_the_window_early() => _bench.Run("""
            now |       utc |    energy || ended | start     | elapsed | partial | consumed       | whole | lasted  | used
        --------+-----------+-----------++-------+-----------+---------+---------+----------------+-------+---------+----------
              0 |         - |         0 || no    |         0 |       0 | no      |              0 |       |         |
        400_000 |         - | 8_000_000 || no    |         0 | 400_000 | no      | 28_800_000_000 |       |         |
        401_000 | 2_000_000 | 8_020_000 || yes   | 1_800_000 | 200_000 | yes     | 20_000_000_000 | no    | 401_000 | 8_020_000
        402_000 |         - | 8_040_000 || yes   |         0 | 402_000 | yes     | 40_200_000_000 | no    |   1_000 |    20_000
        """);

    [Fact]
    public void Without_a_clock_windows_follow_each_other_from_start_up()
    {
        _bench.Run("""
                  now | utc |     energy || ended | start | elapsed | partial | consumed | whole | lasted  | used
            ----------+-----+------------++-------+-------+---------+---------+----------+-------+---------+-----------
                    0 |  -  |          0 || no    |     0 |       0 | no      |        0 |       |         |
              900_000 |     | 20_000_000 || yes   |     0 |       0 | no      |        0 | yes   | 900_000 | 20_000_000
            """);
        Assert.False(_bench.Window.IsPhaseKnown);
        Assert.False(_bench.Window.Completed.IsPhaseKnown);
    }

    // 300 s that the step skips are assumed at the limit: 30,000,000,000 W ms. Two seconds are a correction, no step.
    [Fact]
    public void A_step_inside_the_window_makes_it_partial_and_a_skipped_part_counts_at_the_limit() => _bench.Run("""
            now |       utc |    energy || ended | elapsed | partial | consumed
        --------+-----------+-----------++-------+---------+---------+---------------
              0 | 1_800_000 |         0 || no    |       0 | no      |              0
        100_000 | 1_902_000 | 2_000_000 || no    | 102_000 | no      |  7_200_000_000
        101_000 | 2_203_000 |           || no    | 403_000 | yes     | 37_200_000_000
        102_000 | 2_004_000 |           || no    | 204_000 | yes     | 37_200_000_000
        """);

    [Fact]
    public void A_step_out_of_the_window_ends_it_early_both_ways() => _bench.Run("""
            now |       utc |    energy || ended | start     | elapsed | partial | consumed       | whole | lasted
        --------+-----------+-----------++-------+-----------+---------+---------+----------------+-------+--------
              0 | 1_800_000 |         0 || no    | 1_800_000 |       0 | no      |              0 |       |
        100_000 | 1_900_000 | 2_000_000 || no    | 1_800_000 | 100_000 | no      |  7_200_000_000 |       |
        101_000 | 2_801_000 | 2_010_000 || yes   | 2_700_000 | 101_000 | yes     | 10_100_000_000 | no    | 101_000
        102_000 | 1_900_000 | 2_020_000 || yes   | 1_800_000 | 100_000 | yes     | 10_000_000_000 | no    |   1_000
        """);

    [Fact]
    public void A_small_correction_back_over_the_boundary_does_not_open_the_old_window_again() => _bench.Run("""
            now |       utc |     energy || ended | start     | elapsed | partial | whole | count
        --------+-----------+------------++-------+-----------+---------+---------+-------+------
              0 | 1_800_000 |          0 || no    | 1_800_000 |       0 | no      |       | 0
        900_000 | 2_700_000 | 20_000_000 || yes   | 2_700_000 |       0 | no      | yes   | 1
        901_000 | 2_699_500 | 20_020_000 || no    | 2_700_000 |       0 | no      | yes   | 1
        902_000 | 2_700_500 | 20_040_000 || no    | 2_700_000 |     500 | no      | yes   | 1
        """);

    [Theory]
    [InlineData(910_000, "no", "yes")]
    [InlineData(910_001, "yes", "no")]
    public void A_window_is_whole_while_the_scan_that_ends_it_is_at_most_ten_seconds_late(long now, string partial, string whole) =>
        _bench.Run($"""
                now |               utc |     energy || ended | partial | whole   | lasted
            --------+-------------------+------------++-------+---------+---------+--------
                  0 |         1_800_000 |          0 || no    | no      |         |
              {now} | {1_800_000 + now} | 20_000_000 || yes   |{partial}| {whole} | {now}
            """);

    // 58,000,000 mWh in 2,900 s are 72,000 W; 200 s of them lie in the window that is open now.
    [Fact]
    public void A_scan_that_passes_over_windows_leaves_one_record_that_owns_up_to_it() => _bench.Run("""
              now |       utc |     energy || ended | start     | elapsed | partial | consumed       | whole | lasted    | used       | count
        ----------+-----------+------------++-------+-----------+---------+---------+----------------+-------+-----------+------------+------
                0 | 1_800_000 |          0 || no    | 1_800_000 |       0 | no      |              0 |       |           |            | 0
        2_900_000 | 4_700_000 | 58_000_000 || yes   | 4_500_000 | 200_000 | yes     | 14_400_000_000 | no    | 2_900_000 | 58_000_000 | 1
        3_600_000 | 5_400_000 | 72_000_000 || yes   | 5_400_000 |       0 | no      |              0 | no    |   700_000 | 14_000_000 | 2
        """);

    // Nepal: 5:45. Hours of local time begin 15 minutes after those of UTC.
    [Fact]
    public void Windows_follow_the_local_clock()
    {
        DemandWindowBench nepal = new(new DemandOptions { WindowSeconds = 3_600 }, 345);
        nepal.Run("""
              now |     utc | energy || ended | start     | elapsed   | partial
            ------+---------+--------++-------+-----------+-----------+--------
                0 | 899_000 |      0 || no    | -2700_000 | 3_599_000 | yes
            1_000 | 900_000 |      0 || yes   |   900_000 |         0 | no
            """);
    }

    [Fact]
    public void A_gap_of_the_meter_marks_the_window_in_which_it_fell_and_no_other()
    {
        _bench.Run("""
            now | utc       | energy || ended
              0 | 1_800_000 |      0 || no
            """);
        _bench.Meter.SetGap();
        _bench.Run("""
                now | utc       | energy || ended
            900_000 | 2_700_000 |      0 || yes
            """);
        Assert.True(_bench.Window.Completed.HasGap);
        _bench.Run("""
                  now | utc       | energy || ended
            1_800_000 | 3_600_000 |      0 || yes
            """);
        Assert.False(_bench.Window.Completed.HasGap);
    }

    // 20,009,000 mWh x 3,600 / 900,400 ms = 80,000.9 W.
    [Fact]
    public void The_average_of_a_completed_window_is_over_the_time_that_its_energy_is_of()
    {
        Assert.Equal(0, _bench.Window.Completed.AverageWatts);
        _bench.Run("""
                now | utc       |     energy || ended
                  0 | 1_800_000 |          0 || no
            900_400 | 2_700_400 | 20_009_000 || yes
            """);
        Assert.Equal(80_000, _bench.Window.Completed.AverageWatts);
        Assert.Equal(1_800_000, _bench.Window.Completed.StartUtcMilliseconds);
    }
}
