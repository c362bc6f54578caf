using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>
/// A board without hardware. The firmware sees <see cref="IBoard"/>; the engine and the tests have the other side of every
/// pin, faults included.
/// </summary>
public sealed class VirtualBoard : IBoard
{
    /// <summary>Its name, which an image for it carries.</summary>
    public const string BoardName = "virtual";

    private readonly VirtualPulseInput[] _pulseInputs;
    private readonly VirtualAnalogInput[] _analogInputs;
    private readonly VirtualDigitalInput[] _digitalInputs;
    private readonly VirtualDigitalOutput[] _outputs;
    private readonly VirtualContactInput[] _contactInputs;
    private readonly VirtualSerialLine[] _serialLines;
    private readonly RtuBus[] _registerBuses;
    private readonly VirtualAnalogOutput[] _analogOutputs;

    /// <summary>Makes a board with so many channels of each kind.</summary>
    public VirtualBoard(
        VirtualClock clock,
        VirtualRecordStore store,
        int pulseInputCount = 32,
        int analogInputCount = 32,
        int digitalInputCount = 16,
        int outputCount = 32,
        int contactInputCount = 16,
        int serialPortCount = 4,
        int analogOutputCount = 16)
    {
        Clock = clock;
        Store = store;
        _pulseInputs = Make(pulseInputCount, () => new VirtualPulseInput());
        _analogInputs = Make(analogInputCount, () => new VirtualAnalogInput());
        _digitalInputs = Make(digitalInputCount, () => new VirtualDigitalInput());
        _outputs = Make(outputCount, () => new VirtualDigitalOutput());
        _contactInputs = Make(contactInputCount, () => new VirtualContactInput(clock));
        _serialLines = Make(serialPortCount, () => new VirtualSerialLine());
        _registerBuses = [.. _serialLines.Select(line => new RtuBus(line))];
        _analogOutputs = Make(analogOutputCount, () => new VirtualAnalogOutput());
    }

    /// <summary>The clock, with the means to move it.</summary>
    public VirtualClock Clock { get; }

    /// <summary>The store, with the means to spoil it.</summary>
    public VirtualRecordStore Store { get; }

    /// <summary>Time in ms that the board lives on after its supply has said that it fails.</summary>
    public int HoldUpMilliseconds { get; set; } = 100;

    /// <summary>The memory that the firmware sees, with the means to set it.</summary>
    public VirtualBoardHealth Health { get; } = new();

    /// <summary>How many channels of each sort it has.</summary>
    public BoardChannels Channels => new()
    {
        Board = BoardName,
        PulseInputCount = _pulseInputs.Length,
        ContactInputCount = _contactInputs.Length,
        AnalogInputCount = _analogInputs.Length,
        DigitalInputCount = _digitalInputs.Length,
        OutputCount = _outputs.Length,
        SerialPortCount = _serialLines.Length,
        AnalogOutputCount = _analogOutputs.Length,
    };

    string IBoard.Name => BoardName;

    IBoardHealth IBoard.Health => Health;

    IClock IBoard.Clock => Clock;

    IRecordStore IBoard.Store => Store;

    /// <summary>The other side of a pulse input.</summary>
    public VirtualPulseInput PulseInput(int channel) => At(_pulseInputs, channel, "pulse input");

    /// <summary>The other side of an analog input.</summary>
    public VirtualAnalogInput AnalogInput(int channel) => At(_analogInputs, channel, "analog input");

    /// <summary>The other side of a digital input.</summary>
    public VirtualDigitalInput DigitalInput(int channel) => At(_digitalInputs, channel, "digital input");

    /// <summary>The other side of a relay.</summary>
    public VirtualDigitalOutput Output(int channel) => At(_outputs, channel, "output");

    /// <summary>The other side of a contact that gives pulses.</summary>
    public VirtualContactInput ContactInput(int channel) => At(_contactInputs, channel, "contact input");

    /// <summary>The other side of a serial port.</summary>
    public VirtualSerialLine SerialLine(int channel) => At(_serialLines, channel, "serial port");

    /// <summary>The other side of an analog output.</summary>
    public VirtualAnalogOutput AnalogOutput(int channel) => At(_analogOutputs, channel, "analog output");

    IPulseCounter IBoard.OpenPulseCounter(int channel) => PulseInput(channel);

    IAnalogSampler IBoard.OpenAnalogSampler(int channel) => AnalogInput(channel);

    IDigitalInput IBoard.OpenDigitalInput(int channel) => DigitalInput(channel);

    IDigitalOutput IBoard.OpenDigitalOutput(int channel) => Output(channel);

    IContactInput IBoard.OpenContactInput(int channel) => ContactInput(channel);

    IRegisterBus IBoard.OpenRegisterBus(int channel) => At(_registerBuses, channel, "serial port");

    IAnalogOutput IBoard.OpenAnalogOutput(int channel) => AnalogOutput(channel);

    IAnalogSampler IBoard.OpenPowerSampler(int channel, int voltageChannel)
    {
        // The voltage comes with the current's bursts; its channel must exist all the same.
        _ = AnalogInput(voltageChannel);
        return AnalogInput(channel);
    }

    private static T[] Make<T>(int count, Func<T> make) => [.. Enumerable.Range(0, count).Select(_ => make())];

    private static T At<T>(T[] channels, int channel, string kind) =>
        channel >= 0 && channel < channels.Length
            ? channels[channel]
            : throw new ArgumentOutOfRangeException(nameof(channel), channel, $"the board has {channels.Length} channels of the kind {kind}, numbered from 0");
}
