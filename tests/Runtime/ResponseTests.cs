using System.Text.Json;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

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

    private static CommandRig Make(Action<SiteConfiguration>? change = null) => new(change: site =>
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
