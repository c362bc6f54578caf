using System.Text.Json;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Powers and reasons for those who watch: when they are told, and when they stand back.</summary>
public class LiveTests
{
    private readonly VirtualLink _link = new();
    private int _readCount;

    [Fact]
    public void Powers_are_told_only_where_somebody_asks_for_them()
    {
        (Rig rig, LinkSession session) = Make(0);
        Run(rig, session, 300);
        Assert.Empty(Take("powers/"));

        rig.Controller.Commands.Orders.Parameters.TrySet(ParameterName.LivePeriodSeconds, 5);
        Run(rig, session, 2);
        Assert.Equal(["main", "chiller"], Take("powers/").Select(body => body.GetProperty("circuit").GetString()));
    }

    [Fact]
    public void A_power_that_stays_is_told_again_after_twelve_periods()
    {
        (Rig rig, LinkSession session) = Make(5);
        Run(rig, session, 300);
        Take("powers/");
        Run(rig, session, 60);
        Assert.Single(Take("powers/"), body => body.GetProperty("circuit").GetString() == "chiller");
    }

    [Fact]
    public void A_power_that_changes_is_told_at_once_but_never_twice_a_period()
    {
        (Rig rig, LinkSession session) = Make(10);
        Run(rig, session, 300);
        Take("powers/");
        for (int i = 0; i < 12; i++)
        {
            rig.BaseWatts += 4_000;
            Run(rig, session, 5);
        }

        long[] told = [.. Take("powers/").Where(body => body.GetProperty("circuit").GetString() == "main")
            .Select(body => body.GetProperty("monotonicMilliseconds").GetInt64())];
        Assert.InRange(told.Length, 5, 7);
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 10_000));
    }

    [Fact]
    public void A_meter_that_is_not_read_has_no_power()
    {
        (Rig rig, LinkSession session) = Make(5);
        rig.Board.PulseInput(Rig.ChillerChannel).Fault = PinFault.Fails;
        Run(rig, session, 900);
        JsonElement last = Take("powers/").Last(body => body.GetProperty("circuit").GetString() == "chiller");
        Assert.Equal((JsonValueKind.Null, "bad"), (last.GetProperty("powerWatts").ValueKind, last.GetProperty("quality").GetString()));
    }

    [Fact]
    public void Nothing_is_told_while_messages_wait_and_an_outage_leaves_none_behind()
    {
        (Rig rig, LinkSession session) = Make(1);
        Run(rig, session, 60);
        int before = Take("powers/").Count;
        Assert.NotEqual(0, before);
        _link.Fault = LinkFault.Down;
        Run(rig, session, 600);
        int waiting = rig.Controller.Outbox.Count;
        for (int i = 0; i < 600; i++)
        {
            rig.BaseWatts += 100;
            rig.Run(1);
        }

        // States of those twenty minutes, of which the outbox keeps the newest; powers would be hundreds.
        Assert.InRange(rig.Controller.Outbox.DroppedCount, 0, 40);
        Assert.InRange(rig.Controller.Outbox.Count - waiting, 0, 25);
        _link.Fault = LinkFault.None;
        rig.Board.Clock.Advance(60_000);
        Run(rig, session, 3);
        JsonElement[] told = [.. Take("powers/")];
        Assert.NotEmpty(told);
        Assert.All(told.Skip(LiveReporter.MostWaitingMessages), body => Assert.True(
            rig.Board.Clock.MonotonicMilliseconds - body.GetProperty("monotonicMilliseconds").GetInt64() < 5_000));
    }

    [Fact]
    public void Reasons_are_told_after_a_connect_and_when_the_state_is_asked_for()
    {
        (Rig rig, LinkSession session) = Make(0);
        Run(rig, session, 5);
        Assert.Equal(["chiller", "boiler", "chargers"], Take("reasons/").Select(body => body.GetProperty("load").GetString()));
        Run(rig, session, 120);
        Take("reasons/");
        Assert.True(rig.Controller.Commands.Requests.TryRequest(RequestTarget.State, 0));
        Run(rig, session, 2);
        Assert.Equal(3, Take("reasons/").Count);
    }

    [Fact]
    public void The_reason_that_was_told_last_is_the_one_that_holds()
    {
        (Rig rig, LinkSession session) = Make(0);
        Dictionary<string, (string Reason, bool IsShed)> known = [];
        Random random = new(7);
        int changeCount = 0;
        for (int minute = 0; minute < 120; minute++)
        {
            rig.BaseWatts = random.Next(5_000, 60_000);
            Run(rig, session, 60);
            foreach ((string topic, JsonElement body) in TakeAll().Where(m => m.Topic.Contains("/loads/") || m.Topic.Contains("/reasons/")))
            {
                changeCount += topic.Contains("/reasons/") ? 1 : 0;
                known[body.GetProperty("load").GetString()!] = (body.GetProperty("reason").GetString()!, body.GetProperty("isShed").GetBoolean());
            }

            Assert.All(rig.Site.Loads, load => Assert.Equal(rig.Controller.Loads.At(Array.IndexOf(rig.Site.Loads, load)).IsShed, known[load.Id].IsShed));
        }

        // What holds when all is quiet for longer than the rest is what was told.
        rig.BaseWatts = 5_000;
        Run(rig, session, 600);
        foreach ((_, JsonElement body) in TakeAll().Where(m => m.Topic.Contains("/loads/") || m.Topic.Contains("/reasons/")))
        {
            known[body.GetProperty("load").GetString()!] = (body.GetProperty("reason").GetString()!, body.GetProperty("isShed").GetBoolean());
        }

        for (int i = 0; i < rig.Site.Loads.Length; i++)
        {
            Assert.Equal(Names.Of(rig.Controller.Loads.At(i).Reason), known[rig.Site.Loads[i].Id].Reason);
        }

        Assert.InRange(changeCount, 3, 3 * 121);
    }

    [Fact]
    public void The_size_of_the_building_stands_in_the_birth_message()
    {
        (Rig rig, LinkSession session) = Make(0, site => (site.Building.AreaSquareMetres, site.Building.HeadCount) = (6_000, 450));
        Run(rig, session, 1);
        JsonElement birth = Take("status")[0];
        Assert.Equal((6_000, 450), (birth.GetProperty("areaSquareMetres").GetInt32(), birth.GetProperty("headCount").GetInt32()));
        (rig, session) = Make(0);
        Run(rig, session, 1);
        Assert.False(Take("status")[^1].TryGetProperty("headCount", out _));
    }

    private (Rig Rig, LinkSession Session) Make(int liveSeconds, Action<SiteConfiguration>? change = null)
    {
        Rig rig = new(change: site =>
        {
            site.LiveSeconds = liveSeconds;
            change?.Invoke(site);
        });
        LinkSession session = new(_link, rig.Controller.Dispatch, rig.Board.Clock, rig.Controller.Announcement);
        rig.Controller.Health.Link = session;
        return (rig, session);
    }

    private static void Run(Rig rig, LinkSession session, int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            rig.Run(1);
            rig.Controller.Checkpoint.Step();
            while (session.Step())
            {
            }
        }
    }

    private List<JsonElement> Take(string part) => [.. TakeAll().Where(m => m.Topic.Contains("/" + part)).Select(m => m.Body)];

    private List<(string Topic, JsonElement Body)> TakeAll()
    {
        List<(string, JsonElement)> taken =
            [.. _link.Messages.Skip(_readCount).Select(message => (message.Topic, JsonDocument.Parse(message.Payload).RootElement.Clone()))];
        _readCount = _link.Messages.Count;
        return taken;
    }
}
