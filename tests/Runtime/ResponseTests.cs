using System.Text.Json;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Demand response from its notice to what it brought. The rig draws 70 kW from 08:00 on; loads are 50 of it.</summary>
public class ResponseTests
{
    private const int Quarter = 900;

    // Two quarters are known before the notice: 70 kW. In the event 30 kW are let through, so 40 kW are given up for half an hour.
    [Fact]
    public void An_event_tells_its_notice_its_start_and_what_it_brought()
    {
        CommandRig rig = Make();
        rig.Rig.Run(3 * Quarter);
        long start = Start(rig, 600);
        Assert.Equal("accepted", rig.Send("event", Event("dr-1", start, 1_800, "'limitWatts':30000,'level':2")));
        Run(rig, 600);
        Run(rig, 2_400);
        List<JsonElement> told = Told(rig);
        Assert.Equal(["pending", "active", "completed"], told.Select(m => m.GetProperty("state").GetString()));
        Assert.InRange(told[0].GetProperty("noticeSeconds").GetInt64(), 590, 600);
        JsonElement end = told[2];
        Assert.Equal(("quarters", "dr-1", 2), (end.GetProperty("baselineBasis").GetString(), end.GetProperty("eventId").GetString(), end.GetProperty("level").GetInt32()));
        Assert.Equal(35_000, end.GetProperty("baselineWattHours").GetInt64(), 100.0);
        long measured = end.GetProperty("measuredWattHours").GetInt64();
        Assert.InRange(measured, 10_000, 17_500);
        Assert.Equal(end.GetProperty("baselineWattHours").GetInt64() - measured, end.GetProperty("reductionWattHours").GetInt64());
        Assert.False(end.GetProperty("wasDeclined").GetBoolean());
    }

    [Fact]
    public void An_event_that_is_called_off_says_so_with_what_it_brought_until_then()
    {
        CommandRig rig = Make();
        rig.Rig.Run(3 * Quarter);
        long start = Start(rig, 60);
        rig.Send("event", Event("dr-1", start, 3_600, "'limitWatts':30000,'level':1"));
        Run(rig, 960);
        Assert.Equal("accepted", rig.Send("event", "'eventId':'dr-1','cancel':true", "e"));
        Run(rig, 2);
        JsonElement end = Told(rig)[^1];
        Assert.Equal("cancelled", end.GetProperty("state").GetString());
        Assert.Equal(17_500, end.GetProperty("baselineWattHours").GetInt64(), 200.0);
        Assert.True(end.GetProperty("endUtcMilliseconds").GetInt64() < start + 1_000_000);
    }

    [Fact]
    public void The_key_switch_declines_all_but_the_gravest_and_an_unknown_one_declines_nothing()
    {
        CommandRig rig = Make(site => site.DemandResponse.OptOutInput = 3);
        rig.Rig.Run(Quarter);
        long start = Start(rig, 60);
        rig.Send("event", Event("dr-1", start, 3_600, "'limitWatts':30000,'level':2"));
        Run(rig, 120);
        Assert.Equal(30_000, rig.Controller.Forecast.LimitWatts);

        rig.Rig.Board.DigitalInput(3).Level = DigitalLevel.Active;
        Run(rig, 5);
        Assert.Equal(200_000, rig.Controller.Forecast.LimitWatts);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.ResponseDeclined, 0));
        Assert.Equal("accepted", rig.Send("event", Event("dr-2", start, 3_000, "'limitWatts':40000,'level':3"), "e"));
        Run(rig, 5);
        Assert.Equal(40_000, rig.Controller.Forecast.LimitWatts);

        rig.Rig.Board.DigitalInput(3).Level = DigitalLevel.Unknown;
        Run(rig, 5);
        Assert.Equal(30_000, rig.Controller.Forecast.LimitWatts);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.ResponseInputUnknown, 0));
        Run(rig, 3_600);
        JsonElement end = Told(rig).Last(m => m.GetProperty("eventId").GetString() == "dr-1");
        Assert.Equal(("declined", true), (end.GetProperty("state").GetString(), end.GetProperty("wasDeclined").GetBoolean()));
    }

    [Fact]
    public void The_fallback_limit_holds_while_the_sender_is_silent_and_any_genuine_command_ends_it()
    {
        CommandRig rig = Make(site =>
        {
            site.DemandResponse.HeartbeatSeconds = 600;
            site.DemandResponse.FallbackLimitWatts = 45_000;
        });
        Run(rig, 590);
        Assert.Equal(200_000, rig.Controller.Forecast.LimitWatts);
        Run(rig, 15);
        Assert.Equal((45_000, LimitSource.Fallback), (rig.Controller.Forecast.LimitWatts, rig.Controller.Commands.Orders.Source));
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.ResponseSilent, 0));

        rig.Send("request", "'what':'state'");
        Run(rig, 2);
        Assert.Equal(200_000, rig.Controller.Forecast.LimitWatts);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.ResponseSilent, 0));
    }

    // Ten minutes into the event the power fails, and is back at once: the baseline is the one of the notice, and what was measured goes on.
    [Fact]
    public void A_restart_within_an_event_keeps_its_baseline_and_what_was_measured()
    {
        VirtualRecordStore store = new();
        CommandRig rig = Make(store: store);
        rig.Rig.Run(3 * Quarter);
        long start = Start(rig, 600);
        Assert.Equal("accepted", rig.Send("event", Event("dr-1", start, 1_800, "'reductionWatts':40000,'level':2")));
        Run(rig, 600);
        Run(rig, 600);
        Assert.Equal(["pending", "active"], Told(rig).Select(m => m.GetProperty("state").GetString()));
        Assert.Equal(JsonValueKind.Null, Told(rig)[0].GetProperty("limitWatts").ValueKind);
        long limit = rig.Controller.Forecast.LimitWatts;
        Assert.Equal(limit, Told(rig)[1].GetProperty("limitWatts").GetInt64());
        rig.Controller.Checkpoint.CaptureUrgently(rig.Rig.Board.Clock.MonotonicMilliseconds);
        rig.Controller.Checkpoint.Step();
        long elapsed = rig.Rig.Board.Clock.UtcMilliseconds - Rig.StartUtcMilliseconds;

        CommandRig later = Make(store: store);
        later.Rig.Board.Clock.StepUtc(elapsed);
        Run(later, 60);
        Assert.Equal(limit, later.Controller.Forecast.LimitWatts);
        Run(later, 1_800);
        JsonElement end = Assert.Single(Told(later));
        Assert.Equal(("completed", "quarters", true), (end.GetProperty("state").GetString(), end.GetProperty("baselineBasis").GetString(), end.GetProperty("hasGap").GetBoolean()));
        Assert.Equal(35_000, end.GetProperty("baselineWattHours").GetInt64(), 100.0);
        Assert.InRange(end.GetProperty("measuredWattHours").GetInt64(), 10_000, 17_500);
        Assert.InRange(end.GetProperty("noticeSeconds").GetInt64(), 590, 600);
    }

    // An event that was over before the power came back is told with what was seen of it.
    [Fact]
    public void An_event_that_ends_while_the_power_is_off_is_told_afterwards()
    {
        VirtualRecordStore store = new();
        CommandRig rig = Make(store: store);
        rig.Rig.Run(3 * Quarter);
        rig.Send("event", Event("dr-1", Start(rig, 60), 1_800, "'limitWatts':30000,'level':2"));
        Run(rig, 660);
        rig.Controller.Checkpoint.CaptureUrgently(rig.Rig.Board.Clock.MonotonicMilliseconds);
        rig.Controller.Checkpoint.Step();
        long elapsed = rig.Rig.Board.Clock.UtcMilliseconds - Rig.StartUtcMilliseconds;

        CommandRig later = Make(store: store);
        later.Rig.Board.Clock.StepUtc(elapsed + 3_600_000);
        Run(later, 5);
        JsonElement end = Assert.Single(Told(later));
        Assert.Equal(("completed", true), (end.GetProperty("state").GetString(), end.GetProperty("hasGap").GetBoolean()));
        Assert.InRange(end.GetProperty("measuredWattHours").GetInt64(), 4_000, 6_500);
        Assert.Equal(200_000, later.Controller.Forecast.LimitWatts);
    }

    // A day of 70 kW is known. After the notice the site takes 20 kW more: that is not what a reduction is taken from.
    [Fact]
    public void A_reduction_is_taken_from_the_profile_of_the_event_and_not_from_the_window_before_it()
    {
        CommandRig rig = Make(site => site.Budget.MonthKilowattHours = [.. Enumerable.Repeat(60_000, 12)]);
        rig.Rig.Run(26 * 360, 10);
        rig.Settle();
        long start = Start(rig, 3_600);
        Assert.Equal("accepted", rig.Send("event", Event("dr-1", start, 3_600, "'reductionWatts':20000,'level':2,'noticeSeconds':1800")));
        Run(rig, 5);
        JsonElement pending = Told(rig)[^1];
        Assert.Equal("profile", pending.GetProperty("baselineBasis").GetString());
        long limit = pending.GetProperty("limitWatts").GetInt64();
        Assert.InRange(limit, 48_000, 52_000);
        Assert.False(rig.Controller.Commands.Orders.Events.At(0).MayBePrepared(rig.Rig.Board.Clock.UtcMilliseconds));

        rig.Rig.BaseWatts += 20_000;
        rig.Rig.Run(370, 10);
        rig.Settle();
        Assert.Equal((limit, LimitSource.Event), (rig.Controller.Forecast.LimitWatts, rig.Controller.Commands.Orders.Source));
    }

    // A sender that moves the end of an event sends it again: no scan is without its limit, and what it brought is of its whole time.
    [Theory]
    [InlineData(3_600, 70_000)]
    [InlineData(900, 17_500)]
    public void The_end_of_an_active_event_may_be_moved(int seconds, int baselineWattHours)
    {
        CommandRig rig = Make();
        rig.Rig.Run(3 * Quarter);
        long start = Start(rig, 60);
        rig.Send("event", Event("dr-1", start, 1_800, "'limitWatts':30000,'level':2"));
        Run(rig, 660);
        Assert.True(rig.Link.Deliver(
            CommandRig.Root + "commands/event", CommandRig.Sign("event", rig.Members("e", Event("dr-1", start, seconds, "'limitWatts':30000,'level':2")))));
        for (int scan = 0; scan < 5; scan++)
        {
            while (rig.Session.Step())
            {
            }

            rig.Rig.Run(1);
            Assert.Equal(30_000, rig.Controller.Forecast.LimitWatts);
        }

        Run(rig, seconds - 600 - 60);
        Assert.Equal(30_000, rig.Controller.Forecast.LimitWatts);
        Run(rig, 120);
        JsonElement end = Told(rig)[^1];
        Assert.Equal(
            ("completed", start + (seconds * 1_000L), 200_000L),
            (end.GetProperty("state").GetString(), end.GetProperty("endUtcMilliseconds").GetInt64(), rig.Controller.Forecast.LimitWatts));
        Assert.Equal(baselineWattHours, end.GetProperty("baselineWattHours").GetInt64(), 200.0);
    }

    // As A_reduction_is_taken_from_the_profile, and the sender repeats what it has said.
    [Fact]
    public void A_pending_reduction_that_is_sent_again_is_still_taken_from_the_profile()
    {
        CommandRig rig = Make(site => site.Budget.MonthKilowattHours = [.. Enumerable.Repeat(60_000, 12)]);
        rig.Rig.Run(26 * 360, 10);
        rig.Settle();
        long start = Start(rig, 3_600);
        string command = Event("dr-1", start, 3_600, "'reductionWatts':20000,'level':2");
        Assert.Equal("accepted", rig.Send("event", command));
        Run(rig, 5);
        long limit = Told(rig)[^1].GetProperty("limitWatts").GetInt64();
        Assert.Equal("accepted", rig.Send("event", command, "again"));
        rig.Rig.BaseWatts += 20_000;
        rig.Rig.Run(370, 10);
        rig.Settle();

        Assert.Equal((limit, LimitSource.Event), (rig.Controller.Forecast.LimitWatts, rig.Controller.Commands.Orders.Source));
    }

    [Theory]
    [InlineData("'limitWatts':30000,'level':1,'noticeSeconds':-1", "out-of-range:noticeSeconds")]
    [InlineData("'limitWatts':30000,'level':1,'noticeSeconds':604801", "out-of-range:noticeSeconds")]
    [InlineData("'limitWatts':30000,'level':1,'noticeSeconds':604800", "accepted")]
    public void A_notice_is_a_week_at_most(string rest, string expected)
    {
        CommandRig rig = Make();
        Assert.Equal(expected, rig.Send("event", Event("dr-1", Start(rig, 600), 1_800, rest)));
    }

    private static CommandRig Make(Action<SiteConfiguration>? change = null, VirtualRecordStore? store = null) => new(store, change: site =>
    {
        site.Demand.LimitWatts = 200_000;
        change?.Invoke(site);
    });

    private static long Start(CommandRig rig, int seconds) => rig.Rig.Board.Clock.UtcMilliseconds + (seconds * 1_000);

    private static string Event(string id, long start, int seconds, string rest) =>
        FormattableString.Invariant($"'eventId':'{id}','startUtcMilliseconds':{start},'endUtcMilliseconds':{start + (seconds * 1_000)},{rest}");

    // The link takes what waits between the scans.
    private static void Run(CommandRig rig, int seconds)
    {
        rig.Rig.Run(seconds);
        rig.Settle();
    }

    private static List<JsonElement> Told(CommandRig rig) =>
        [.. rig.Link.Messages.Where(m => m.Topic == CommandRig.Root + "responses").Select(m => JsonDocument.Parse(m.Payload).RootElement)];
}
