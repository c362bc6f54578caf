using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Guards in a whole controller. 70 kW against a limit of 60 kW: boiler (1) and chargers (2) go first, then the chiller (0).</summary>
public class GuardTests
{
    private const int Chiller = 0;
    private const int Boiler = 1;
    private const int Chargers = 2;
    private const int HandChannel = 2;
    private const int RoomChannel = 4;

    // The transmitter gives 1 V at 20 °C and 10 mV a tenth of a degree.
    private const int MicrovoltsAt20 = 1_000_000;
    private const int MicrovoltsPerKelvin = 100_000;

    [Fact]
    public void The_limiter_passes_a_load_in_hand_over_and_sheds_the_next()
    {
        Rig rig = new(change: site => site.Loads[Boiler].HandInput = HandChannel);
        rig.Board.DigitalInput(HandChannel).Level = DigitalLevel.Active;
        rig.Run(800);
        Assert.Equal((false, true), (rig.IsOpen(Boiler), rig.IsOpen(Chargers)));
        Assert.Equal(DecisionReason.ManualHand, rig.Controller.Loads.At(Boiler).Reason);
        Assert.Contains(rig.TakeMessages(), m => m.Body.TryGetProperty("fault", out JsonElement fault) && fault.GetString() == "manual-hand");

        rig.Board.DigitalInput(HandChannel).Level = DigitalLevel.Inactive;
        rig.Run(900);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.ManualHand, Boiler));
        Assert.NotEqual(DecisionReason.ManualHand, rig.Controller.Loads.At(Boiler).Reason);
    }

    [Theory]
    [InlineData(PinFault.Fails)]
    [InlineData(PinFault.Throws)]
    public void A_hand_switch_that_cannot_be_read_is_taken_for_in_hand(PinFault fault)
    {
        Rig rig = new(change: site => site.Loads[Boiler].HandInput = HandChannel);
        rig.Board.DigitalInput(HandChannel).Fault = fault;
        rig.Run(800);
        Assert.False(rig.IsOpen(Boiler));
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.HandInputUnknown, Boiler));
    }

    [Fact]
    public void An_override_off_sheds_without_need_and_ends_by_itself()
    {
        Rig rig = new(change: site => site.Demand.LimitWatts = 200_000);
        rig.Run(60);
        Assert.Equal(OverrideResult.Accepted, rig.Controller.Override(Boiler, OverrideMode.Off, 10_000));
        rig.Run(1);
        Assert.True(rig.IsOpen(Boiler));
        rig.Run(9);
        Assert.True(rig.IsOpen(Boiler));
        rig.Run(1);
        Assert.Equal((false, DecisionReason.OverrideEnded), (rig.IsOpen(Boiler), rig.Controller.Loads.At(Boiler).Reason));
    }

    [Fact]
    public void An_override_on_keeps_a_load_from_the_limiter_and_fire_outranks_an_override_off()
    {
        Rig rig = new();
        rig.Controller.Override(Boiler, OverrideMode.On, LoadOverrides.MaximumMilliseconds);
        rig.Controller.Override(Chiller, OverrideMode.Off, LoadOverrides.MaximumMilliseconds);
        rig.Run(900);
        Assert.Equal((true, false), (rig.IsOpen(Chiller), rig.IsOpen(Boiler)));
        rig.Board.DigitalInput(Rig.FireChannel).Level = DigitalLevel.Active;
        rig.Run(1);
        Assert.Equal((false, DecisionReason.FireAlarm), (rig.IsOpen(Chiller), rig.Controller.Loads.At(Chiller).Reason));
        rig.Board.DigitalInput(Rig.FireChannel).Level = DigitalLevel.Inactive;
        rig.Run(121);
        Assert.True(rig.IsOpen(Chiller), "after its minimum on time the override sheds it again");
        rig.Controller.Override(Chiller, OverrideMode.Auto, 0);
        rig.Run(1);
        Assert.Equal(1, rig.Controller.Overrides.InForce.ActiveCount);
    }

    [Theory]
    [InlineData(-1, OverrideMode.On, 1_000, OverrideResult.UnknownLoad)]
    [InlineData(3, OverrideMode.On, 1_000, OverrideResult.UnknownLoad)]
    [InlineData(0, (OverrideMode)9, 1_000, OverrideResult.InvalidMode)]
    [InlineData(0, OverrideMode.On, 0, OverrideResult.InvalidDuration)]
    [InlineData(0, OverrideMode.Off, -1, OverrideResult.InvalidDuration)]
    [InlineData(0, OverrideMode.Off, 86_400_001, OverrideResult.InvalidDuration)]
    [InlineData(0, OverrideMode.Off, 86_400_000, OverrideResult.Accepted)]
    [InlineData(0, OverrideMode.Auto, -5, OverrideResult.Accepted)]
    public void A_command_that_makes_no_sense_is_refused(int load, OverrideMode mode, int milliseconds, OverrideResult expected) =>
        Assert.Equal(expected, new Rig().Controller.Override(load, mode, milliseconds));

    [Fact]
    public void Commands_from_many_threads_reach_the_scan_whole_and_the_last_of_each_load_counts()
    {
        Rig rig = new();
        Parallel.For(0, 3, load =>
        {
            for (int i = 0; i < 1_000; i++)
            {
                rig.Controller.Override(load, i % 2 == 0 ? OverrideMode.On : OverrideMode.Off, 60_000);
            }

            rig.Controller.Override(load, load == Chargers ? OverrideMode.Auto : OverrideMode.On, 60_000);
        });
        rig.Run(1);
        LoadOverrides inForce = rig.Controller.Overrides.InForce;
        Assert.Equal((OverrideMode.On, OverrideMode.On, OverrideMode.Auto), (inForce.ModeOf(Chiller), inForce.ModeOf(Boiler), inForce.ModeOf(Chargers)));
        Assert.Equal(2, inForce.ActiveCount);
    }

    [Fact]
    public void A_warm_room_keeps_its_load_and_the_next_one_is_shed()
    {
        Rig rig = MakeRoom(ComfortFallback.Release);
        RunAt(rig, 800, celsius: 28.1);
        Assert.Equal((false, true), (rig.IsOpen(Boiler), rig.IsOpen(Chargers)));
        Assert.Equal(DecisionReason.Comfort, rig.Controller.Loads.At(Boiler).Reason);
        Assert.Equal((2_810, Quality.Good), (rig.Controller.Safety.Temperatures.At(0).CentiCelsius, rig.Controller.Safety.Temperatures.At(0).Quality));
    }

    [Theory]
    [InlineData(ComfortFallback.Release, PinFault.Fails, false)]
    [InlineData(ComfortFallback.Release, PinFault.Throws, false)]
    [InlineData(ComfortFallback.Ignore, PinFault.Fails, true)]
    public void A_dead_sensor_is_a_fault_and_the_fallback_decides(ComfortFallback fallback, PinFault fault, bool isShed)
    {
        Rig rig = MakeRoom(fallback);
        rig.Board.AnalogInput(RoomChannel).Fault = fault;
        RunAt(rig, 800, celsius: 25);
        Assert.Equal(isShed, rig.IsOpen(Boiler));
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.TemperatureUnknown, 0));
        rig.Board.AnalogInput(RoomChannel).Fault = PinFault.None;
        RunAt(rig, 1, celsius: 25);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.TemperatureUnknown, 0));
    }

    [Fact]
    public void A_frozen_input_grows_stale()
    {
        Rig rig = MakeRoom(ComfortFallback.Release);
        RunAt(rig, 60, celsius: 25);
        rig.Board.AnalogInput(RoomChannel).IsFrozen = true;
        RunAt(rig, 119, celsius: 25);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.TemperatureUnknown, 0));
        RunAt(rig, 1, celsius: 25);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.TemperatureUnknown, 0));
        RunAt(rig, 600, celsius: 25);
        Assert.False(rig.IsOpen(Boiler));
    }

    private static Rig MakeRoom(ComfortFallback fallback) => new(change: site =>
    {
        TemperatureConfiguration room = new() { Id = "room", Channel = RoomChannel };
        room.Options.LowMillivolts = MicrovoltsAt20 / 1_000;
        room.Options.LowCentiCelsius = 2_000;
        room.Options.HighMillivolts = 2_000;
        room.Options.HighCentiCelsius = 3_000;
        site.Temperatures = [room];
        ComfortOptions comfort = site.Loads[Boiler].Comfort;
        comfort.TemperatureIndex = 0;
        comfort.MaximumCentiCelsius = 2_800;
        comfort.Fallback = fallback;
    });

    private static void RunAt(Rig rig, int scans, double celsius)
    {
        for (int i = 0; i < scans; i++)
        {
            int microvolts = MicrovoltsAt20 + (int)Math.Round((celsius - 20) * MicrovoltsPerKelvin);
            rig.Board.AnalogInput(RoomChannel).SetMean(microvolts, rig.Board.Clock.MonotonicMilliseconds + 1_000);
            rig.Run(1);
        }
    }
}
