using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Charging points of 10 kW with a level, and a boiler of two steps, in a whole controller.</summary>
public class LevelTests
{
    private const int Chargers = 2;
    private const int Channel = 3;

    private double _wattHours;

    [Fact]
    public void A_level_is_written_told_and_kept_to_by_the_building()
    {
        Rig rig = Throttled();
        Assert.True(Level(rig).IsThrottled);
        Assert.Equal(Level(rig).Permille, rig.Board.AnalogOutput(Channel).Permille);
        Assert.Equal(rig.Controller.ScanCount, rig.Board.AnalogOutput(Channel).WriteCount);

        JsonElement message = rig.TakeMessages().First(m => m.Topic.EndsWith("loads/chargers", StringComparison.Ordinal)).Body;
        Assert.Equal("throttled", message.GetProperty("reason").GetString());
        Assert.False(message.GetProperty("isShed").GetBoolean());
        Assert.InRange(message.GetProperty("levelPermille").GetInt32(), 200, 999);
    }

    [Fact]
    public void A_load_without_a_level_tells_of_none()
    {
        Rig rig = new(change: site => site.Demand.LimitWatts = 25_000);
        rig.Run(600);
        JsonElement message = rig.TakeMessages().First(m => m.Topic.EndsWith("loads/boiler", StringComparison.Ordinal)).Body;
        Assert.False(message.TryGetProperty("levelPermille", out _));
    }

    [Fact]
    public void Fire_writes_full_power_in_that_very_scan()
    {
        Rig rig = Throttled();
        rig.Board.DigitalInput(Rig.FireChannel).Level = DigitalLevel.Active;
        Run(rig, 1);
        Assert.Equal(1_000, rig.Board.AnalogOutput(Channel).Permille);
        Run(rig, 300);
        Assert.Equal(1_000, rig.Board.AnalogOutput(Channel).Permille);
    }

    [Theory]
    [InlineData(PinFault.Fails)]
    [InlineData(PinFault.Throws)]
    public void A_dead_output_is_a_fault_and_the_load_is_one_that_is_on_or_off(PinFault fault)
    {
        Rig rig = Throttled();
        rig.Board.AnalogOutput(Channel).Fault = fault;
        Run(rig, 1);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.LevelOutputFailed, Chargers));
        Run(rig, 900);
        Assert.False(Level(rig).IsThrottled);
        Assert.True(rig.Controller.Loads.At(0).SwitchCount + rig.Controller.Loads.At(1).SwitchCount + rig.Controller.Loads.At(2).SwitchCount > 0);

        rig.Board.AnalogOutput(Channel).Fault = PinFault.None;
        Run(rig, 1);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.LevelOutputFailed, Chargers));
    }

    [Fact]
    public void A_load_that_does_not_follow_its_level_is_a_fault()
    {
        Rig rig = Throttled();
        rig.Board.AnalogOutput(Channel).IsUnwired = true;
        Run(rig, 120);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.LoadNotThrottling, Chargers));
        Assert.False(Level(rig).IsThrottled);
    }

    [Fact]
    public void A_limiter_that_throws_leaves_no_level_behind()
    {
        Rig rig = Throttled();
        rig.Controller.Loads.FreeLevelsOf(2, 0);
        Assert.True(Level(rig).IsThrottled);
        rig.Controller.Loads.FreeLevelsOf(1, 0);
        Assert.False(Level(rig).IsThrottled);
    }

    [Fact]
    public void Steps_go_and_come_as_a_stack()
    {
        Rig rig = new(change: site =>
        {
            site.Demand.LimitWatts = 45_000;
            site.Loads =
            [
                site.Loads[0],
                Step("boiler-1", 1), Step("boiler-2", 4), Step("boiler-3", 5),
            ];
        });
        rig.LoadWatts[0] = 18_000;
        int most = 0;
        for (int i = 0; i < 4 * 900; i++)
        {
            rig.LoadWatts[1] = Enumerable.Range(1, 3).Sum(step => rig.Controller.Loads.At(step).IsShed ? 0 : 5_000);
            rig.LoadWatts[2] = 0;
            rig.Run(1);
            bool[] shed = [.. Enumerable.Range(1, 3).Select(step => rig.Controller.Loads.At(step).IsShed)];
            Assert.True((!shed[0] || shed[1]) && (!shed[1] || shed[2]), string.Join(" ", shed));
            most = Math.Max(most, shed.Count(isShed => isShed));
            rig.TakeMessages();
        }

        Assert.True(most >= 2, $"{most} steps were shed at most");
        Assert.InRange(rig.Controller.Window.Completed.AverageWatts, 0, 45_000);
    }

    private static LoadConfiguration Step(string id, int output)
    {
        LoadConfiguration step = new() { Id = id, Output = output, Group = 1 };
        step.Options.Kind = LoadKind.WaterHeater;
        step.Options.RatedWatts = 5_000;
        return step;
    }

    private static LoadLevel Level(Rig rig) => rig.Controller.Loads.At(Chargers).Level;

    // 20 kW, chiller, boiler and points of 30, 10 and 10 kW against 66 kW: the points have to give 4 kW.
    private Rig Throttled()
    {
        Rig rig = new(change: site =>
        {
            site.Demand.LimitWatts = 66_000;
            site.Circuits = [.. site.Circuits, new CircuitConfiguration { Id = "chargers", MeterKind = MeterKind.Pulse, Channel = 2 }];
            site.Loads[Chargers].OwnCircuit = 2;
            site.Loads[Chargers].AnalogOutput = Channel;
            site.Loads[Chargers].Options.ShedPriority = 1;
            site.Loads[Chargers].Options.MinimumLevelPermille = 200;
            site.Loads[Chargers].Options.LevelKind = LevelKind.EvCurrent;
        });
        Run(rig, 450);
        return rig;
    }

    private void Run(Rig rig, int scans)
    {
        for (int i = 0; i < scans; i++)
        {
            rig.LoadWatts[Chargers] = 10_000 * rig.Board.AnalogOutput(Channel).Permille / 1_000.0;
            _wattHours += rig.IsOpen(Chargers) ? 0 : rig.LoadWatts[Chargers] / 3_600;
            int pulses = (int)_wattHours;
            _wattHours -= pulses;
            rig.Board.PulseInput(2).Add(pulses, rig.Board.Clock.MonotonicMilliseconds + 1_000);
            rig.Run(1);
        }
    }
}
