using System.Text.Json;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>The supplier's pulse on a digital input of the board, from start-up on a boundary.</summary>
public class IntervalPulseTests
{
    private const int Channel = 5;

    [Fact]
    public void The_window_follows_the_pulse_and_the_state_says_what_the_margin_is_made_of()
    {
        Rig rig = Make();
        rig.Run(870);
        JsonElement before = LastState(rig);
        Pulse(rig);
        rig.Run(200);
        JsonElement after = LastState(rig);

        // The pulse came 30 s early, and the clock says when the window it began has its boundary.
        Assert.InRange(after.GetProperty("windowElapsedMilliseconds").GetInt64(), 140_000, 200_000);
        Assert.Equal(Rig.StartUtcMilliseconds + 900_000, after.GetProperty("windowStartUtcMilliseconds").GetInt64());

        // Some 70 kW times 60 s and then 1 s, in 900 s.
        Assert.InRange(before.GetProperty("phaseMarginWatts").GetInt64(), 2_000, 5_000);
        Assert.InRange(after.GetProperty("phaseMarginWatts").GetInt64(), 40, 100);
        Assert.All([before, after], state => Assert.Equal(
            state.GetProperty("marginWatts").GetInt64(),
            state.GetProperty("quantumMarginWatts").GetInt64() + state.GetProperty("errorMarginWatts").GetInt64()
                + state.GetProperty("phaseMarginWatts").GetInt64()));
        Assert.Equal(0, after.GetProperty("intervalPulseRefusedCount").GetInt32());
    }

    [Fact]
    public void A_site_without_the_input_has_no_phase_margin()
    {
        Rig rig = new();
        rig.Run(100);
        JsonElement state = LastState(rig);
        Assert.Equal(0, state.GetProperty("phaseMarginWatts").GetInt64());
        Assert.False(state.TryGetProperty("intervalPulseRefusedCount", out _));
        Assert.Null(rig.Controller.IntervalPulse);
    }

    [Fact]
    public void A_spurious_edge_is_counted_and_moves_nothing()
    {
        Rig rig = Make();
        rig.Run(400);
        Pulse(rig);
        rig.Run(100);
        Assert.Equal(1, LastState(rig).GetProperty("intervalPulseRefusedCount").GetInt32());
        Assert.InRange(rig.Controller.Window.ElapsedMilliseconds, 500_000, 505_000);
    }

    [Theory]
    [InlineData(PinFault.Fails)]
    [InlineData(PinFault.Throws)]
    public void An_input_that_cannot_be_read_is_a_pulse_that_is_missing(PinFault fault)
    {
        Rig rig = Make();
        rig.Run(899);
        Pulse(rig);
        rig.Board.DigitalInput(Channel).Fault = fault;
        rig.Run(1_500);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.IntervalPulseMissing, 0));
        rig.Run(400);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.IntervalPulseMissing, 0));
        rig.Board.DigitalInput(Channel).Fault = PinFault.None;
        rig.Run(3_600 - (int)(rig.Board.Clock.MonotonicMilliseconds / 1_000) - 1);
        Pulse(rig);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.IntervalPulseMissing, 0));
    }

    private static Rig Make() => new(change: site =>
    {
        site.Demand.IntervalPulse.Input = Channel;
        site.Demand.LimitWatts = 200_000;
    });

    // Closed for two scans.
    private static void Pulse(Rig rig)
    {
        rig.Board.DigitalInput(Channel).Level = DigitalLevel.Active;
        rig.Run(2);
        rig.Board.DigitalInput(Channel).Level = DigitalLevel.Inactive;
        rig.Run(2);
    }

    private static JsonElement LastState(Rig rig) =>
        rig.TakeMessages().Last(message => message.Topic.EndsWith("/state", StringComparison.Ordinal)).Body;
}
