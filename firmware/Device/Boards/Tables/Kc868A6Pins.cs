// Written from boards/ by "edgectl board generate": change the board's data and not this file.
namespace Zibo.EdgeCtl.Device.Boards.Tables;

/// <summary>The wiring in boards/kc868-a6/board.json.</summary>
internal static class Kc868A6Pins
{
    /// <summary>Makes it; the caller keeps it.</summary>
    public static BoardPins Make()
    {
        BoardPins pins = new BoardPins();
        pins.Id = "kc868-a6";
        pins.I2cData = 4;
        pins.I2cClock = 15;
        pins.RtcAddress = 104;
        pins.PulseInputs = new int[] { 32, 33 };
        pins.AnalogChannels = new int[] { 0, 3, 6, 7 };
        pins.DigitalInputs = new BoardLine[]
        {
            BoardLine.OnChip(0x22, 0, true),
            BoardLine.OnChip(0x22, 1, false),
            BoardLine.OnChip(0x22, 2, false),
            BoardLine.OnChip(0x22, 3, false),
            BoardLine.OnChip(0x22, 4, false),
            BoardLine.OnChip(0x22, 5, false),
        };
        pins.Outputs = new BoardLine[]
        {
            BoardLine.OnChip(0x24, 0, true),
            BoardLine.OnChip(0x24, 1, true),
            BoardLine.OnChip(0x24, 2, true),
            BoardLine.OnChip(0x24, 3, true),
            BoardLine.OnChip(0x24, 4, true),
            BoardLine.OnChip(0x24, 5, true),
        };
        pins.SerialTransmit = new int[] { 27 };
        pins.SerialReceive = new int[] { 14 };
        pins.SerialDirection = new int[] { -1 };
        return pins;
    }
}
