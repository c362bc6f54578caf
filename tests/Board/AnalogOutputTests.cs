using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board.Tests;

public class AnalogOutputTests
{
    private readonly VirtualBoard _board = new(new VirtualClock(0), new VirtualRecordStore(), analogOutputCount: 2);

    private VirtualAnalogOutput Output => _board.AnalogOutput(1);

    private IAnalogOutput Firmware => ((IBoard)_board).OpenAnalogOutput(1);

    [Fact]
    public void A_load_sees_full_power_until_something_was_written()
    {
        Assert.Equal(1_000, Output.Permille);
        Assert.True(Firmware.TryWrite(250));
        Assert.Equal((250, 1L), (Output.Permille, Output.WriteCount));
    }

    [Fact]
    public void Without_a_signal_a_load_runs_at_full_power()
    {
        Firmware.TryWrite(250);
        Output.IsUnwired = true;
        Assert.True(Firmware.TryWrite(300));
        Assert.Equal(1_000, Output.Permille);
        Output.IsUnwired = false;
        Assert.Equal(300, Output.Permille);
    }

    [Fact]
    public void A_dead_output_says_so_or_throws()
    {
        Output.Fault = PinFault.Fails;
        Assert.False(Firmware.TryWrite(250));
        Output.Fault = PinFault.Throws;
        Assert.Throws<IOException>(() => Firmware.TryWrite(250));
        Assert.Equal(1_000, Output.Permille);
    }

    [Fact]
    public void A_stuck_output_keeps_its_level_and_nobody_is_told()
    {
        Firmware.TryWrite(250);
        Output.IsStuck = true;
        Assert.True(Firmware.TryWrite(700));
        Assert.Equal(250, Output.Permille);
    }

    [Fact]
    public void A_channel_that_the_board_lacks_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ((IBoard)_board).OpenAnalogOutput(2));
}
