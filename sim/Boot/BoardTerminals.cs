using Zibo.EdgeCtl.Sim.NanoApi;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Boot;

/// <summary>The terminals of a board, by sort and number: what a building is wired to.</summary>
public sealed class BoardTerminals
{
    private readonly BoardHardware _board;
    private readonly VirtualEsp32 _chip;
    private readonly Dictionary<int, VirtualExpander> _expanders = [];
    private readonly Dictionary<int, VirtualConverter> _converters = [];

    internal BoardTerminals(BoardHardware board, VirtualEsp32 chip)
    {
        _board = board;
        _chip = chip;
        foreach (BoardChannel channel in board.Channels)
        {
            if (channel.I2cAddress is int address && channel.Sort == ChannelSort.AnalogOutput)
            {
                _converters.TryAdd(address, new VirtualConverter());
            }
            else if (channel.I2cAddress is int expander)
            {
                _expanders.TryAdd(expander, new VirtualExpander());
            }
            else if (channel.Sort is ChannelSort.PulseInput or ChannelSort.ContactInput)
            {
                // Meters rest with an open contact, which a resistor on the board or in the pin pulls up.
                chip.Pins[channel.Pin!.Value].Driven = true;
            }
            else if (channel.Sort == ChannelSort.SerialPort)
            {
                Port(channel.Number).TransmitPin = channel.Pin;
                Port(channel.Number).ReceivePin = channel.ReceivePin;
            }
        }

        foreach ((int address, VirtualExpander expander) in _expanders)
        {
            chip.I2c.Connect(address, expander);
        }

        if (board.Rtc is { I2cAddress: int rtc })
        {
            Rtc = chip.I2c.Connect(rtc, new VirtualRtc(chip, board.Rtc.Chip == RtcChip.Ds3231));
        }

        foreach ((int address, VirtualConverter converter) in _converters)
        {
            chip.I2c.Connect(address, converter);
        }

        for (int i = 0; i < board.Of(ChannelSort.DigitalInput).Count; i++)
        {
            SetContact(i, isActive: false);
        }
    }

    /// <summary>The clock on the board, or null; it was never set.</summary>
    public VirtualRtc? Rtc { get; }

    /// <summary>The expander at an address of the bus.</summary>
    public VirtualExpander Expander(int address) => _expanders[address];

    /// <summary>The converter at an address of the bus.</summary>
    public VirtualConverter Converter(int address) => _converters[address];

    /// <summary>The serial port of a channel, with its far end.</summary>
    public VirtualPort Port(int channel) => _chip.Ports[channel == 0 ? "COM2" : "COM3"];

    /// <summary>Whether the coil of a relay has current: a load on its normally closed contact is then off.</summary>
    /// <remarks>Without power, or while nothing drives the pin, no coil has.</remarks>
    public bool IsEnergised(int output)
    {
        BoardChannel channel = At(ChannelSort.Output, output);
        if (channel.Pin is int number)
        {
            VirtualPin pin = _chip.Pins[number];
            return pin.IsOutput && pin.IsHigh != channel.IsInverted;
        }

        // Quasi-bidirectional outputs are high after power-up; a board on them is wired active low.
        return _expanders[channel.I2cAddress!.Value].IsHigh(channel.Bit!.Value) != channel.IsInverted;
    }

    /// <summary>Moves a contact at a digital input.</summary>
    /// <param name="input">Number of the input.</param>
    /// <param name="isActive">Whether it signals: one that is normally closed then opens.</param>
    public void SetContact(int input, bool isActive)
    {
        BoardChannel channel = At(ChannelSort.DigitalInput, input);
        bool isClosed = isActive != channel.IsInverted;
        if (channel.Pin is int pin)
        {
            // Where the pin has no pull-up the board has one.
            _chip.Pins[pin].Driven = !isClosed;
        }
        else
        {
            _expanders[channel.I2cAddress!.Value].Pull(channel.Bit!.Value, isClosed);
        }
    }

    /// <summary>Gives pulses to an input that counts in hardware.</summary>
    public void Pulse(int input, long count) => _chip.Pins[At(ChannelSort.PulseInput, input).Pin!.Value].Pulse(count);

    /// <summary>Moves the contact at an input for pulse contacts.</summary>
    public void SetPulseContact(int input, bool isClosed) =>
        _chip.Pins[At(ChannelSort.ContactInput, input).Pin!.Value].Driven = !isClosed;

    /// <summary>The converter channel of an analog input.</summary>
    public VirtualAdcChannel Analog(int input) =>
        _chip.Adc[_board.Soc.AdcChannelOf(At(ChannelSort.AnalogInput, input).Pin!.Value)];

    /// <summary>What an analog output gives, in thousandths of 10 V.</summary>
    public int Permille(int output)
    {
        BoardChannel channel = At(ChannelSort.AnalogOutput, output);
        return _converters[channel.I2cAddress!.Value].Permille(channel.Bit!.Value);
    }

    private BoardChannel At(ChannelSort sort, int number) => _board.Of(sort)[number];
}
