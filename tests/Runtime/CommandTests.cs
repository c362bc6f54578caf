using System.Text;
using System.Text.Json;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Commands from the link to what they change, and what is told of them.</summary>
public class CommandTests
{
    private readonly CommandRig _rig = new();

    private EdgeController Controller => _rig.Controller;

    [Fact]
    public void A_limit_holds_for_its_time_and_the_state_says_whose_it_is()
    {
        Assert.Equal("accepted", _rig.Send("limit", "'limitWatts':50000,'durationSeconds':100"));
        Assert.Equal(50_000, Controller.Forecast.LimitWatts);
        Assert.Equal("accepted", _rig.Send("request", "'what':'state'", "s"));
        JsonElement state = LastState();
        Assert.Equal((50_000, "command"), (state.GetProperty("effectiveLimitWatts").GetInt32(), state.GetProperty("limitedBy").GetString()));
        _rig.Rig.Run(100);
        Assert.Equal(60_000, Controller.Forecast.LimitWatts);
    }

    [Fact]
    public void A_limit_can_be_taken_back_and_never_be_above_the_sites_own()
    {
        _rig.Send("limit", "'limitWatts':50000,'durationSeconds':1000", "a");
        Assert.Equal("accepted", _rig.Send("limit", "'clear':true", "b"));
        Assert.Equal(60_000, Controller.Forecast.LimitWatts);
        Assert.Equal("out-of-range:limitWatts", _rig.Send("limit", "'limitWatts':60001,'durationSeconds':1000"));
        Assert.Equal(60_000, Controller.Forecast.LimitWatts);
    }

    // 70 kW against 40 kW: the loads that the site's own limit would leave alone go.
    [Fact]
    public void An_event_sheds_at_its_start_and_gives_back_at_its_end()
    {
        _rig.Rig.BaseWatts = 5_000;
        _rig.Rig.Run(900);
        long start = _rig.Rig.Board.Clock.UtcMilliseconds + 60_000;
        Assert.Equal("accepted", _rig.Send("event", Event("e", start, 1_200, "'reductionWatts':20000")));
        Assert.Equal(60_000, Controller.Forecast.LimitWatts);
        _rig.Rig.Run(60);
        Assert.InRange(Controller.Forecast.LimitWatts, 34_000, 36_000);
        _rig.Rig.Run(600);
        Assert.InRange(_rig.Rig.SiteWatts, 0, 40_000);
        _rig.Rig.Run(1_200);
        Assert.Equal(60_000, Controller.Forecast.LimitWatts);
        Assert.Equal(55_000, _rig.Rig.SiteWatts);
    }

    [Fact]
    public void An_event_that_the_site_declines_sets_no_limit()
    {
        long start = _rig.Rig.Board.Clock.UtcMilliseconds;
        _rig.Send("event", Event("e", start, 1_200, "'limitWatts':20000"), "1");
        Assert.Equal(20_000, Controller.Forecast.LimitWatts);
        Assert.Equal("accepted", _rig.Send("event", "'eventId':'e','optOut':true", "2"));
        Assert.Equal(60_000, Controller.Forecast.LimitWatts);
        Assert.Equal("unknown-event:eventId", _rig.Send("event", "'eventId':'f','cancel':true", "3"));
        Assert.Equal("out-of-range:endUtcMilliseconds", _rig.Send("event", Event("e", start - 90_000, 60, "'limitWatts':20000"), "4"));
    }

    [Fact]
    public void An_override_holds_a_load_and_what_goes_before_it_is_said()
    {
        Assert.Equal("accepted", _rig.Send("override", "'load':'boiler','mode':'off','durationSeconds':600", "1"));
        Assert.Equal(OverrideMode.Off, Controller.Overrides.InForce.ModeOf(1));
        Assert.True(_rig.Rig.IsOpen(1));
        Assert.Equal("accepted", _rig.Send("override", "'load':'boiler','mode':'auto'", "2"));
        Assert.Equal(OverrideMode.Auto, Controller.Overrides.InForce.ModeOf(1));
        _rig.Rig.Board.DigitalInput(Rig.FireChannel).Level = DigitalLevel.Active;
        _rig.Rig.Run(1);
        Assert.Equal("outranked:load", _rig.Send("override", "'load':'boiler','mode':'off','durationSeconds':600", "3"));
        Assert.Equal("unknown-load:load", _rig.Send("override", "'load':'lift','mode':'auto'", "4"));
    }

    [Fact]
    public void The_period_of_the_state_follows_its_setting_at_once()
    {
        _rig.Rig.Run(120);
        _rig.Settle();
        Assert.Equal("accepted", _rig.Send("parameter", "'name':'statePeriodSeconds','value':5"));
        int before = States();
        _rig.Rig.Run(50);
        _rig.Settle();
        Assert.InRange(States() - before, 9, 12);
        Assert.Equal("out-of-range:value", _rig.Send("parameter", "'name':'statePeriodSeconds','value':0", "d"));
        Assert.Equal("accepted", _rig.Send("parameter", "'name':'statePeriodSeconds','clear':true", "e"));
        before = States();
        _rig.Rig.Run(120);
        _rig.Settle();
        Assert.InRange(States() - before, 1, 3);
    }

    [Fact]
    public void Requests_are_answered_or_refused_where_nobody_takes_them()
    {
        Assert.Equal("accepted", _rig.Send("request", "'what':'birth'", "1"));
        _rig.Settle();
        Assert.Equal(2, _rig.Link.Messages.Count(m => m.Topic == CommandRig.Root + "status"));
        Assert.Equal("accepted", _rig.Send("request", "'what':'reading','circuit':'main','dialWattHours':1234000", "2"));
        Assert.Equal(1_234_000_000, Controller.Readings.At(0).ReadingMilliwattHours);
        Assert.Contains(_rig.Link.Messages, m => m.Topic == CommandRig.Root + "readings/main");
        Assert.Equal("not-supported:what", _rig.Send("request", "'what':'monthToDate','wattHours':5", "3"));
        Assert.Equal("not-supported:what", _rig.Send("request", "'what':'budget'", "4"));
    }

    [Fact]
    public void An_id_that_was_carried_out_is_answered_again_and_not_carried_out_twice()
    {
        Assert.Equal("accepted", _rig.Send("override", "'load':'boiler','mode':'off','durationSeconds':600", "x"));
        Controller.Override(1, OverrideMode.Auto, 0);
        Assert.Equal("accepted", _rig.Send("override", "'load':'boiler','mode':'off','durationSeconds':600", "x"));
        Assert.Equal(OverrideMode.Auto, Controller.Overrides.InForce.ModeOf(1));
        Assert.True(_rig.Results[^1].GetProperty("isRepeat").GetBoolean());
        Assert.False(_rig.Results[^2].TryGetProperty("isRepeat", out _));

        // What was refused may be tried again under the same name.
        Assert.Equal("unknown-event:eventId", _rig.Send("event", "'eventId':'f','cancel':true", "y"));
        Assert.Equal("unknown-event:eventId", _rig.Send("event", "'eventId':'f','cancel':true", "y"));
        Assert.False(_rig.Results[^1].TryGetProperty("isRepeat", out _));
    }

    [Fact]
    public void Commands_are_carried_out_in_their_order_and_the_last_sixteen_answers_are_kept()
    {
        for (int i = 0; i < 4; i++)
        {
            Assert.True(_rig.Link.Deliver(
                CommandRig.Root + "commands/limit", CommandRig.Sign("limit", _rig.Members("c" + i, $"'limitWatts':{(i + 1) * 1000},'durationSeconds':600"))));
        }

        for (int i = 0; i < 5; i++)
        {
            _rig.Settle();
        }

        Assert.Equal(["c0", "c1", "c2", "c3"], _rig.Results.Select(r => r.GetProperty("id").GetString()));
        Assert.Equal(4_000, Controller.Forecast.LimitWatts);
        CommandAudit audit = Controller.Commands.Audit;
        Assert.Equal((4, "c3", CommandReason.Accepted), (audit.Count, audit.IdOf(0), audit.ReasonOf(0)));
        for (int i = 4; i < 20; i++)
        {
            _rig.Send("limit", "'clear':true", "c" + i);
        }

        Assert.Equal((CommandAudit.Capacity, "c19", "c4"), (audit.Count, audit.IdOf(0), audit.IdOf(15)));
        Assert.Equal(CommandKind.Limit, audit.KindOf(0));
    }

    [Fact]
    public void A_scan_that_carries_out_a_command_and_tells_of_it_allocates_nothing()
    {
        for (int i = 0; i < 8; i++)
        {
            long start = _rig.Rig.Board.Clock.UtcMilliseconds;
            _rig.Link.Deliver(
                CommandRig.Root + "commands/event", CommandRig.Sign("event", _rig.Members("c" + i, Event("e", start, 600, "'limitWatts':20000"))));
            Assert.True(_rig.Session.Commands.Step());
            int results = Controller.Commands.Audit.Count;
            long allocated = 0;
            for (int scan = 0; scan < 3; scan++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                Controller.Scan();
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
                _rig.Session.Commands.Save();
            }

            Assert.Equal(results + 1, Controller.Commands.Audit.Count);
            Assert.True(i < 4 || allocated == 0, FormattableString.Invariant($"{allocated} bytes"));
        }
    }

    [Fact]
    public void A_broker_that_refuses_the_subscription_is_reported_to_and_asked_again()
    {
        CommandRig rig = new(hasKey: true);
        rig.Link.Close();
        rig.Link.IsRefusingSubscriptions = true;
        rig.Rig.Run(70);
        rig.Settle();
        Assert.True(rig.Link.IsConnected);
        Assert.Equal(0, rig.Controller.Outbox.Count);
        Assert.Empty(rig.Link.Subscriptions);
        rig.Link.IsRefusingSubscriptions = false;
        rig.Rig.Run(70);
        rig.Settle();
        Assert.Equal([CommandRig.Root + "commands/#"], rig.Link.Subscriptions);
    }

    [Fact]
    public void No_message_shows_the_key()
    {
        _rig.Send("limit", "'limitWatts':50000,'durationSeconds':100");
        _rig.Deliver("limit", Encoding.ASCII.GetBytes("{}"));
        _rig.Send("limit", "'limitWatts':1", "b");
        _rig.Rig.Run(900);
        _rig.Settle();
        Assert.Contains(_rig.Link.Messages, m => m.Topic == CommandRig.Root + "faults");
        string key = Convert.ToHexString(CommandRig.Key);
        Assert.All(_rig.Link.Messages, m => Assert.DoesNotContain(key[..8], m.Payload, StringComparison.OrdinalIgnoreCase));
        Assert.All(_rig.Link.Messages, m => Assert.DoesNotContain("mac", m.Payload, StringComparison.Ordinal));
    }

    private static string Event(string id, long startUtcMilliseconds, int seconds, string rest) => FormattableString.Invariant(
        $"'eventId':'{id}','startUtcMilliseconds':{startUtcMilliseconds},'endUtcMilliseconds':{startUtcMilliseconds + (seconds * 1000L)},{rest},'level':1");

    private int States() => _rig.Link.Messages.Count(m => m.Topic == CommandRig.Root + "state");

    private JsonElement LastState() =>
        JsonDocument.Parse(_rig.Link.Messages.Last(m => m.Topic == CommandRig.Root + "state").Payload).RootElement;
}
