// Written from boards/ by "edgectl board generate": change the board's data and not this file.
namespace Zibo.EdgeCtl.Device.Boards.Tables;

/// <summary>The wiring in boards/esp32-devkitc/board.json.</summary>
internal static class Esp32DevkitcPins
{
    /// <summary>Makes it; the caller keeps it.</summary>
    public static BoardPins Make()
    {
        BoardPins pins = new BoardPins();
        pins.Id = "esp32-devkitc";
        pins.I2cData = 21;
        pins.I2cClock = 22;
        pins.StatusLed = 2;
        pins.PulseInputs = new int[] { 13, 14, 16, 17, 18, 19, 23, 25 };
        pins.ContactInputs = new int[] { 4 };
        pins.AnalogChannels = new int[] { 0, 3, 6, 7, 4, 5 };
        pins.DigitalInputs = new BoardLine[]
        {
            BoardLine.OnPin(26, true, true),
            BoardLine.OnPin(27, false, true),
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
            BoardLine.OnChip(0x21, 0, true),
            BoardLine.OnChip(0x21, 1, true),
            BoardLine.OnChip(0x21, 2, true),
            BoardLine.OnChip(0x21, 3, true),
            BoardLine.OnChip(0x21, 4, true),
            BoardLine.OnChip(0x21, 5, true),
            BoardLine.OnChip(0x21, 6, true),
            BoardLine.OnChip(0x21, 7, true),
        };
        pins.AnalogOutputs = new BoardLine[]
        {
            BoardLine.OnChip(0x58, 0, false),
            BoardLine.OnChip(0x58, 1, false),
        };
        pins.SerialTransmit = new int[] { 15 };
        pins.SerialReceive = new int[] { 5 };
        pins.SerialDirection = new int[] { -1 };
        return pins;
    }
}
