using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Limits of circuits in a whole controller: the chiller hangs on a circuit of its own, which a riser feeds.</summary>
public class FeederTests
{
    private const int Riser = 2;
    private const int RiserChannel = 0;

    [Fact]
    public void A_site_without_limits_has_no_bank_and_no_controllers_for_it()
    {
        Rig rig = new();
        Assert.Null(rig.Controller.Feeders);
        Assert.Equal(1, rig.Controller.Controllers.Count);
    }

    // 30 kW of chiller and twice 10 kW: the riser feeds the chiller and the boiler, and bears 35 kW.
    [Fact]
    public void Loads_under_a_riser_are_shed_for_it_and_say_so()
    {
        Rig rig = Make(site => site.Circuits[Riser].Feeder.LimitWatts = 35_000);
        Run(rig, 900);
        Assert.True(rig.IsOpen(1));
        Assert.False(rig.IsOpen(2));
        Assert.Contains(
            rig.TakeMessages(),
            message => message.Topic.EndsWith("loads/boiler", StringComparison.Ordinal)
                && message.Body.GetProperty("reason").GetString() == "feeder-limit");
        Assert.Equal(DecisionReason.FeederLimit, rig.Controller.Loads.At(1).Reason);
    }

    [Fact]
    public void A_riser_whose_meter_does_not_answer_is_a_fault_of_its_circuit_and_keeps_off_what_is_off()
    {
        Rig rig = Make(site => site.Circuits[Riser].Feeder.LimitWatts = 35_000);
        Run(rig, 900);
        Assert.True(rig.IsOpen(1));
        rig.LoadWatts[0] = 1_000;
        rig.Board.AnalogInput(RiserChannel).Fault = PinFault.Throws;
        Run(rig, 300);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.FeederMeterUnknown, Riser));
        Assert.True(rig.IsOpen(1));
        rig.Board.AnalogInput(RiserChannel).Fault = PinFault.None;
        Run(rig, 900);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.FeederMeterUnknown, Riser));
        Assert.False(rig.IsOpen(1));
    }

    // The boiler goes at once; the chiller must run for two minutes, and then nothing is left.
    [Fact]
    public void A_riser_above_its_trip_is_relieved_at_once_and_overloaded_when_nothing_is_left()
    {
        Rig rig = Make(site => site.Circuits[Riser].Feeder.TripWatts = 45_000);
        Run(rig, 200);
        Assert.False(rig.IsOpen(0) || rig.IsOpen(1));
        RiserBaseWatts = 12_000;
        Run(rig, 12);
        Assert.Equal([false, true, false], Enumerable.Range(0, 3).Select(rig.IsOpen));
        RiserBaseWatts = 50_000;
        Run(rig, 60);
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(rig.IsOpen));
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.FeederOverload, Riser));
        RiserBaseWatts = 0;
        Run(rig, 60);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.FeederOverload, Riser));
        Run(rig, 600);
        Assert.Equal([false, false, false], Enumerable.Range(0, 3).Select(rig.IsOpen));
    }

    [Fact]
    public void Nothing_is_allocated_by_limits_trips_and_the_pulse()
    {
        Rig rig = Make(site =>
        {
            site.Circuits[Riser].Feeder.LimitWatts = 35_000;
            site.Circuits[Riser].Feeder.TripWatts = 45_000;
            site.Demand.IntervalPulse.Input = 5;
        });
        Run(rig, 60);
        long allocated = 0;
        for (int i = 0; i < 2_000; i++)
        {
            Feed(rig);
            rig.Board.Clock.Advance(1_000);
            long before = GC.GetAllocatedBytesForCurrentThread();
            rig.Controller.Scan();
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            if (rig.Controller.Outbox.Peek() != null)
            {
                rig.Controller.Outbox.Acknowledge();
            }
        }

        Assert.Equal(0, allocated);
    }

    private double RiserBaseWatts { get; set; }

    private static Rig Make(Action<SiteConfiguration> change) => new(change: site =>
    {
        site.Demand.LimitWatts = 500_000;
        CircuitConfiguration riser = new() { Id = "riser", MeterKind = MeterKind.Current, Channel = RiserChannel };
        riser.Current.NominalVolts = 1_000;
        riser.Current.PowerFactorPermille = 1_000;
        riser.Current.MilliamperesPerVolt = 100_000;
        riser.Current.NoiseFloorMicrovolts = 0;
        site.Circuits = [.. site.Circuits, riser];
        site.Circuits[1].Parent = Riser;
        site.Loads[1].Feeder = Riser;
        change(site);
    });

    // The rig knows no riser: its transformer gives 1 V for 100 A, 100 kW here.
    private void Feed(Rig rig)
    {
        double watts = RiserBaseWatts + (rig.IsOpen(0) ? 0 : rig.LoadWatts[0]) + (rig.IsOpen(1) ? 0 : rig.LoadWatts[1]);
        rig.Board.AnalogInput(RiserChannel).Set((int)(watts * 10), rig.Board.Clock.MonotonicMilliseconds);
    }

    private void Run(Rig rig, int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            Feed(rig);
            rig.Run(1);
        }
    }
}
