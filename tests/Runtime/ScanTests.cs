using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>The whole scan, on the virtual board.</summary>
public class ScanTests
{
    private const int Window = 900;

    [Fact]
    public void A_limit_that_the_building_would_break_is_kept()
    {
        Rig rig = new();
        for (int i = 0; i < 4; i++)
        {
            rig.Run(Window);
            rig.TakeMessages();
        }

        // 70 kW uncontrolled against a limit of 60 kW: every window is kept, and none by shedding more than 15 %.
        Assert.Equal(4, rig.Controller.Window.CompletedCount);
        Assert.InRange(rig.Controller.Window.Completed.AverageWatts, 57_000, 60_000);
        Assert.True(rig.Controller.Loads.At(1).SwitchCount > 0);
        Assert.Equal(0, rig.Controller.Faults.ActiveCount);
    }

    [Fact]
    public void Nothing_is_shed_under_the_limit()
    {
        Rig rig = new(change: site => site.Demand.LimitWatts = 80_000);
        rig.Run(4 * Window);
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(0, rig.Controller.Loads.At(i).SwitchCount));
    }

    [Fact]
    public void A_fire_alarm_connects_every_load_in_that_very_scan_and_keeps_it_connected()
    {
        Rig rig = new(change: site => site.Demand.LimitWatts = 25_000);
        rig.Run(600);
        Assert.True(rig.IsOpen(1) && rig.IsOpen(2));

        rig.Board.DigitalInput(Rig.FireChannel).Level = DigitalLevel.Active;
        rig.Run(1);
        Assert.All(Enumerable.Range(0, 3), i => Assert.False(rig.IsOpen(i)));
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.FireAlarm, 0));

        rig.Run(Window);
        Assert.All(Enumerable.Range(0, 3), i => Assert.False(rig.IsOpen(i)));

        rig.Board.DigitalInput(Rig.FireChannel).Level = DigitalLevel.Inactive;
        rig.Run(60);
        Assert.True(rig.IsOpen(1));
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.FireAlarm, 0));
    }

    [Theory]
    [InlineData(PinFault.Fails)]
    [InlineData(PinFault.Throws)]
    public void A_fire_input_that_cannot_be_read_counts_as_an_alarm(PinFault fault)
    {
        Rig rig = new(change: site => site.Demand.LimitWatts = 25_000);
        rig.Run(600);
        rig.Board.DigitalInput(Rig.FireChannel).Fault = fault;
        rig.Run(1);
        Assert.All(Enumerable.Range(0, 3), i => Assert.False(rig.IsOpen(i)));
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.FireInputUnknown, 0));
    }

    [Fact]
    public void A_controller_that_throws_loses_its_sheds_is_reported_and_stops_nobody()
    {
        Rig rig = new(change: site => site.Demand.LimitWatts = 80_000);
        Unruly unruly = new(rig.Controller.Loads, rig.Controller.Controllers.NextBit);
        rig.Controller.Controllers.Add(unruly);
        Unruly later = new(rig.Controller.Loads, rig.Controller.Controllers.NextBit) { ShedsLoad = 2 };
        rig.Controller.Controllers.Add(later);

        unruly.ShedsLoad = 1;
        rig.Run(5);
        Assert.True(rig.IsOpen(1));

        unruly.Throws = true;
        rig.Run(1);
        Assert.False(rig.IsOpen(1));
        Assert.Equal(DecisionReason.ControllerFault, rig.Controller.Loads.At(1).Reason);
        Assert.True(rig.IsOpen(2), "the controller after it still ran");
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.ControllerFailed, 1));

        rig.Run(100);
        JsonElement fault = Assert.Single(rig.TakeMessages(), m => m.Topic.EndsWith("/faults", StringComparison.Ordinal)).Body;
        Assert.Equal("controller-failed", fault.GetProperty("fault").GetString());
        Assert.Equal(1, fault.GetProperty("source").GetInt32());

        unruly.Throws = false;
        rig.Run(1);
        Assert.True(rig.IsOpen(1), "it is asked again in every scan");
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.ControllerFailed, 1));
    }

    [Fact]
    public void A_guard_that_throws_connects_every_load()
    {
        Load[] loads = [new(new LoadOptions { RatedWatts = 1000 }, null)];
        ShedTable table = new(loads);
        FaultRegister faults = new();
        Unruly guard = new(table, 1) { Throws = true };
        GuardList guards = new([guard], table, faults);
        loads[0].RequestShed(1, DecisionReason.DemandLimit);
        loads[0].Apply(1);
        Assert.True(loads[0].IsShed);

        guards.Execute(2);
        Assert.False(loads[0].IsShed);
        Assert.True(faults.IsActive(FaultCode.GuardFailed, 0));
    }

    [Fact]
    public void A_broken_input_spoils_no_other_circuit()
    {
        Rig rig = new(change: site => site.Demand.LimitWatts = 200_000);
        rig.Run(300);
        rig.Board.PulseInput(Rig.ChillerChannel).Fault = PinFault.Throws;
        rig.Run(300);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.InputFailed, 1));
        Assert.Equal(1, rig.Controller.Faults.ActiveCount);
        Assert.InRange(rig.Controller.Meters.Site.PowerWatts, 69_000, 71_000);
    }

    [Fact]
    public void A_site_meter_that_fails_leads_to_the_fallback_and_back()
    {
        Rig rig = new(change: site => site.Demand.LimitWatts = 200_000);
        rig.Run(300);
        rig.Board.PulseInput(Rig.SiteChannel).Fault = PinFault.Fails;
        rig.Run(300);
        Assert.Equal(DemandPhase.Fallback, rig.Controller.Limiter.Phase);
        Assert.All(Enumerable.Range(0, 3), i => Assert.True(rig.IsOpen(i)));

        rig.Board.PulseInput(Rig.SiteChannel).Fault = PinFault.None;
        rig.Run(600);
        Assert.Equal(DemandPhase.LeaveAlone, rig.Controller.Limiter.Phase);
        Assert.All(Enumerable.Range(0, 3), i => Assert.False(rig.IsOpen(i)));
    }

    [Fact]
    public void Every_relay_is_driven_once_a_scan_and_a_refusal_is_a_fault()
    {
        Rig rig = new();
        rig.Run(10);
        Assert.Equal(10, rig.Board.Output(1).WriteCount);
        rig.Board.Output(1).Fault = PinFault.Throws;
        rig.Run(1);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.OutputFailed, 1));
        Assert.Equal(11, rig.Board.Output(2).WriteCount);
    }

    [Fact]
    public void Intervals_add_up_to_the_totals_whatever_the_clock_does()
    {
        Rig rig = new();
        Dictionary<string, long> sums = [];
        Dictionary<string, long> totals = [];
        int[] steps = [0, 0, 700_000, -1_300_000, 86_400_000, 0];
        foreach (int step in steps)
        {
            rig.Run(700);
            rig.Board.Clock.StepUtc(step);
            rig.Board.Clock.IsUtcValid = step >= 0;
            Collect();
        }

        rig.Board.Clock.IsUtcValid = true;
        rig.Run(2 * Window);
        Collect();
        Assert.Equal(4, totals.Count);
        Assert.Equal(totals, sums);

        void Collect()
        {
            foreach ((string topic, JsonElement body) in rig.TakeMessages().Where(m => m.Topic.Contains("/intervals/", StringComparison.Ordinal)))
            {
                sums[topic] = sums.GetValueOrDefault(topic) + body.GetProperty("energyMilliwattHours").GetInt64();
                totals[topic] = body.GetProperty("totalMilliwattHours").GetInt64();
            }
        }
    }

    [Fact]
    public void A_scan_allocates_nothing()
    {
        Rig rig = new(change: site => site.StateSeconds = 7);
        Warm(rig, 3_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Warm(rig, 100_000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(rig.Controller.Loads.At(1).SwitchCount > 10, "sheds, restores and messages were part of it");
        Assert.Equal(0, allocated);

        static void Warm(Rig rig, int scans)
        {
            for (int i = 0; i < scans; i++)
            {
                bool isHeavy = i % 1800 < 900;
                rig.Board.Clock.Advance(1000);
                rig.Board.PulseInput(Rig.SiteChannel).Add(isHeavy ? 19 : 11, rig.Board.Clock.MonotonicMilliseconds);
                rig.Board.PulseInput(Rig.ChillerChannel).Add(8, rig.Board.Clock.MonotonicMilliseconds);
                rig.Controller.Scan();
                if (rig.Controller.Outbox.Peek() != null)
                {
                    rig.Controller.Outbox.Acknowledge();
                }
            }
        }
    }

    [Fact]
    public void A_site_that_breaks_a_rule_gets_no_controller()
    {
        Assert.Throws<ArgumentException>(() => new Rig(change: site => site.Loads[0].Options.Kind = LoadKind.Lift));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rig(change: site => site.Circuits[0].Channel = 40));
    }

    private sealed class Unruly(ShedTable table, int bit) : IController
    {
        public int ShedsLoad { get; set; } = -1;

        public bool Throws { get; set; }

        public void Execute(long nowMilliseconds)
        {
            if (ShedsLoad >= 0)
            {
                table.At(ShedsLoad).RequestShed(bit, DecisionReason.DemandLimit);
            }

            if (Throws)
            {
                throw new InvalidOperationException("unruly");
            }
        }
    }
}
