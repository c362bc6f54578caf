// Written from boards/ by "edgectl board generate": change the board's data and not this file.
namespace Zibo.EdgeCtl.Device.Boards.Tables;

/// <summary>The wiring in boards/wt32-eth01/board.json.</summary>
internal static class Wt32Eth01Pins
{
    /// <summary>Makes it; the caller keeps it.</summary>
    public static BoardPins Make()
    {
        BoardPins pins = new BoardPins();
        pins.Id = "wt32-eth01";
        pins.I2cData = 14;
        pins.I2cClock = 4;
        pins.PulseInputs = new int[] { 33 };
        pins.AnalogChannels = new int[] { 7, 0, 3 };
        pins.DigitalInputs = new BoardLine[]
        {
            BoardLine.OnPin(32, true, true),
            BoardLine.OnChip(0x21, 0, false),
            BoardLine.OnChip(0x21, 1, false),
            BoardLine.OnChip(0x21, 2, false),
            BoardLine.OnChip(0x21, 3, false),
            BoardLine.OnChip(0x21, 4, false),
            BoardLine.OnChip(0x21, 5, false),
            BoardLine.OnChip(0x21, 6, false),
            BoardLine.OnChip(0x21, 7, false),
        };
        pins.Outputs = new BoardLine[]
        {
            BoardLine.OnChip(0x20, 0, true),
            BoardLine.OnChip(0x20, 1, true),
            BoardLine.OnChip(0x20, 2, true),
            BoardLine.OnChip(0x20, 3, true),
            BoardLine.OnChip(0x20, 4, true),
            BoardLine.OnChip(0x20, 5, true),
            BoardLine.OnChip(0x20, 6, true),
            BoardLine.OnChip(0x20, 7, true),
        };
        pins.SerialTransmit = new int[] { 17 };
        pins.SerialReceive = new int[] { 5 };
        pins.SerialDirection = new int[] { -1 };
        return pins;
    }
}
