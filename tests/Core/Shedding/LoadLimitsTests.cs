using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>What bounds the sheds of a load of 10 kW, and what it is reckoned with when it comes back.</summary>
public class LoadLimitsTests
{
    private const int Bit = 1;

    private readonly SettableMeter _own = new();

    private long Now { get; set; }

    // Minimum on 60 s, off 120 s, at most 600 s at a time: connected at 660 s in spite of the request, and left alone for as
    // long as it was off.
    [Fact]
    public void A_spent_allowance_connects_a_load_although_it_is_wanted_shed()
    {
        Load load = new(new LoadOptions { RatedWatts = 10_000, MinimumOnMilliseconds = 60_000, MinimumOffMilliseconds = 120_000, MaximumShedMilliseconds = 600_000 }, null);
        Run(load, """
                  now | watts  | wants || shed | reason         | wanted
            ----------+--------+-------++------+----------------+-------
                    0 | 10_000 | no    || no   | Restored       | no
               60_000 |        | yes   || yes  | DemandLimit    | yes
              659_999 |        | yes   || yes  | DemandLimit    | yes
              660_000 |        | yes   || no   | AllowanceSpent | no
              661_000 |        | yes   || no   | MinimumOn      | yes
              720_000 |        | yes   || no   | AllowanceSpent | yes
            1_259_999 |        | yes   || no   | AllowanceSpent | yes
            1_260_000 |        | yes   || yes  | DemandLimit    | yes
            """);
    }

    // Two starts an hour: at 0 and 180 s. The next may be at 3,600 s, whatever the minimum off time of 120 s says.
    [Fact]
    public void Starts_of_the_last_hour_delay_the_restore()
    {
        Load load = new(new LoadOptions { RatedWatts = 10_000, MinimumOffMilliseconds = 120_000, MaximumStartsPerHour = 2 }, null);
        Run(load, """
                  now | watts  | wants || shed | reason      | least off
            ----------+--------+-------++------+-------------+----------
                    0 | 10_000 | no    || no   | Restored    |   120_000
               60_000 |        | yes   || yes  | DemandLimit |   120_000
              179_999 |        | no    || yes  | MinimumOff  |   120_000
              180_000 |        | no    || no   | Restored    | 3_420_000
              240_000 |        | yes   || yes  | DemandLimit | 3_360_000
            3_599_999 |        | no    || yes  | MinimumOff  |   120_000
            3_600_000 |        | no    || no   | Restored    |   180_000
            """);
    }

    // A shed now could not end within the 600 s that the load may be held off: it is not begun. At 3,000,001 ms it can.
    [Fact]
    public void A_load_that_could_not_be_started_again_in_time_is_not_shed()
    {
        Load load = new(new LoadOptions { RatedWatts = 10_000, MinimumOffMilliseconds = 120_000, MaximumShedMilliseconds = 600_000, MaximumStartsPerHour = 1 }, null);
        Run(load, """
                  now | watts  | wants || shed | reason         | can shed
            ----------+--------+-------++------+----------------+---------
                    0 | 10_000 | no    || no   | Restored       | no
               60_000 |        | yes   || no   | AllowanceSpent | no
            3_000_000 |        | yes   || no   | AllowanceSpent | no
            3_000_001 |        | yes   || yes  | DemandLimit    |
            3_600_001 |        | yes   || no   | AllowanceSpent |
            """);
    }

    // A day's 300 s are spent at 300 s; the day that begins at 900 s gives them anew.
    [Fact]
    public void A_new_day_makes_the_days_allowance_whole_for_every_load()
    {
        LoadOptions options = new() { RatedWatts = 10_000, MaximumShedPerDayMilliseconds = 300_000 };
        Load load = new(options, null);
        ShedTable table = new([new Load(options, null), load]);
        Run(load, """
                  now | watts  | wants || shed | reason
            ----------+--------+-------++------+---------------
                    0 | 10_000 | yes   || yes  | DemandLimit
              300_000 |        | yes   || no   | AllowanceSpent
              899_000 |        | yes   || no   | AllowanceSpent
            """);
        table.StartDay(900_000);
        Run(load, """
                  now | watts  | wants || shed | reason
            ----------+--------+-------++------+---------------
              900_000 | 10_000 | yes   || yes  | DemandLimit
            1_200_000 |        | yes   || no   | AllowanceSpent
            """);
    }

    // The start at 10 s takes 12 kW for five minutes. Cut while it idles, it is reckoned with that; cut while it draws 7 kW,
    // with these.
    [Fact]
    public void A_load_comes_back_with_what_it_drew_and_an_idle_one_with_what_its_starts_take() => Run(Own(LoadKind.Other), """
              now | watts  | wants || shed | start  | restart
        ----------+--------+-------++------+--------+--------
                0 |      0 | no    || no   | 10_000 |  10_000
           10_000 | 12_000 | no    || no   | 10_000 |  10_000
          310_000 | 12_000 | no    || no   | 12_000 |  10_000
          320_000 |      0 | yes   || yes  | 12_000 |  12_000
          330_000 |      0 | no    || no   | 12_000 |  12_000
          400_000 |  7_000 | yes   || yes  | 12_000 |   7_000
        """);

    // Shed with 8 kW and connected at 100 s: what it does not draw yet is still to come, for 300 s where compressors start
    // one by one, else for 60 s.
    [Theory]
    [InlineData(LoadKind.Chiller, 400_000)]
    [InlineData(LoadKind.HeatPump, 400_000)]
    [InlineData(LoadKind.WaterHeater, 160_000)]
    public void A_load_that_came_back_is_given_time_to_reach_its_power(LoadKind kind, int until) => Run(Own(kind), $"""
                  now | watts | wants || shed | recovering
        --------------+-------+-------++------+-----------
                    0 | 8_000 | yes   || yes  |     0
              100_000 |     0 | no    || no   | 8_000
              110_000 | 3_000 | no    || no   | 5_000
              120_000 | 9_000 | no    || no   |     0
          {until - 1} | 3_000 | no    || no   | 5_000
              {until} | 3_000 | no    || no   |     0
        """);

    [Fact]
    public void An_idle_load_that_was_cut_has_nothing_to_reach_when_it_comes_back() => Run(Own(LoadKind.Chiller), """
            now | watts | wants || shed | recovering
        --------+-------+-------++------+-----------
              0 |     0 | yes   || yes  | 0
        100_000 |     0 | no    || no   | 0
        """);

    // Without a meter of its own three receipts that agree outweigh the declaration: 6,000; 6,500; 6,625.
    [Fact]
    public void Three_receipts_that_agree_are_believed_more_than_the_declared_power()
    {
        Load load = new(new LoadOptions { RatedWatts = 10_000 }, null);
        long now = 0;
        foreach (long dropped in new long[] { 6_000, 8_000, 7_000 })
        {
            load.Observe(now);
            Assert.Equal(10_000, load.PresentWatts);
            load.Receipt.Open(now, 10_000);
            load.Receipt.Observe(now + 30_000, dropped);
            now += 100_000;
        }

        Assert.Equal(6_625, load.PresentWatts);
        load.RequestShed(Bit, DecisionReason.DemandLimit);
        load.Apply(now);
        Assert.Equal((6_625, 6_625, now), (load.LastShedWatts, load.RestartWatts, load.LastShedMilliseconds));
    }

    private Load Own(LoadKind kind) => new(new LoadOptions { RatedWatts = 10_000, Kind = kind }, _own);

    private void Run(Load load, string table) => CycleTable.Run(
        table,
        row =>
        {
            Now = row.Number("now");
            _own.Set(row.Number("watts"), Quality.Good);
            load.Observe(Now);
            if (row.Is("wants"))
            {
                load.RequestShed(Bit, DecisionReason.DemandLimit);
            }
            else
            {
                load.RequestRelease(Bit, DecisionReason.Restored);
            }

            load.Apply(Now);
        },
        column => column switch
        {
            "shed" => load.IsShed,
            "reason" => load.Reason,
            "wanted" => load.IsRequested,
            "least off" => load.LeastOffMilliseconds(Now),
            "can shed" => load.CanShed(Now),
            "start" => load.StartWatts,
            "restart" => load.RestartWatts,
            "recovering" => load.RecoveringWatts,
            _ => throw new ArgumentException("no such column: " + column),
        });
}
