// Written from boards/ by "edgectl board generate": change the board's data and not this file.
namespace Zibo.EdgeCtl.Device.Boards.Tables;

/// <summary>The wiring in boards/esp32-poe-iso/board.json.</summary>
internal static class Esp32PoeIsoPins
{
    /// <summary>Makes it; the caller keeps it.</summary>
    public static BoardPins Make()
    {
        BoardPins pins = new BoardPins();
        pins.Id = "esp32-poe-iso";
        pins.I2cData = 13;
        pins.I2cClock = 16;
        pins.PulseInputs = new int[] { 36, 14 };
        pins.AnalogChannels = new int[] { 4, 5 };
        pins.DigitalInputs = new BoardLine[]
        {
            BoardLine.OnPin(4, true, true),
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
        pins.SerialTransmit = new int[] { 15 };
        pins.SerialReceive = new int[] { 5 };
        pins.SerialDirection = new int[] { -1 };
        return pins;
    }
}
