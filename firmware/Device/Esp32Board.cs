using System;
using System.Device.Adc;
using System.Device.Gpio;
using System.Threading;
using nanoFramework.Hardware.Esp32;
using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Device.Boards;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Device;

/// <summary>A board with an ESP32 of some family, wired as its table says.</summary>
public sealed class Esp32Board : IBoard
{
    // COM1 is the console.
    private const int FirstSerialPort = 2;

    private readonly BoardPins _pins;
    private readonly GpioController _gpio = new GpioController();
    private readonly AdcController _adc = new AdcController();
    private readonly BusChips _chips;
    private readonly IDigitalOutput[] _relays;
    private readonly IAnalogOutput[] _levels;
    private readonly AdcRmsSampler[] _samplers;
    private readonly RtuBus[] _registerBuses;
    private readonly AdcChannel[] _adcChannels;

    // Made with the first analog input that is opened.
    private BurstBuffers _burstBuffers;

    /// <summary>Opens the board and releases every relay.</summary>
    /// <param name="pins">Its wiring.</param>
    public Esp32Board(BoardPins pins)
    {
        _pins = pins;
        _chips = new BusChips(pins);
        _relays = new IDigitalOutput[pins.Outputs.Length];
        for (int i = 0; i < _relays.Length; i++)
        {
            _relays[i] = OpenRelay(pins.Outputs[i]);
            _relays[i].TryWrite(false);
        }

        Channels = new BoardChannels
        {
            Board = pins.Id,
            PulseInputCount = pins.PulseInputs.Length,
            ContactInputCount = pins.ContactInputs.Length,
            AnalogInputCount = pins.AnalogChannels.Length,
            DigitalInputCount = pins.DigitalInputs.Length,
            OutputCount = pins.Outputs.Length,
            SerialPortCount = pins.SerialTransmit.Length,
            AnalogOutputCount = pins.AnalogOutputs.Length,
        };
        _levels = new IAnalogOutput[pins.AnalogOutputs.Length];
        _samplers = new AdcRmsSampler[pins.AnalogChannels.Length];
        _registerBuses = new RtuBus[pins.SerialTransmit.Length];
        _adcChannels = new AdcChannel[pins.AnalogChannels.Length];
        Sampling = new SamplingWork(_samplers, Clock);
        TimeKeeper = pins.RtcAddress == BoardLine.None
            ? null : new TimeKeeper(new RealTimeClock(_chips.Device(pins.RtcAddress), pins.HasRtcStatus), Clock);
        Lamp = pins.StatusLed == BoardLine.None ? null : new StatusLamp(new GpioDigitalOutput(_gpio, pins.StatusLed, false), Clock);
        Watchdog = pins.Watchdog == BoardLine.None ? null : new GpioDigitalOutput(_gpio, pins.Watchdog, false);
    }

    /// <inheritdoc/>
    public string Name => _pins.Id;

    /// <inheritdoc/>
    public BoardChannels Channels { get; }

    /// <inheritdoc/>
    public IBoardHealth Health => Memory;

    /// <summary>Measures the heap when it is asked to, which the scan loop does while nothing waits.</summary>
    public DeviceHealth Memory { get; } = new DeviceHealth();

    /// <inheritdoc/>
    public IClock Clock { get; } = new DeviceClock();

    /// <inheritdoc/>
    public IRecordStore Store { get; } = new FileRecordStore();

    /// <summary>The bursts of the opened analog inputs; wants a thread of its own.</summary>
    public IBackgroundWork Sampling { get; }

    /// <summary>What goes between the system time and the clock on the board, or null on a board without one.</summary>
    public TimeKeeper TimeKeeper { get; }

    /// <summary>The status lamp, or null on a board without one.</summary>
    public StatusLamp Lamp { get; }

    /// <summary>To a relay outside that drops where this stands still, or null on a board without one.</summary>
    public IDigitalOutput Watchdog { get; }

    /// <inheritdoc/>
    public int HoldUpMilliseconds => _pins.HoldUpMilliseconds;

    /// <inheritdoc/>
    public IPulseCounter OpenPulseCounter(int channel)
    {
        Require(channel, _pins.PulseInputs.Length);
        return new HardwarePulseCounter(_pins.PulseInputs[channel], Clock);
    }

    /// <inheritdoc/>
    public IAnalogSampler OpenAnalogSampler(int channel)
    {
        Require(channel, _samplers.Length);
        if (_samplers[channel] == null)
        {
            _samplers[channel] = OpenSampler(AdcChannelOf(channel), null);
        }

        return _samplers[channel];
    }

    /// <inheritdoc/>
    public IDigitalInput OpenDigitalInput(int channel)
    {
        Require(channel, _pins.DigitalInputs.Length);
        BoardLine line = _pins.DigitalInputs[channel];
        if (line.Pin == BoardLine.None)
        {
            return new ExpanderInput(_chips.Expander(line.Address), line.Place, line.IsInverted);
        }

        return new GpioDigitalInput(_gpio, line.Pin, line.IsInverted, line.HasPullUp);
    }

    /// <inheritdoc/>
    public IDigitalOutput OpenDigitalOutput(int channel)
    {
        Require(channel, _relays.Length);
        return _relays[channel];
    }

    /// <inheritdoc/>
    public IContactInput OpenContactInput(int channel)
    {
        Require(channel, _pins.ContactInputs.Length);
        return new GpioPulseInput(_gpio, _pins.ContactInputs[channel], Clock);
    }

    /// <inheritdoc/>
    public IAnalogSampler OpenPowerSampler(int channel, int voltageChannel)
    {
        Require(channel, _samplers.Length);
        Require(voltageChannel, _samplers.Length);
        if (_samplers[channel] == null)
        {
            _samplers[channel] = OpenSampler(AdcChannelOf(channel), AdcChannelOf(voltageChannel));
        }

        return _samplers[channel];
    }

    /// <summary>Sets an event whenever a contact changes, so that a scan need not wait for its turn.</summary>
    /// <param name="channel">Digital input; one that the board lacks, or that no pin tells of, waits for the next scan.</param>
    /// <param name="wake">The event.</param>
    public void WakeOn(int channel, AutoResetEvent wake)
    {
        if (channel >= 0 && channel < _pins.DigitalInputs.Length && _pins.DigitalInputs[channel].Pin != BoardLine.None)
        {
            // The driver has set nothing itself: the input that the scan reads sees the same level.
            _gpio.RegisterCallbackForPinValueChangedEvent(
                _pins.DigitalInputs[channel].Pin,
                PinEventTypes.Falling | PinEventTypes.Rising,
                (sender, change) => wake.Set());
        }
    }

    /// <summary>Releases every relay and sets every level free, whatever the scan left.</summary>
    public void ReleaseRelays()
    {
        for (int i = 0; i < _relays.Length; i++)
        {
            _relays[i].TryWrite(false);
        }

        for (int i = 0; i < _levels.Length; i++)
        {
            // A converter that no site names may not even be there.
            if (_levels[i] != null)
            {
                _levels[i].TryWrite(LoadLevel.FullPermille);
            }
        }
    }

    /// <inheritdoc/>
    public IAnalogOutput OpenAnalogOutput(int channel)
    {
        Require(channel, _levels.Length);
        if (_levels[channel] == null)
        {
            BoardLine line = _pins.AnalogOutputs[channel];
            _levels[channel] = new DacOutput(_chips.Device(line.Address), line.Place);
        }

        return _levels[channel];
    }

    /// <inheritdoc/>
    public IRegisterBus OpenRegisterBus(int channel)
    {
        Require(channel, _registerBuses.Length);
        if (_registerBuses[channel] == null)
        {
            Rs485Line line = new Rs485Line(
                FirstSerialPort + channel,
                _pins.SerialTransmit[channel],
                _pins.SerialReceive[channel],
                _pins.SerialDirection[channel],
                Clock);
            _registerBuses[channel] = new RtuBus(line);
        }

        return _registerBuses[channel];
    }

    private IDigitalOutput OpenRelay(BoardLine line)
    {
        if (line.Pin == BoardLine.None)
        {
            return new ExpanderOutput(_chips.Expander(line.Address), line.Place, line.IsInverted);
        }

        return new GpioDigitalOutput(_gpio, line.Pin, line.IsInverted);
    }

    private AdcRmsSampler OpenSampler(AdcChannel current, AdcChannel voltage)
    {
        if (_burstBuffers == null)
        {
            _burstBuffers = new BurstBuffers();
        }

        return new AdcRmsSampler(current, voltage, _burstBuffers, Clock);
    }

    // Several circuits may share a voltage, and a pin is opened once.
    private AdcChannel AdcChannelOf(int channel)
    {
        if (_adcChannels[channel] == null)
        {
            _adcChannels[channel] = _adc.OpenChannel(_pins.AnalogChannels[channel]);
        }

        return _adcChannels[channel];
    }

    private static void Require(int channel, int count)
    {
        if (channel < 0 || channel >= count)
        {
            throw new ArgumentOutOfRangeException();
        }
    }
}
