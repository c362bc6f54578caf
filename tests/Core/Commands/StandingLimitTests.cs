using Zibo.EdgeCtl.Core.Commands;

namespace Zibo.EdgeCtl.Core.Tests.Commands;

/// <summary>A limit by command holds for its time: no step of UTC and no power cut makes it hold longer.</summary>
public class StandingLimitTests
{
    private readonly StandingLimit _limit = new();

    [Fact]
    public void Its_time_runs_by_the_monotonic_clock()
    {
        _limit.Set(5_000, 1_000, 0, 50_000);
        CycleTable.Run(
            """
             now |   utc | valid || limit
            -----+-------+-------++------
               0 | 50000 | yes   || 5000
             500 | 10000 | yes   || 5000
             999 | 99999 | yes   || 5000
            1000 |       | no    ||    0
            1001 | 50000 | yes   ||    0
            """,
            Scan,
            _ => _limit.LimitWatts);
    }

    [Fact]
    public void After_a_restart_it_ends_at_the_UTC_at_which_it_was_to_end()
    {
        _limit.Restore(5_000, 51_000, 1_000, 0);
        CycleTable.Run(
            """
             now |   utc | valid || limit
            -----+-------+-------++------
               0 |     0 | no    || 5000
             100 | 50500 | yes   || 5000
             599 | 10000 | yes   || 5000
             600 |       |       ||    0
            """,
            Scan,
            _ => _limit.LimitWatts);
    }

    [Fact]
    public void After_a_restart_without_UTC_it_holds_for_its_duration_once_more()
    {
        _limit.Restore(5_000, 51_000, 1_000, 7);
        CycleTable.Run(
            """
             now | utc | valid || limit
            -----+-----+-------++------
            1006 |   0 | no    || 5000
            1007 |     |       ||    0
            """,
            Scan,
            _ => _limit.LimitWatts);
    }

    [Theory]
    [InlineData(51_000)]
    [InlineData(90_000)]
    public void What_ended_while_the_power_was_away_is_over_as_soon_as_UTC_is_valid(long utcMilliseconds)
    {
        _limit.Restore(5_000, 51_000, 1_000, 0);
        _limit.Update(1, utcMilliseconds, true);
        Assert.Equal(0, _limit.LimitWatts);
    }

    [Fact]
    public void A_clock_that_was_set_back_makes_it_no_longer_than_it_was_commanded_for()
    {
        _limit.Restore(5_000, 51_000, 1_000, 0);
        _limit.Update(1, 0, true);
        _limit.Update(999, 998, true);
        Assert.Equal(5_000, _limit.LimitWatts);
        _limit.Update(1_000, 999, true);
        Assert.Equal(0, _limit.LimitWatts);
    }

    private void Scan(CycleRow row) => _limit.Update(row.Number("now"), row.Number("utc"), row.Is("valid"));
}
