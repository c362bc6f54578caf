using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>A load of 10 kW, minimum on 60 s, minimum off 120 s.</summary>
public class LoadTests
{
    private const int One = 1;
    private const int Other = 2;

    private readonly LoadOptions _options = new() { RatedWatts = 10_000, MinimumOnMilliseconds = 60_000, MinimumOffMilliseconds = 120_000 };

    private long Now { get; set; }

    [Fact]
    public void A_load_is_shed_while_any_controller_wants_it_shed()
    {
        Load load = new(_options, null);
        Scan(load, 0);
        load.RequestShed(One, DecisionReason.DemandLimit);
        load.RequestShed(Other, DecisionReason.MeterUnknown);
        Scan(load, 60_000);
        load.RequestRelease(Other, DecisionReason.Restored);
        Assert.Equal(DecisionReason.MeterUnknown, load.Reason);
        Scan(load, 500_000);
        Assert.True(load.IsShed);
        Assert.True(load.IsRequestedBy(One));
        Assert.False(load.IsRequestedBy(Other));

        load.RequestRelease(One, DecisionReason.Restored);
        Scan(load, 501_000);
        Assert.False(load.IsShed);
        Assert.Equal((DecisionReason.Restored, 2, 0L), (load.Reason, load.SwitchCount, load.StateMilliseconds(501_000)));
    }

    [Fact]
    public void Minimum_times_hold_to_the_millisecond_from_the_last_switch()
    {
        Load load = new(_options, null);
        CycleTable.Run(
            """
                now | wants || shed | reason      | state   | switches
            --------+-------++------+-------------+---------+---------
                  0 | yes   || no   | MinimumOn   |       0 | 0
             59_999 | yes   || no   | MinimumOn   |  59_999 | 0
             60_000 | yes   || yes  | DemandLimit |       0 | 1
            179_999 | no    || yes  | MinimumOff  | 119_999 | 1
            180_000 | no    || no   | Restored    |       0 | 2
            239_999 | yes   || no   | MinimumOn   |  59_999 | 2
            240_000 | yes   || yes  | DemandLimit |       0 | 3
            """,
            row =>
            {
                Now = row.Number("now");
                load.Observe(Now);
                if (row.Is("wants"))
                {
                    load.RequestShed(One, DecisionReason.DemandLimit);
                }
                else
                {
                    load.RequestRelease(One, DecisionReason.Restored);
                }

                load.Apply(Now);
            },
            column => column switch
            {
                "shed" => load.IsShed,
                "reason" => load.Reason,
                "state" => load.StateMilliseconds(Now),
                "switches" => load.SwitchCount,
                _ => throw new ArgumentException("no such column: " + column),
            });
    }

    // The own meter starts at 4 kW, falls below a twentieth of the rating, and rises again: the minimum on time counts anew.
    [Fact]
    public void With_a_meter_of_its_own_a_load_that_draws_nothing_may_be_cut_at_once()
    {
        SettableMeter own = new();
        Load load = new(_options, own);
        CycleTable.Run(
            """
                now | watts | quality   || running | can shed | saves
             -------+-------+-----------++---------+----------+-------
                  0 | 4_000 | Good      || yes     | no       |  4_000
             30_000 |   499 |           || no      | yes      |    499
             40_000 |   500 |           || yes     | no       |    500
             99_999 |       |           || yes     | no       |    500
            100_000 |       |           || yes     | yes      |    500
            101_000 |     0 |           || no      | yes      |      0
            102_000 |       | Uncertain || yes     | no       | 10_000
            """,
            row =>
            {
                own.Set(row.Number("watts"), Enum.Parse<Quality>(row.Text("quality")));
                Now = row.Number("now");
                load.Observe(Now);
            },
            column => column switch
            {
                "running" => load.IsRunning,
                "can shed" => load.CanShed(Now),
                "saves" => load.PresentWatts,
                _ => throw new ArgumentException("no such column: " + column),
            });
    }

    // A pulse of 10 Wh is 36,000,000 W ms: two of them at a twentieth of the rating take 144 s to show.
    [Fact]
    public void A_load_just_switched_on_is_taken_to_run_until_its_meter_can_show_it()
    {
        SettableMeter own = new(quantumMilliwattHours: 10_000);
        Load load = new(_options, own);
        own.Set(8_000, Quality.Good);
        load.RequestShed(One, DecisionReason.DemandLimit);
        Scan(load, 0);
        Scan(load, 60_000);
        Assert.Equal((true, 0L, 8_000L), (load.IsShed, load.PresentWatts, load.RestartWatts));

        own.Set(0, Quality.Good);
        load.RequestRelease(One, DecisionReason.Restored);
        Scan(load, 180_000);
        Scan(load, 323_999);
        Assert.Equal((true, 8_000L), (load.IsRunning, load.PresentWatts));
        Scan(load, 324_000);
        Assert.Equal((false, 0L), (load.IsRunning, load.PresentWatts));
    }

    [Fact]
    public void An_idle_load_that_was_cut_is_reckoned_with_its_rating_when_it_comes_back()
    {
        SettableMeter own = new();
        own.Set(0, Quality.Good);
        Load load = new(_options, own);
        load.RequestShed(One, DecisionReason.StartBlocked);
        Scan(load, 0);
        Assert.Equal((true, 10_000L), (load.IsShed, load.RestartWatts));
    }

    [Fact]
    public void A_guard_connects_a_load_at_once_and_its_minimum_on_time_starts_there()
    {
        Load load = new(_options, null);
        Scan(load, 0);
        load.RequestShed(One, DecisionReason.DemandLimit);
        Scan(load, 60_000);
        load.ReleaseNow(61_000, DecisionReason.FireAlarm);
        Assert.Equal((false, false, DecisionReason.FireAlarm), (load.IsShed, load.IsRequested, load.Reason));

        load.RequestShed(One, DecisionReason.DemandLimit);
        Scan(load, 61_000);
        Assert.Equal((false, true), (load.IsShed, load.IsHeldOn));
        Scan(load, 120_999);
        Assert.Equal((false, false), (load.IsShed, load.IsHeldOn));
        Scan(load, 121_000);
        Assert.True(load.IsShed);
    }

    [Fact]
    public void What_is_asked_after_the_guard_in_the_same_scan_has_no_effect()
    {
        Load load = new(new LoadOptions { RatedWatts = 10_000 }, null);
        load.ReleaseNow(0, DecisionReason.FireAlarm);
        load.RequestShed(One, DecisionReason.DemandLimit);
        Scan(load, 0);
        Assert.False(load.IsShed);
        Scan(load, 1_000);
        Assert.True(load.IsShed);
    }

    [Fact]
    public void A_controller_that_failed_takes_back_its_own_requests_only()
    {
        ShedTable table = new([new Load(_options, null), new Load(_options, null)]);
        table.At(0).RequestShed(One, DecisionReason.DemandLimit);
        table.At(1).RequestShed(Other, DecisionReason.DemandLimit);
        table.ReleaseRequestsOf(One, DecisionReason.ControllerFault);
        Assert.Equal((false, DecisionReason.ControllerFault), (table.At(0).IsRequested, table.At(0).Reason));
        Assert.Equal((true, DecisionReason.DemandLimit), (table.At(1).IsRequested, table.At(1).Reason));
    }

    [Fact]
    public void The_shed_order_is_by_priority_and_stable()
    {
        Load[] loads = [.. "31213".Select(priority => new Load(new LoadOptions { ShedPriority = priority - '0' }, null))];
        ShedTable table = new(loads);
        string order = string.Concat(Enumerable.Range(0, table.Count).Select(place => Array.IndexOf(loads, table.InShedOrder(place))));
        Assert.Equal("13204", order);
    }

    private static void Scan(Load load, long now)
    {
        load.Observe(now);
        load.Apply(now);
    }
}
