using System.Text.Json;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Monitor-only in a whole controller: it decides, says what it would do, and moves no relay.</summary>
public class MonitorOnlyTests
{
    private const int Boiler = 1;
    private const int Hour = 3_600;

    [Fact]
    public void No_relay_follows_the_controllers_and_the_messages_say_what_would_be_held_off()
    {
        CommandRig rig = new(change: Tight);
        Assert.Equal("accepted", Begin(rig, 2 * Hour));
        rig.Rig.TakeMessages();
        rig.Rig.Run(Hour);

        List<(string Topic, JsonElement Body)> messages = rig.Rig.TakeMessages();
        Assert.Equal(0, rig.Controller.Loads.SwitchCount);
        List<JsonElement> states = [.. messages.Where(m => m.Topic.EndsWith("/state", StringComparison.Ordinal)).Select(m => m.Body)];
        Assert.All(states, state => Assert.Equal(0, state.GetProperty("shedCount").GetInt32()));
        Assert.Contains(states, state => state.GetProperty("wouldShedCount").GetInt32() > 0 && state.GetProperty("wouldShedWatts").GetInt64() >= 10_000);
        List<JsonElement> loads = [.. messages.Where(m => m.Topic.Contains("/loads/", StringComparison.Ordinal)).Select(m => m.Body)];
        Assert.NotEmpty(loads);
        Assert.InRange(loads.Count, 1, 30);
        Assert.All(loads, load => Assert.False(load.GetProperty("isShed").GetBoolean()));
        Assert.Contains(loads, load => load.GetProperty("wouldShed").GetBoolean() && load.GetProperty("reason").GetString() == "monitor-only");
    }

    [Fact]
    public void When_its_end_has_passed_the_controller_controls_also_after_a_restart_without_the_time()
    {
        VirtualRecordStore store = new();
        CommandRig rig = new(store, change: Tight);
        Assert.Equal("accepted", Begin(rig, Hour));
        rig.Rig.Run(Hour + 1_200);
        Assert.False(rig.Controller.MonitorOnly.IsActive);
        Assert.True(rig.Controller.Loads.SwitchCount > 0);
        Assert.DoesNotContain("monitorOnlyUntilUtcSeconds", LastState(rig).ToString(), StringComparison.Ordinal);
        rig.Controller.Commands.Record.Step();

        Rig second = new(store, Tight, clock => clock.IsUtcValid = false);
        second.Run(2);
        Assert.False(second.Controller.MonitorOnly.IsActive);
    }

    [Fact]
    public void A_restart_without_the_time_holds_it_until_the_time_is_known()
    {
        VirtualRecordStore store = new();
        CommandRig rig = new(store, change: Tight);
        Assert.Equal("accepted", Begin(rig, Hour));
        rig.Controller.Commands.Record.Step();

        Rig second = new(store, Tight, clock => clock.IsUtcValid = false);
        second.Run(2 * Hour);
        Assert.True(second.Controller.MonitorOnly.IsActive);
        Assert.Equal(0, second.Controller.Loads.SwitchCount);
        second.Board.Clock.IsUtcValid = true;
        second.Run(1_200);
        Assert.False(second.Controller.MonitorOnly.IsActive);
        Assert.True(second.Controller.Loads.SwitchCount > 0);
    }

    [Fact]
    public void What_is_off_when_it_begins_comes_back_after_its_minimum_off_time()
    {
        CommandRig rig = new(change: site =>
        {
            Tight(site);
            site.Loads[Boiler].Options.MinimumOffMilliseconds = 600_000;
        });
        while (!rig.Controller.Loads.At(Boiler).IsShed)
        {
            rig.Rig.Run(1);
            Assert.InRange(rig.Controller.ScanCount, 0, Hour);
        }

        Assert.Equal("accepted", Begin(rig, Hour));
        Assert.True(rig.Rig.IsOpen(Boiler));
        rig.Rig.Run(610);
        Assert.False(rig.Rig.IsOpen(Boiler));
    }

    [Fact]
    public void Somebody_can_still_switch_by_command_and_that_is_not_counted()
    {
        CommandRig rig = new(change: site => site.Demand.LimitWatts = 100_000);
        Assert.Equal("accepted", Begin(rig, Hour));
        Assert.Equal("accepted", rig.Send("override", "'load':'boiler','mode':'off','durationSeconds':60", "o"));
        rig.Rig.Run(2);
        Assert.True(rig.Rig.IsOpen(Boiler));
        Assert.Equal(0, rig.Controller.MonitorOnly.WouldShedCount);
        rig.Rig.Run(70);
        Assert.False(rig.Rig.IsOpen(Boiler));
    }

    [Fact]
    public void The_fire_alarm_has_the_word_before_it()
    {
        CommandRig rig = new(change: Tight);
        Assert.Equal("accepted", Begin(rig, Hour));
        rig.Rig.Board.DigitalInput(Rig.FireChannel).Level = DigitalLevel.Active;
        rig.Rig.Run(2);
        Assert.Equal(DecisionReason.FireAlarm, rig.Controller.Loads.At(Boiler).Reason);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(2_678_500)]
    public void An_end_that_has_passed_or_is_a_month_away_is_refused(int aheadSeconds)
    {
        CommandRig rig = new();
        Assert.Equal("out-of-range:value", Begin(rig, aheadSeconds));
        Assert.False(rig.Controller.MonitorOnly.IsActive);
    }

    [Fact]
    public void It_is_ended_by_command()
    {
        CommandRig rig = new();
        Assert.Equal("accepted", Begin(rig, Hour));
        Assert.True(rig.Controller.MonitorOnly.IsActive);
        Assert.Equal("accepted", rig.Send("parameter", "'name':'monitorOnlyUntilUtcSeconds','clear':true", "e"));
        Assert.False(rig.Controller.MonitorOnly.IsActive);
    }

    private static void Tight(Core.Config.SiteConfiguration site) => site.Demand.LimitWatts = 55_000;

    private static string Begin(CommandRig rig, int aheadSeconds) => rig.Send("parameter", FormattableString.Invariant(
        $"'name':'monitorOnlyUntilUtcSeconds','value':{(rig.Rig.Board.Clock.UtcMilliseconds / 1_000) + aheadSeconds}"), "m");

    private static JsonElement LastState(CommandRig rig)
    {
        rig.Rig.TakeMessages();
        rig.Rig.Run(60);
        return rig.Rig.TakeMessages().Last(m => m.Topic.EndsWith("/state", StringComparison.Ordinal)).Body;
    }
}
