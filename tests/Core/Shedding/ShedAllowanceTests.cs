using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

public class ShedAllowanceTests
{
    private long Now { get; set; }

    // The shed from 500 s on reaches its 600 s and is followed by as long a rest. The day's 1,800 s are 300 + 600 + 600 at
    // 2,300 s, so that the next shed may last 300 s, and after that none until the day ends.
    [Fact]
    public void A_load_may_be_held_off_for_so_long_at_a_time_and_for_so_long_a_day() => Run(600_000, 1_800_000, """
              now | event || left    | limited
        ----------+-------++---------+--------
                0 | -     || 600_000 | yes
          100_000 | shed  || 600_000 |
          400_000 | -     || 300_000 |
          400_000 | on    || 600_000 |
          500_000 | shed  || 600_000 |
        1_100_000 | -     ||       0 |
        1_100_000 | on    ||       0 |
        1_699_999 | -     ||       0 |
        1_700_000 | -     || 600_000 |
        1_700_000 | shed  || 600_000 |
        2_300_000 | on    ||       0 |
        2_900_000 | -     || 300_000 |
        2_900_000 | shed  || 300_000 |
        3_100_000 | -     || 100_000 |
        3_200_000 | -     ||       0 |
        3_200_000 | on    ||       0 |
        9_000_000 | -     ||       0 |
        9_000_000 | day   || 600_000 |
        """);

    // At a time the whole shed counts, on the new day what of it is left after midnight: 100 s.
    [Fact]
    public void A_day_that_ends_amid_a_shed_takes_only_its_own_part() => Run(600_000, 700_000, """
            now | event || left
        --------+-------++--------
        100_000 | shed  || 600_000
        500_000 | -     || 200_000
        500_000 | day   || 200_000
        600_000 | on    || 600_000
        700_000 | shed  || 600_000
        900_000 | on    || 400_000
        """);

    [Fact]
    public void A_limit_for_the_day_alone_knows_no_rest() => Run(0, 900_000, """
              now | event || left    | limited
        ----------+-------++---------+--------
                0 | shed  || 900_000 | yes
          800_000 | on    || 100_000 |
          800_000 | shed  || 100_000 |
        1_000_000 | -     ||       0 |
        1_000_000 | day   || 900_000 |
        1_200_000 | on    || 700_000 |
        """);

    // A rest is as long as the shed really was: a scan that comes late lengthens both.
    [Fact]
    public void A_limit_at_a_time_alone_knows_no_day() => Run(600_000, 0, """
               now | event || left    | limited
        -----------+-------++---------+--------
                 0 | shed  || 600_000 | yes
           605_000 | on    ||       0 |
         1_209_999 | -     ||       0 |
         1_210_000 | shed  || 600_000 |
         1_809_999 | on    || 600_000 |
        """);

    [Fact]
    public void Without_limits_a_load_may_be_held_off_for_ever()
    {
        ShedAllowance allowance = new(new LoadOptions());
        allowance.Follow(true, 0);
        Assert.Equal((false, long.MaxValue), (ShedAllowance.IsLimited(new LoadOptions()), allowance.LeftMilliseconds(86_400_000)));
    }

    private void Run(int atATime, int aDay, string table)
    {
        LoadOptions options = new() { MaximumShedMilliseconds = atATime, MaximumShedPerDayMilliseconds = aDay };
        ShedAllowance allowance = new(options);
        CycleTable.Run(
            table,
            row =>
            {
                Now = row.Number("now");
                if (row.Text("event") == "day")
                {
                    allowance.StartDay(Now);
                }
                else if (row.Text("event") != "-")
                {
                    allowance.Follow(row.Text("event") == "shed", Now);
                }
            },
            column => column switch
            {
                "left" => allowance.LeftMilliseconds(Now),
                "limited" => ShedAllowance.IsLimited(options),
                _ => throw new ArgumentException("no such column: " + column),
            });
    }
}
