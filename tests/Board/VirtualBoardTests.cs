using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board.Tests;

/// <summary>The board as the firmware sees it, and the clock on it.</summary>
public class VirtualBoardTests
{
    private const long StartUtcMilliseconds = 1_784_073_600_000;

    private readonly VirtualBoard _board = new(new VirtualClock(StartUtcMilliseconds), new VirtualRecordStore(), 3, 2, 1, 4);

    private IBoard Firmware => _board;

    [Fact]
    public void What_the_firmware_opens_is_what_the_test_holds()
    {
        Assert.Same(_board.PulseInput(2), Firmware.OpenPulseCounter(2));
        Assert.Same(_board.AnalogInput(1), Firmware.OpenAnalogSampler(1));
        Assert.Same(_board.DigitalInput(0), Firmware.OpenDigitalInput(0));
        Assert.Same(_board.Output(3), Firmware.OpenDigitalOutput(3));
        Assert.Same(_board.Clock, Firmware.Clock);
        Assert.Same(_board.Store, Firmware.Store);
        Assert.NotSame(_board.PulseInput(0), _board.PulseInput(1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    public void A_channel_that_the_board_has_not_is_refused_by_number_and_kind(int channel)
    {
        Refuses(() => Firmware.OpenPulseCounter(channel), "3 channels of the kind pulse input");
        Refuses(() => Firmware.OpenAnalogSampler(channel), "2 channels of the kind analog input");
        Refuses(() => Firmware.OpenDigitalInput(channel), "1 channels of the kind digital input");
        Refuses(() => Firmware.OpenDigitalOutput(channel), "4 channels of the kind output");

        void Refuses(Action open, string words)
        {
            ArgumentOutOfRangeException e = Assert.Throws<ArgumentOutOfRangeException>(open);
            Assert.Contains(words, e.Message, StringComparison.Ordinal);
            Assert.Equal(channel, e.ActualValue);
        }
    }

    [Fact]
    public void Time_passes_for_both_clocks_and_a_step_moves_utc_alone()
    {
        VirtualClock clock = _board.Clock;
        Assert.True(clock.IsUtcValid);
        Assert.Equal((0, StartUtcMilliseconds), (clock.MonotonicMilliseconds, clock.UtcMilliseconds));

        _board.Clock.Advance(1_500);
        Assert.Equal((1_500, StartUtcMilliseconds + 1_500), (clock.MonotonicMilliseconds, clock.UtcMilliseconds));

        _board.Clock.StepUtc(-60_000);
        _board.Clock.Advance(1);
        Assert.Equal((1_501, StartUtcMilliseconds - 58_499), (clock.MonotonicMilliseconds, clock.UtcMilliseconds));

        _board.Clock.IsUtcValid = false;
        Assert.False(clock.IsUtcValid);
    }
}
