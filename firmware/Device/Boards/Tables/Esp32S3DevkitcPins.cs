// Written from boards/ by "edgectl board generate": change the board's data and not this file.
namespace Zibo.EdgeCtl.Device.Boards.Tables;

/// <summary>The wiring in boards/esp32-s3-devkitc/board.json.</summary>
internal static class Esp32S3DevkitcPins
{
    /// <summary>Makes it; the caller keeps it.</summary>
    public static BoardPins Make()
    {
        BoardPins pins = new BoardPins();
        pins.Id = "esp32-s3-devkitc";
        pins.I2cData = 8;
        pins.I2cClock = 9;
        pins.PulseInputs = new int[] { 15, 16, 17, 18 };
        pins.ContactInputs = new int[] { 12, 13, 14, 21 };
        pins.AnalogChannels = new int[] { 0, 1, 3, 4, 5, 6 };
        pins.DigitalInputs = new BoardLine[]
        {
            BoardLine.OnPin(10, true, true),
            BoardLine.OnPin(11, false, true),
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
        pins.SerialTransmit = new int[] { 41 };
        pins.SerialReceive = new int[] { 42 };
        pins.SerialDirection = new int[] { -1 };
        return pins;
    }
}
