using CsCheck;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Feeders;

/// <summary>The supplier's pulse moves the window. 1 mWh is 3,600 W ms; UTC begins on a boundary.</summary>
public class IntervalPulseTests
{
    private readonly IntervalPulseBench _bench = new();

    // The supplier's clock is 20 s ahead. 50 ppm of 850 s are 42 ms, and a scan is 1,000.
    [Fact]
    public void An_edge_before_the_expected_end_ends_the_window_and_the_next_is_whole() => _bench.Run("""
              now |       utc |     energy | pulse || ended | elapsed | partial | consumed       | whole | unsure | taken | refused
        ----------+-----------+------------+-------++-------+---------+---------+----------------+-------+--------+-------+--------
                0 | 1_800_000 |          0 | off   || no    |       0 | no      |              0 |       | 60_000 |     0 |       0
          879_000 | 2_679_000 | 10_000_000 |       || no    | 879_000 | no      | 36_000_000_000 |       | 60_000 |     0 |       0
          880_000 | 2_680_000 | 10_010_000 | on    || yes   |       0 | no      |              0 | no    |  1_000 |     1 |       0
          881_000 | 2_681_000 | 10_020_000 |       || no    |   1_000 | no      |     36_000_000 |       |  1_000 |     1 |       0
          885_000 | 2_685_000 |            | off   || no    |   5_000 | no      |                |       |  1_000 |     1 |       0
        1_730_000 | 3_530_000 | 20_000_000 |       || no    | 850_000 | no      |                |       |  1_042 |     1 |       0
        1_780_000 | 3_580_000 | 21_000_000 | on    || yes   |       0 | no      |              0 | yes   |  1_000 |     2 |       0
        """);

    // The supplier is 10 s late. What was counted in these 10 s belongs to its window before.
    [Fact]
    public void A_late_edge_begins_the_new_window_anew_and_until_it_comes_the_boundary_is_as_unsure_as_it_is_late()
    {
        _bench.Run("""
                  now |       utc |     energy | pulse || ended | elapsed | partial | consumed    | whole | unsure | taken
            ----------+-----------+------------+-------++-------+---------+---------+-------------+-------+--------+------
                    0 | 1_800_000 |          0 | off   || no    |       0 | no      |           0 |       |        |     0
              900_000 | 2_700_000 | 10_000_000 | on    || yes   |       0 | no      |           0 | yes   |  1_000 |     1
              901_000 | 2_701_000 | 10_010_000 | off   || no    |   1_000 | no      |             |       |        |     1
            1_500_000 | 3_300_000 | 15_000_000 |       || no    | 600_000 | no      |             |       |  1_030 |     1
            1_800_000 | 3_600_000 | 20_000_000 |       || yes   |       0 | no      |           0 | yes   |  1_045 |     1
            1_809_000 | 3_609_000 | 20_090_000 |       || no    |   9_000 | no      | 324_000_000 |       |  9_000 |     1
            1_810_000 | 3_610_000 | 20_100_000 | on    || no    |       0 | yes     |           0 |       |  1_000 |     2
            1_811_000 | 3_611_000 | 20_110_000 |       || no    |   1_000 | yes     |  36_000_000 |       |        |     2
            """);

        // 9 s beyond a scan in 910 s are 9,890 ppm: 4.5 s after 450 s.
        _bench.Scan(2_260_000, 4_060_000, DigitalLevel.Inactive);
        Assert.Equal(450_000, _bench.Window.ElapsedMilliseconds);
        Assert.Equal(1_000 + 4_450, _bench.Window.PhaseUncertaintyMilliseconds);
    }

    [Fact]
    public void An_edge_outside_the_tolerance_and_one_that_bounces_are_refused_and_move_nothing() => _bench.Run("""
              now |       utc |     energy | pulse || ended | elapsed | unsure | taken | refused | missing
        ----------+-----------+------------+-------++-------+---------+--------+-------+---------+--------
                0 | 1_800_000 |          0 | off   || no    |       0 | 60_000 |     0 |       0 |       0
          300_000 | 2_100_000 |          0 | on    || no    | 300_000 | 60_000 |     0 |       1 |       0
          301_000 | 2_101_000 |          0 | off   || no    | 301_000 |        |     0 |       1 |       0
          839_000 | 2_639_000 |          0 | on    || no    | 839_000 |        |     0 |       2 |       0
          841_000 | 2_641_000 |          0 | off   || no    | 841_000 |        |     0 |       2 |       0
          899_000 | 2_699_000 |          0 | on    || yes   |       0 |  1_000 |     1 |       2 |       0
          900_000 | 2_700_000 |          0 | off   || no    |   1_000 |        |     1 |       2 |       0
          901_000 | 2_701_000 |          0 | on    || no    |   2_000 |        |     1 |       3 |       0
        """);

    [Fact]
    public void Pulses_that_stay_away_are_missing_and_an_input_that_cannot_be_read_has_none()
    {
        _bench.Run("""
                  now |       utc | energy | pulse || elapsed | unsure | taken | missing
            ----------+-----------+--------+-------++---------+--------+-------+--------
                    0 | 1_800_000 |      0 | off   ||       0 | 60_000 |     0 |       0
              900_000 | 2_700_000 |      0 | on    ||       0 |  1_000 |     1 |       0
              901_000 | 2_701_000 |      0 | ?     ||   1_000 |  1_000 |     1 |       0
            1_400_000 | 3_200_000 |      0 |       || 500_000 |        |     1 |       0
            1_800_000 | 3_600_000 |      0 |       ||       0 |  1_045 |     1 |       0
            1_850_000 | 3_650_000 |      0 |       ||  50_000 | 50_000 |     1 |       0
            1_861_000 | 3_661_000 |      0 | on    ||  61_000 |  1_048 |     1 |       1
            2_400_000 | 4_200_000 |      0 |       || 600_000 |  1_075 |     1 |       1
            2_761_000 | 4_561_000 |      0 |       ||  61_000 |  1_093 |     1 |       2
            """);
        Assert.True(_bench.Pulse.IsMissing);
        _bench.Run("""
                  now |       utc | energy | pulse || elapsed | unsure | taken | missing
            ----------+-----------+--------+-------++---------+--------+-------+--------
            3_500_000 | 5_300_000 |      0 | off   || 800_000 |        |     1 |       2
            3_599_000 | 5_399_000 |      0 | on    ||       0 |  1_000 |     2 |       0
            """);
        Assert.False(_bench.Pulse.IsMissing);
    }

    // Start-up is 300 s into the supplier's window. The second edge, 900 s after the first, is believed.
    [Fact]
    public void Without_a_clock_two_edges_a_window_apart_fix_the_phase()
    {
        _bench.Run("""
                  now | utc | energy | pulse || ended | elapsed | known | whole | unsure | taken | refused
            ----------+-----+--------+-------++-------+---------+-------+-------+--------+-------+--------
                    0 |  -  |      0 | off   || no    |       0 | no    |       | 60_000 |     0 |       0
              600_000 |  -  |      0 | on    || no    | 600_000 | no    |       | 60_000 |     0 |       0
              601_000 |  -  |      0 | off   || no    | 601_000 | no    |       |        |     0 |       0
              900_000 |  -  |      0 |       || yes   |       0 | no    | yes   |        |     0 |       0
            1_500_000 |  -  |      0 | on    || yes   |       0 | yes   | no    |  1_000 |     1 |       0
            1_501_000 |  -  |      0 | off   || no    |   1_000 | yes   |       |        |     1 |       0
            2_400_000 |  -  |      0 | on    || yes   |       0 | yes   | yes   |  1_000 |     2 |       0
            """);
        Assert.False(_bench.Window.IsPhaseKnown);
    }

    [Fact]
    public void Without_a_clock_an_edge_that_no_other_follows_a_window_later_fixes_nothing() => _bench.Run("""
              now | utc | energy | pulse || elapsed | known | taken | refused | missing
        ----------+-----+--------+-------++---------+-------+-------+---------+--------
                0 |  -  |      0 | off   ||       0 | no    |     0 |       0 |       0
          100_000 |  -  |      0 | on    || 100_000 | no    |     0 |       0 |       0
          101_000 |  -  |      0 | off   || 101_000 | no    |     0 |       0 |       0
          500_000 |  -  |      0 | on    || 500_000 | no    |     0 |       1 |       0
          501_000 |  -  |      0 | off   ||         | no    |     0 |       1 |       0
        1_500_000 |  -  |      0 |       ||         | no    |     0 |       1 |       1
        2_500_000 |  -  |      0 |       ||         | no    |     0 |       1 |       2
        """);

    // 60 s at 50 ppm and a scan: some 13.7 days without a pulse and without a clock.
    [Fact]
    public void Without_a_clock_the_phase_is_given_up_when_clocks_may_have_drifted_by_the_tolerance()
    {
        _bench.Scan(0, -1, DigitalLevel.Inactive);
        _bench.Scan(100_000, -1, DigitalLevel.Active);
        _bench.Scan(500_000, -1, DigitalLevel.Inactive);
        _bench.Scan(1_000_000, -1, DigitalLevel.Active);
        Assert.True(_bench.Window.IsBoundaryKnown);
        _bench.Scan(1_000_000 + 1_179_900_000, -1, DigitalLevel.Active);
        Assert.True(_bench.Window.IsBoundaryKnown);
        _bench.Scan(1_000_000 + 1_180_100_000, -1, DigitalLevel.Active);
        Assert.False(_bench.Window.IsBoundaryKnown);
    }

    [Fact]
    public void A_step_of_the_clock_makes_the_boundary_as_unsure_as_at_start_up() => _bench.Run("""
              now |       utc | energy | pulse || elapsed | unsure
        ----------+-----------+--------+-------++---------+-------
                0 | 1_800_000 |      0 | off   ||       0 | 60_000
          890_000 | 2_690_000 |      0 | on    ||       0 |  1_000
        1_000_000 | 2_800_000 |      0 | off   || 110_000 |  1_005
        1_001_000 | 2_811_000 |      0 |       || 111_000 | 60_000
        """);

    // The supplier's clock runs up to 300 ppm off and starts up to 40 s off; every edge is seen up to a scan late.
    [Fact]
    public void The_supplier_never_ends_a_window_further_off_than_is_said() =>
        Gen.Select(Gen.Int[-40, 40], Gen.Int[-300, 300], Gen.Int[0, 999]).Sample((offsetSeconds, ppm, phase) =>
        {
            IntervalPulseBench bench = new();
            long end = 900_000 + (offsetSeconds * 1_000);
            int judged = 0;
            for (long now = phase; now < 20_000_000; now += 1_000)
            {
                bool isPast = now >= end;
                if (isPast)
                {
                    // What was said just before the supplier's window ended; the first edges teach.
                    long off = bench.Window.RemainingMilliseconds < 450_000
                        ? bench.Window.RemainingMilliseconds : bench.Window.ElapsedMilliseconds;
                    if (judged++ >= 2)
                    {
                        Assert.InRange(off, 0, bench.Window.PhaseUncertaintyMilliseconds + 1_000);
                    }

                    end += 900_000 + (900_000L * ppm / 1_000_000);
                }

                bench.Scan(now, 1_800_000 + now, isPast ? DigitalLevel.Active : DigitalLevel.Inactive);
            }

            Assert.True(judged > 20);
            Assert.Equal((judged, 0, 0), (bench.Pulse.AcceptedCount, bench.Pulse.RefusedCount, bench.Pulse.MissingCount));
        }, iter: 50);

    [Fact]
    public void Records_sum_to_the_meters_total_whatever_the_pulse_does() =>
        Gen.Bool.Array[2_000].Sample(levels =>
        {
            IntervalPulseBench bench = new();
            long told = 0;
            for (int i = 0; i < levels.Length; i++)
            {
                bench.Meter.SetEnergy(i * 7_000L);
                bench.Scan(i * 10_000L, 1_800_000 + (i * 10_000L), levels[i] ? DigitalLevel.Active : DigitalLevel.Inactive);
                if (bench.Window.HasCompleted)
                {
                    told += bench.Window.Completed.EnergyMilliwattHours;
                    Assert.Equal(i * 7_000L, told);
                }

                Assert.InRange(bench.Window.RemainingMilliseconds, 1, 900_000);
                Assert.InRange(bench.Window.PhaseUncertaintyMilliseconds, 1_000, 60_000);
            }
        }, iter: 100);

    // 80 kW x 60 s are 4,800 MW ms of 900 s: 5,333 W.
    [Fact]
    public void Power_times_uncertainty_is_kept_free_and_the_parts_of_the_margin_make_its_sum()
    {
        DemandOptions options = new() { LimitWatts = 100_000 };
        SettableMeter meter = new(2_500);
        DigitalPoint point = new();
        IntervalPulse pulse = new(point, options, 1_000);
        DemandWindow window = new(options, 480, pulse);
        DemandWindow plain = new(options, 480);
        SlidingDemand sliding = new(options);
        meter.Set(80_000, Quality.Good);
        window.Update(0, 1_800_000, true, meter);
        plain.Update(0, 1_800_000, true, meter);
        sliding.Update(0, meter);
        DemandForecast forecast = new(options, window, sliding, meter);
        DemandForecast without = new(options, plain, sliding, meter);
        forecast.Update(0);
        without.Update(0);

        Assert.Equal((5_333, 0), (forecast.PhaseMarginWatts, without.PhaseMarginWatts));
        Assert.Equal((10, 10), (forecast.QuantumMarginWatts, without.QuantumMarginWatts));
        Assert.Equal(forecast.MarginWatts, forecast.QuantumMarginWatts + forecast.ErrorMarginWatts + forecast.PhaseMarginWatts);
        Assert.Equal(without.MarginWatts + 5_333, forecast.MarginWatts);
        Assert.InRange(forecast.RequiredWatts - without.RequiredWatts, 5_333, 5_334);
        Assert.False(forecast.CanRun(15_000, 900_000));
        Assert.True(without.CanRun(15_000, 900_000));
    }
}
