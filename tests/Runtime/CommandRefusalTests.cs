using System.Globalization;
using System.Text;
using System.Text.Json;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Commands that must change nothing: replayed, expired, foreign, malformed, too many, or cut by a power failure.</summary>
public class CommandRefusalTests
{
    private const string Limit = "'limitWatts':50000,'durationSeconds':600";

    [Fact]
    public void A_captured_command_that_is_sent_again_is_refused_also_after_a_restart()
    {
        VirtualRecordStore store = new();
        CommandRig rig = new(store);
        byte[] captured = CommandRig.Sign("limit", rig.Members("a", Limit));
        rig.Deliver("limit", captured);
        Assert.Equal("accepted", LastReason(rig));
        Assert.Equal("accepted", rig.Send("limit", "'clear':true", "b"));
        rig.Deliver("limit", captured);
        Assert.Equal("replayed", LastReason(rig));
        Assert.Equal(60_000, rig.Controller.Forecast.LimitWatts);

        CommandRig later = new(store);
        later.Deliver("limit", captured);
        Assert.Equal("replayed", LastReason(later));
        Assert.Equal(60_000, later.Controller.Forecast.LimitWatts);
        Assert.Equal(1, later.Controller.Commands.RefusedCount);
    }

    [Fact]
    public void A_command_of_another_controller_or_key_or_an_altered_one_is_counted_and_one_fault_and_nothing_else()
    {
        CommandRig rig = new();
        byte[] good = CommandRig.Sign("limit", rig.Members("a", Limit));
        byte[] otherKey = CommandRig.Sign("limit", rig.Members("a", Limit), new byte[32]);
        byte[] otherDevice = CommandRig.Sign("limit", rig.Members("a", Limit), null, "edgectl/v1/s/e/");
        byte[] altered = Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(good).Replace("50000", "10000", StringComparison.Ordinal));
        byte[] longer = [.. good, (byte)' '];
        foreach (byte[] forged in new[] { otherKey, otherDevice, altered, longer, [] })
        {
            rig.Deliver("limit", forged);
        }

        // A genuine limit, sent as an event.
        rig.Deliver("event", good);
        Assert.Empty(rig.Results);
        Assert.Equal(6, rig.Controller.Commands.RefusedCount);
        Assert.Equal(60_000, rig.Controller.Forecast.LimitWatts);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.CommandRefused, 0));
        Assert.Single(rig.Link.Messages, m => m.Payload.Contains("command-refused", StringComparison.Ordinal));
        Assert.Equal(0, rig.Controller.Commands.Record.Counter);

        rig.Rig.Run(3_700);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.CommandRefused, 0));
        Assert.Equal("accepted", rig.Send("limit", Limit, "good"));
    }

    [Fact]
    public void Without_a_key_every_command_is_counted_and_there_is_no_fault()
    {
        CommandRig rig = new(hasKey: false);
        Assert.Equal("-", rig.Send("limit", Limit));
        Assert.Equal(1, rig.Controller.Commands.RefusedCount);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.CommandRefused, 0));
        Assert.Equal(60_000, rig.Controller.Forecast.LimitWatts);
    }

    [Fact]
    public void An_expired_command_and_one_without_valid_time_change_nothing_and_cost_no_counter()
    {
        CommandRig rig = new();
        string members = rig.Members("a", Limit);
        rig.Rig.Board.Clock.IsUtcValid = false;
        rig.Deliver("limit", CommandRig.Sign("limit", members));
        Assert.Equal("no-time", LastReason(rig));
        rig.Rig.Board.Clock.IsUtcValid = true;
        rig.Rig.Run(300);
        rig.Deliver("limit", CommandRig.Sign("limit", members));
        Assert.Equal("expired", LastReason(rig));
        Assert.Equal(60_000, rig.Controller.Forecast.LimitWatts);
        Assert.Equal(0, rig.Controller.Commands.Record.Counter);
        rig.NextCounter = 1;
        Assert.Equal("accepted", rig.Send("limit", Limit, "a"));
    }

    [Theory]
    [InlineData("'id':'a','counter':1,'expiresUtcMilliseconds':9000000000000,'clear':true,'clear':true", null, null, "malformed")]
    [InlineData("'id':'a','counter':5,'expiresUtcMilliseconds':9000000000000,'clear':1", "a", 5, "wrong-type")]
    [InlineData("'id':'a','counter':'5','expiresUtcMilliseconds':9000000000000,'clear':true", "a", null, "wrong-type")]
    [InlineData("'counter':5,'expiresUtcMilliseconds':9000000000000,'clear':true", null, 5, "missing-member")]
    public void What_is_known_of_a_malformed_command_is_told(string members, string? id, int? counter, string reason)
    {
        CommandRig rig = new();
        rig.Deliver("limit", CommandRig.Sign("limit", members));
        JsonElement result = Assert.Single(rig.Results);
        Assert.Equal(reason, result.GetProperty("reason").GetString());
        Assert.Equal(id, result.GetProperty("id").GetString());
        Assert.Equal(counter, result.GetProperty("counter").ValueKind == JsonValueKind.Null ? null : result.GetProperty("counter").GetInt32());
    }

    [Fact]
    public void Refusals_are_answered_once_a_second_and_then_once_a_minute_and_all_are_counted()
    {
        CommandRig rig = new();
        byte[] malformed = CommandRig.Sign("limit", "'id':'a'");
        for (int i = 0; i < 1_000; i++)
        {
            rig.Link.Deliver(CommandRig.Root + "commands/limit", malformed);
            rig.Link.Deliver(CommandRig.Root + "commands/limit", malformed);
            rig.Settle();
        }

        // Two thousand seconds: sixty at once, and one a minute.
        Assert.Equal(2_000, rig.Controller.Commands.RefusedCount);
        Assert.InRange(rig.Results.Count, 80, 95);
    }

    [Fact]
    public void More_commands_than_the_flash_shall_bear_are_refused_as_busy()
    {
        CommandRig rig = new();
        string[] reasons = [.. Enumerable.Range(0, 40).Select(i => rig.Send("limit", Limit, "c" + i.ToString(CultureInfo.InvariantCulture)))];
        Assert.InRange(reasons.TakeWhile(r => r == "accepted").Count(), 32, 34);
        Assert.All(reasons.Skip(32), r => Assert.True(r is "busy" or "accepted" or "-", r));
        Assert.Contains("busy", reasons);
    }

    [Fact]
    public void A_store_that_refuses_the_counter_keeps_the_command_from_being_carried_out()
    {
        CommandRig rig = new();
        rig.Rig.Board.Store.IsRefusing = true;
        Assert.Equal("store-failed", rig.Send("limit", Limit, "a"));
        Assert.Equal(60_000, rig.Controller.Forecast.LimitWatts);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.CommandRecordFailed, 0));
        rig.Rig.Board.Store.IsRefusing = false;
        rig.Rig.Run(5);
        Assert.Equal("accepted", rig.Send("limit", Limit, "a"));
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.CommandRecordFailed, 0));
    }

    [Fact]
    public void A_result_waits_until_its_order_is_on_the_medium()
    {
        CommandRig rig = new();
        bool isFirst = true;
        rig.Rig.Board.Store.Writing = () =>
        {
            // The counter is taken, what follows is not.
            rig.Rig.Board.Store.IsRefusing = !isFirst;
            isFirst = false;
        };
        Assert.Equal("-", rig.Send("limit", Limit, "a"));
        Assert.Equal(50_000, rig.Controller.Forecast.LimitWatts);
        rig.Rig.Board.Store.Writing = null;
        rig.Rig.Board.Store.IsRefusing = false;
        rig.Rig.Run(5);
        rig.Settle();
        Assert.Equal("accepted", LastReason(rig));
    }

    [Fact]
    public void Orders_outlive_a_restart()
    {
        VirtualRecordStore store = new();
        CommandRig rig = new(store);
        rig.Send("limit", "'limitWatts':50000,'durationSeconds':3600", "a");
        rig.Send("parameter", "'name':'statePeriodSeconds','value':7", "b");
        CommandRig later = new(store);
        Assert.Equal(50_000, later.Controller.Forecast.LimitWatts);
        Assert.Equal(7, later.Controller.Commands.Orders.Parameters.ValueOf(Core.Commands.ParameterName.StatePeriodSeconds));
        Assert.Equal(2, later.Controller.Commands.Record.Counter);
    }

    // The counter of the second command is written: cut at any byte, the first one's record or the second's is whole.
    [Fact]
    public void A_power_cut_at_any_byte_of_the_record_leaves_a_counter_and_at_most_one_execution()
    {
        int kept = 0;
        int written = 0;
        for (int cut = 0; cut <= CommandRecord.MaximumBytes; cut++)
        {
            VirtualRecordStore store = new();
            CommandRig rig = new(store);
            rig.Send("limit", Limit, "a");
            byte[] second = CommandRig.Sign("limit", rig.Members("b", "'limitWatts':40000,'durationSeconds':600"));
            rig.Link.Deliver(CommandRig.Root + "commands/limit", second);
            store.CutAfterBytes = cut;

            // The session swallows what its link throws; a cut power ends everything instead.
            rig.Session.Step();
            Assert.Equal(-1, store.CutAfterBytes);

            CommandRig later = new(store);
            Assert.Equal(50_000, later.Controller.Forecast.LimitWatts);
            later.Deliver("limit", second);
            if (later.Controller.Forecast.LimitWatts == 40_000)
            {
                kept++;
                Assert.Equal("accepted", LastReason(later));
            }
            else
            {
                written++;
                Assert.Equal("replayed", LastReason(later));
            }
        }

        // 24 bytes of frame, counter, the limit and five counts of nothing: cut behind them the record is whole.
        Assert.Equal((53, CommandRecord.MaximumBytes + 1 - 53), (kept, written));
    }

    private static string LastReason(CommandRig rig) => rig.Results[^1].GetProperty("reason").GetString()!;
}
