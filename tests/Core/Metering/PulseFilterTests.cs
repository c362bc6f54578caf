using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>The rows of the filter's truth table. Debounce 10 ms, minimum pulse 20 ms.</summary>
public class PulseFilterTests
{
    private static readonly PulseFilterOptions Options = new() { DebounceMilliseconds = 10, MinimumPulseMilliseconds = 20 };

    private readonly PulseFilterBench _bench = new(Options);

    [Fact]
    public void A_clean_pulse_counts_once_it_has_lasted_and_is_stamped_with_its_begin() => _bench.Run("""
         at | closed || count | began | closed for
        ----+--------++-------+-------+-----------
          0 | no     ||   0   |     0 |   0
        100 | yes    ||   0   |     0 |   0
        110 | yes    ||   0   |     0 |  10
        119 | yes    ||   0   |     0 |  19
        120 | yes    ||   1   |   100 |  20
        180 | no     ||   1   |   100 |  80
        190 | no     ||   1   |   100 |   0
        300 | yes    ||   1   |       |
        380 | no     ||   2   |   300 |
        """);

    [Fact]
    public void Bounce_at_both_ends_is_one_pulse_from_where_it_stands() => _bench.Run("""
         at | closed || count | began | rejected
        ----+--------++-------+-------+---------
          0 | no     ||   0   |       |
        100 | yes    ||       |       |
        102 | no     ||       |       |
        103 | yes    ||       |       |
        107 | no     ||       |       |
        108 | yes    ||   0   |       |
        180 | no     ||   1   |   108 |   0
        182 | yes    ||   1   |       |
        185 | no     ||   1   |       |
        250 | no     ||   1   |   108 |   0
        """);

    [Fact]
    public void A_spike_is_nothing_and_a_runt_is_rejected() => _bench.Run("""
         at | closed || count | rejected
        ----+--------++-------+---------
          0 | no     ||   0   |   0
        100 | yes    ||   0   |   0
        109 | no     ||   0   |   0
        200 | yes    ||   0   |   0
        215 | no     ||   0   |   0
        225 | no     ||   0   |   1
        400 | no     ||   0   |   1
        """);

    // The end bounces for so long that the pulse would seem long enough if the bounce counted for it: 12 ms are a runt.
    [Fact]
    public void What_bounces_after_the_end_does_not_make_a_runt_long_enough() => _bench.Run("""
         at | closed || count | rejected
        ----+--------++-------+---------
          0 | no     ||   0   |   0
        100 | yes    ||   0   |   0
        112 | no     ||   0   |   0
        121 | no     ||   0   |   0
        122 | no     ||   0   |   1
        """);

    [Fact]
    public void A_gap_shorter_than_the_debounce_time_does_not_split_a_pulse() => _bench.Run("""
         at | closed || count
        ----+--------++------
          0 | no     ||   0
        100 | yes    ||   0
        150 | no     ||   1
        159 | yes    ||   1
        230 | no     ||   1
        300 | no     ||   1
        """);

    // 60 ms of chatter, 2 ms closed and 2 ms open in turn: nothing ever stands.
    [Fact]
    public void A_burst_of_interference_counts_nothing()
    {
        _bench.Filter.Take(false, 0);
        for (int at = 100; at < 160; at += 2)
        {
            _bench.Filter.Take(at % 4 == 0, at);
        }

        _bench.Filter.Take(false, 160);
        _bench.Filter.Take(false, 500);
        Assert.Equal((0, 0), (_bench.Filter.Count, _bench.Filter.RejectedCount));
    }

    [Fact]
    public void A_contact_that_stays_closed_counts_once_and_says_for_how_long() => _bench.Run("""
            at | closed || count | closed for
        -------+--------++-------+-----------
             0 | no     ||   0   |      0
           100 | yes    ||   0   |      0
         1_000 | yes    ||   1   |    900
        90_000 | yes    ||   1   | 89_900
        90_100 | no     ||   1   | 90_000
        90_110 | no     ||   1   |      0
        """);

    [Fact]
    public void A_contact_that_never_closes_counts_nothing() => _bench.Run("""
                at | closed || count | closed for
        -----------+--------++-------+-----------
                 0 | no     ||   0   |   0
        86_400_000 | no     ||   0   |   0
        """);

    [Fact]
    public void A_pulse_that_was_there_at_power_up_never_counts_and_the_next_one_does() => _bench.Run("""
         at | closed || count | rejected
        ----+--------++-------+---------
          0 | yes    ||   0   |   0
         60 | yes    ||   0   |   0
         70 | no     ||   0   |   0
         80 | no     ||   0   |   0
        200 | yes    ||   0   |   0
        280 | no     ||   1   |   0
        """);

    [Fact]
    public void Power_up_in_the_midst_of_bounce_counts_nothing_of_it() => _bench.Run("""
         at | closed || count
        ----+--------++------
          0 | yes    ||   0
          2 | no     ||   0
          3 | yes    ||   0
         90 | no     ||   0
        120 | no     ||   0
        """);

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(uint.MaxValue)]
    public void The_count_goes_on_beyond_every_32_bit_number(long first)
    {
        PulseFilterBench bench = new(Options, first);
        bench.Filter.Take(false, 0);
        for (int pulse = 1; pulse <= 3; pulse++)
        {
            bench.Filter.Take(true, pulse * 100);
            bench.Filter.Take(false, (pulse * 100) + 30);
        }

        Assert.Equal(first + 3, bench.Filter.Count);
    }

    [Fact]
    public void A_stamp_behind_a_younger_one_counts_as_that() => _bench.Run("""
         at | closed || count | began
        ----+--------++-------+------
          0 | no     ||   0   |
        100 | no     ||   0   |
         98 | yes    ||   0   |
        130 | no     ||   1   |  100
        """);

    // An edge that the driver lost is made up for by the readings of the level, once a scan.
    [Fact]
    public void Readings_of_the_level_alone_count_what_they_see()
    {
        _bench.Filter.Take(false, 0);
        for (int at = 1_000; at <= 8_000; at += 1_000)
        {
            _bench.Filter.Take(at is >= 2_000 and <= 3_000 or >= 6_000 and <= 7_000, at);
        }

        Assert.Equal(2, _bench.Filter.Count);
    }

    [Theory]
    [InlineData(PulseMeterClass.S0, 30, 20, 50)]
    [InlineData(PulseMeterClass.Reed, 75, 50, 125)]
    [InlineData(PulseMeterClass.Custom, 0, 0, 0)]
    public void The_times_of_a_class_say_what_passes_for_sure(PulseMeterClass meterClass, int pulseMilliseconds, int pauseMilliseconds, int periodMilliseconds)
    {
        PulseFilterOptions options = new();
        options.Use(meterClass);
        Assert.Equal(
            (pulseMilliseconds, pauseMilliseconds, periodMilliseconds),
            (options.SurePulseMilliseconds, options.SurePauseMilliseconds, options.ShortestPeriodMilliseconds));
    }
}
