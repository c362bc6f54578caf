using System.Text.Json;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>What a shed really took, on the virtual board: load 0 has a meter of its own, loads 1 and 2 share the site's.</summary>
public class ReceiptTests
{
    private const string Root = "edgectl/v1/s/d/";

    private readonly List<(string Topic, JsonElement Body)> _messages = [];

    [Fact]
    public void A_shed_that_its_own_meter_shows_is_confirmed()
    {
        (Rig rig, Asker asker) = Roomy();
        asker.Wanted.Add(0);
        Run(rig, 40);
        Assert.True(rig.IsOpen(0));
        Assert.Empty(Receipts("chiller"));
        Run(rig, 10);
        JsonElement receipt = Assert.Single(Receipts("chiller"));
        Assert.Equal(("chiller", true), (receipt.GetProperty("load").GetString(), receipt.GetProperty("isConfirmed").GetBoolean()));
        Assert.InRange(receipt.GetProperty("expectedWatts").GetInt64(), 29_900, 30_100);

        // What was counted since the meter's last average, up to 2 s of 30 kW, bounds its power yet: 17 Wh in 42 s are 1,457 W.
        Assert.InRange(receipt.GetProperty("droppedWatts").GetInt64(), 28_400, 30_100);
        Assert.Equal(receipt.GetProperty("droppedWatts").GetInt64(), receipt.GetProperty("learnedWatts").GetInt64());
        Assert.Equal((30_000, 1), (receipt.GetProperty("declaredWatts").GetInt32(), receipt.GetProperty("confidence").GetInt32()));
        Assert.Equal(0, rig.Controller.Faults.ActiveCount);
    }

    [Fact]
    public void A_contactor_that_sticks_is_a_fault_and_its_receipt_says_so()
    {
        (Rig rig, Asker asker) = Roomy();
        asker.Wanted.Add(0);
        rig.StuckLoad = 0;
        Run(rig, 80);
        Assert.True(rig.IsOpen(0));
        Assert.Equal((0, 0), (Receipts("chiller").Count, rig.Controller.Faults.ActiveCount));
        Run(rig, 2);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.LoadNotDropping, 0));
        JsonElement receipt = Assert.Single(Receipts("chiller"));
        Assert.Equal((false, 0), (receipt.GetProperty("isConfirmed").GetBoolean(), receipt.GetProperty("confidence").GetInt32()));
        Assert.InRange(receipt.GetProperty("droppedWatts").GetInt64(), -500, 500);
        Assert.Equal(30_000, receipt.GetProperty("learnedWatts").GetInt32());
        JsonElement fault = Assert.Single(_messages, m => m.Topic == Root + "faults").Body;
        Assert.Equal(("load-not-dropping", 0), (fault.GetProperty("fault").GetString(), fault.GetProperty("source").GetInt32()));
    }

    // Declared 10 kW, drawing 6 kW: the site's meter tells, and after three sheds it is reckoned with. Smoothed over 8 scans, a
    // drop shows 98 % of itself after 30 s.
    [Fact]
    public void The_power_of_a_load_without_a_meter_is_learned_from_the_sites()
    {
        (Rig rig, Asker asker) = Roomy();
        rig.LoadWatts[1] = 6_000;
        Run(rig, 60);
        for (int shed = 1; shed <= 3; shed++)
        {
            Assert.Equal(10_000, rig.Controller.Loads.At(1).PresentWatts);
            asker.Wanted.Add(1);
            Run(rig, 60);
            asker.Wanted.Clear();
            Run(rig, 60);
            Assert.Equal(shed, Receipts("boiler").Count);
        }

        Assert.All(Receipts("boiler"), receipt => Assert.InRange(receipt.GetProperty("droppedWatts").GetInt64(), 5_500, 6_300));
        Assert.Equal([1, 2, 3], Receipts("boiler").Select(receipt => receipt.GetProperty("confidence").GetInt32()));
        Assert.InRange(rig.Controller.Loads.At(1).PresentWatts, 5_500, 6_300);
    }

    // Nobody can tell two drops on one meter apart; and a load that is back before its receipt gets none.
    [Fact]
    public void Two_loads_that_go_at_once_on_the_sites_meter_get_no_receipt()
    {
        (Rig rig, Asker asker) = Roomy();
        asker.Wanted.UnionWith([1, 2]);
        Run(rig, 100);
        asker.Wanted.Clear();
        Run(rig, 100);
        asker.Wanted.Add(1);
        Run(rig, 20);
        asker.Wanted.Add(2);
        Run(rig, 9);
        asker.Wanted.Remove(2);
        Run(rig, 100);
        Assert.DoesNotContain(_messages, m => m.Topic.StartsWith(Root + "receipts/", StringComparison.Ordinal));
    }

    // The chiller is shed first. Its sheds take nothing: for an hour the limiter does with boiler and chargers, and then it has
    // another chance, which it takes.
    [Fact]
    public void A_load_that_does_not_drop_is_passed_over_for_an_hour_and_then_tried_again()
    {
        Rig rig = new(change: site => site.Loads[0].Options.ShedPriority = 1) { StuckLoad = 0, BaseWatts = 22_000 };
        Load chiller = rig.Controller.Loads.At(0);
        for (int second = 0; second < 1_800 && !rig.Controller.Faults.IsActive(FaultCode.LoadNotDropping, 0); second++)
        {
            Run(rig, 1);
        }

        long failedMilliseconds = rig.Board.Clock.MonotonicMilliseconds;
        Assert.True(chiller.Receipt.HasFailed);

        // 50 kW of 60: everything comes back. Then 75 kW, of which boiler and chargers are 20.
        rig.BaseWatts = 0;
        Run(rig, 1_200);
        Assert.All(Enumerable.Range(0, 3), i => Assert.False(rig.IsOpen(i)));
        int switches = chiller.SwitchCount;
        int boilerSwitches = rig.Controller.Loads.At(1).SwitchCount;
        rig.BaseWatts = 25_000;
        Run(rig, 900);
        Assert.Equal((DecisionReason.NotDropping, switches), (chiller.Reason, chiller.SwitchCount));
        Assert.True(rig.Controller.Loads.At(1).SwitchCount > boilerSwitches);

        while (rig.Board.Clock.MonotonicMilliseconds < failedMilliseconds + ShedReceipt.RetryMilliseconds - 2_000)
        {
            Run(rig, 1);
        }

        Assert.Equal(switches, chiller.SwitchCount);
        rig.StuckLoad = -1;
        Run(rig, 1_800);
        Assert.True(chiller.SwitchCount > switches);
        Assert.True(chiller.Receipt.IsConfirmed);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.LoadNotDropping, 0));
        Assert.True(Receipts("chiller")[^1].GetProperty("isConfirmed").GetBoolean());
        Assert.Equal(
            [true, false],
            _messages.Where(m => m.Topic == Root + "faults" && m.Body.GetProperty("fault").GetString() == "load-not-dropping")
                .Select(m => m.Body.GetProperty("isActive").GetBoolean()));
    }

    private List<JsonElement> Receipts(string load) => [.. _messages.Where(m => m.Topic == Root + "receipts/" + load).Select(m => m.Body)];

    // A limit that is never reached, and meters that have settled.
    private (Rig Rig, Asker Asker) Roomy()
    {
        Rig rig = new(change: site => site.Demand.LimitWatts = 200_000);
        Asker asker = new(rig.Controller);
        Run(rig, 130);
        return (rig, asker);
    }

    private void Run(Rig rig, int scans)
    {
        for (int i = 0; i < scans; i++)
        {
            rig.Run(1);
            _messages.AddRange(rig.TakeMessages());
        }
    }
}
