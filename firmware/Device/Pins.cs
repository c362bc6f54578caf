namespace Zibo.EdgeCtl.Device;

/// <summary>
/// The wiring of boards/esp32-devkitc/board.json, which a test compares with this. GPIO numbers unless said otherwise;
/// the index in a list is the channel.
/// </summary>
public static class Pins
{
    /// <summary>Number of the I2C bus of the expanders.</summary>
    public const int I2cBus = 1;

    /// <summary>I2C data.</summary>
    public const int I2cData = 21;

    /// <summary>I2C clock.</summary>
    public const int I2cClock = 22;

    /// <summary>Status lamp; not part of the board's data, since no site refers to it.</summary>
    public const int StatusLed = 2;

    /// <summary>True where a low output energises its relay.</summary>
    public const bool AreRelaysActiveLow = true;

    /// <summary>Time in ms that the board lives on after its supply fails; a DevKitC has no more than its capacitors.</summary>
    public const int HoldUpMilliseconds = 0;

    /// <summary>Inputs of pulse meters.</summary>
    public static readonly int[] PulseInputs = { 13, 14, 16, 17, 18, 19, 23, 25 };

    /// <summary>Inputs of current transformers.</summary>
    public static readonly int[] AnalogInputs = { 36, 39, 34, 35, 32, 33 };

    /// <summary>Contacts.</summary>
    public static readonly int[] DigitalInputs = { 26, 27 };

    /// <summary>Which contacts open to signal.</summary>
    public static readonly bool[] AreDigitalInputsNormallyClosed = { true, false };

    /// <summary>I2C addresses of the relay expanders, eight relays each.</summary>
    public static readonly int[] RelayExpanders = { 0x20, 0x21 };

    /// <summary>Contacts that give pulses.</summary>
    public static readonly int[] ContactInputs = { 4 };

    /// <summary>Number of the chip's serial port that is channel 0; COM1 is the console.</summary>
    public const int FirstSerialPort = 2;

    /// <summary>Serial ports, to the transceivers.</summary>
    public static readonly int[] SerialTransmit = { 15 };

    /// <summary>Serial ports, from the transceivers.</summary>
    public static readonly int[] SerialReceive = { 5 };

    /// <summary>Serial ports, direction of the transceivers; -1 for one that turns round by itself.</summary>
    public static readonly int[] SerialDirection = { -1 };

    /// <summary>I2C addresses of the GP8403 converters, two analog outputs each.</summary>
    public static readonly int[] Converters = { 0x58 };

    /// <summary>The ADC1 channel of a GPIO, fixed by the chip.</summary>
    /// <param name="gpio">32 to 39.</param>
    public static int AdcChannelOf(int gpio) => gpio >= 36 ? gpio - 36 : gpio - 28;
}
