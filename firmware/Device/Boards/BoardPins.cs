namespace Zibo.EdgeCtl.Device.Boards;

/// <summary>
/// The wiring of one board. GPIO numbers unless said otherwise; the index in a list is the channel. <see cref="BoardTable"/>, written
/// from boards/, has one for each board.
/// </summary>
public sealed class BoardPins
{
    /// <summary>Id of the board.</summary>
    public string Id { get; set; }

    /// <summary>I2C data, or <see cref="BoardLine.None"/> on a board without a bus.</summary>
    public int I2cData { get; set; } = BoardLine.None;

    /// <summary>I2C clock, or <see cref="BoardLine.None"/>.</summary>
    public int I2cClock { get; set; } = BoardLine.None;

    /// <summary>7-bit address of a DS1307 or DS3231 on the bus, or <see cref="BoardLine.None"/>.</summary>
    public int RtcAddress { get; set; } = BoardLine.None;

    /// <summary>True for a DS3231, which has a register that says that it has stood still.</summary>
    public bool HasRtcStatus { get; set; }

    /// <summary>Status lamp to ground, or <see cref="BoardLine.None"/>.</summary>
    public int StatusLed { get; set; } = BoardLine.None;

    /// <summary>To an external watchdog relay, or <see cref="BoardLine.None"/>.</summary>
    public int Watchdog { get; set; } = BoardLine.None;

    /// <summary>Time in ms that the board lives on after its supply has said that it fails; 0 where it has only its capacitors.</summary>
    public int HoldUpMilliseconds { get; set; }

    /// <summary>Inputs of pulse meters.</summary>
    public int[] PulseInputs { get; set; } = new int[0];

    /// <summary>Contacts that give pulses.</summary>
    public int[] ContactInputs { get; set; } = new int[0];

    /// <summary>Inputs of current transformers: channels of the converter as the driver numbers them, not GPIOs.</summary>
    public int[] AnalogChannels { get; set; } = new int[0];

    /// <summary>Contacts.</summary>
    public BoardLine[] DigitalInputs { get; set; } = new BoardLine[0];

    /// <summary>Relays.</summary>
    public BoardLine[] Outputs { get; set; } = new BoardLine[0];

    /// <summary>Channels of GP8403 converters.</summary>
    public BoardLine[] AnalogOutputs { get; set; } = new BoardLine[0];

    /// <summary>Serial ports, to the transceivers.</summary>
    public int[] SerialTransmit { get; set; } = new int[0];

    /// <summary>Serial ports, from the transceivers.</summary>
    public int[] SerialReceive { get; set; } = new int[0];

    /// <summary>Serial ports, direction of the transceivers; <see cref="BoardLine.None"/> for one that turns round by itself.</summary>
    public int[] SerialDirection { get; set; } = new int[0];
}
