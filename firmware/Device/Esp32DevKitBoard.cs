using System;
using System.Device.Adc;
using System.Device.Gpio;
using System.Device.I2c;
using System.Threading;
using nanoFramework.Hardware.Esp32;
using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Device;

/// <summary>An ESP32 DevKitC with pulse, current and contact inputs and relays on two port expanders.</summary>
public sealed class Esp32DevKitBoard : IBoard
{
    private readonly GpioController _gpio = new GpioController();
    private readonly AdcController _adc = new AdcController();
    private readonly AdcRmsSampler[] _samplers = new AdcRmsSampler[Pins.AnalogInputs.Length];
    private readonly RtuBus[] _registerBuses = new RtuBus[Pins.SerialTransmit.Length];
    private readonly AdcChannel[] _adcChannels = new AdcChannel[Pins.AnalogInputs.Length];
    private readonly BurstBuffers _burstBuffers = new BurstBuffers();
    private readonly ExpanderPort[] _expanders = new ExpanderPort[Pins.RelayExpanders.Length];
    private readonly I2cDevice[] _converters = new I2cDevice[Pins.Converters.Length];

    /// <summary>Opens the board and releases every relay.</summary>
    public Esp32DevKitBoard()
    {
        Configuration.SetPinFunction(Pins.I2cData, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(Pins.I2cClock, DeviceFunction.I2C1_CLOCK);
        for (int i = 0; i < _expanders.Length; i++)
        {
            _expanders[i] = new ExpanderPort(Pins.I2cBus, Pins.RelayExpanders[i]);
        }

        Sampling = new SamplingWork(_samplers, Clock);
        StatusLed = new GpioDigitalOutput(_gpio, Pins.StatusLed, false);
    }

    /// <inheritdoc/>
    public string Name => "esp32-devkitc";

    /// <inheritdoc/>
    public BoardChannels Channels { get; } = new BoardChannels
    {
        PulseInputCount = Pins.PulseInputs.Length,
        ContactInputCount = Pins.ContactInputs.Length,
        AnalogInputCount = Pins.AnalogInputs.Length,
        DigitalInputCount = Pins.DigitalInputs.Length,
        OutputCount = Pins.RelayExpanders.Length * ExpanderPort.BitCount,
        SerialPortCount = Pins.SerialTransmit.Length,
        AnalogOutputCount = Pins.Converters.Length * DacOutput.ChannelCount,
    };

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

    /// <summary>The status lamp.</summary>
    public IDigitalOutput StatusLed { get; }

    /// <inheritdoc/>
    public IPulseCounter OpenPulseCounter(int channel)
    {
        Require(channel, Pins.PulseInputs.Length);
        return new HardwarePulseCounter(Pins.PulseInputs[channel], Clock);
    }

    /// <inheritdoc/>
    public IAnalogSampler OpenAnalogSampler(int channel)
    {
        Require(channel, Pins.AnalogInputs.Length);
        if (_samplers[channel] == null)
        {
            _samplers[channel] = new AdcRmsSampler(AdcChannelOf(channel), null, _burstBuffers, Clock);
        }

        return _samplers[channel];
    }

    /// <inheritdoc/>
    public IDigitalInput OpenDigitalInput(int channel)
    {
        Require(channel, Pins.DigitalInputs.Length);
        return new GpioDigitalInput(_gpio, Pins.DigitalInputs[channel], Pins.AreDigitalInputsNormallyClosed[channel]);
    }

    /// <inheritdoc/>
    public IDigitalOutput OpenDigitalOutput(int channel)
    {
        Require(channel, _expanders.Length * ExpanderPort.BitCount);
        ExpanderPort port = _expanders[channel / ExpanderPort.BitCount];
        return new ExpanderOutput(port, channel % ExpanderPort.BitCount, Pins.AreRelaysActiveLow);
    }

    /// <inheritdoc/>
    public IContactInput OpenContactInput(int channel)
    {
        Require(channel, Pins.ContactInputs.Length);
        return new GpioPulseInput(_gpio, Pins.ContactInputs[channel], Clock);
    }

    /// <inheritdoc/>
    public IAnalogSampler OpenPowerSampler(int channel, int voltageChannel)
    {
        Require(channel, Pins.AnalogInputs.Length);
        Require(voltageChannel, Pins.AnalogInputs.Length);
        if (_samplers[channel] == null)
        {
            _samplers[channel] = new AdcRmsSampler(AdcChannelOf(channel), AdcChannelOf(voltageChannel), _burstBuffers, Clock);
        }

        return _samplers[channel];
    }

    /// <inheritdoc/>
    public int HoldUpMilliseconds => Pins.HoldUpMilliseconds;

    /// <summary>Sets an event whenever a contact changes, so that a scan need not wait for its turn.</summary>
    /// <param name="channel">Digital input; one that the board lacks is ignored.</param>
    /// <param name="wake">The event.</param>
    public void WakeOn(int channel, AutoResetEvent wake)
    {
        if (channel >= 0 && channel < Pins.DigitalInputs.Length)
        {
            // The driver has set nothing itself: the input that the scan reads sees the same level.
            _gpio.RegisterCallbackForPinValueChangedEvent(
                Pins.DigitalInputs[channel],
                PinEventTypes.Falling | PinEventTypes.Rising,
                (sender, change) => wake.Set());
        }
    }

    /// <summary>Releases every relay and sets every level free, whatever the scan left.</summary>
    public void ReleaseRelays()
    {
        for (int i = 0; i < _expanders.Length * ExpanderPort.BitCount; i++)
        {
            OpenDigitalOutput(i).TryWrite(false);
        }

        for (int i = 0; i < _converters.Length * DacOutput.ChannelCount; i++)
        {
            // One that no site names may not even be there.
            if (_converters[i / DacOutput.ChannelCount] != null)
            {
                OpenAnalogOutput(i).TryWrite(LoadLevel.FullPermille);
            }
        }
    }

    /// <inheritdoc/>
    public IAnalogOutput OpenAnalogOutput(int channel)
    {
        Require(channel, _converters.Length * DacOutput.ChannelCount);
        int converter = channel / DacOutput.ChannelCount;
        if (_converters[converter] == null)
        {
            _converters[converter] = I2cDevice.Create(
                new I2cConnectionSettings(Pins.I2cBus, Pins.Converters[converter], I2cBusSpeed.StandardMode));
        }

        return new DacOutput(_converters[converter], channel % DacOutput.ChannelCount);
    }

    /// <inheritdoc/>
    public IRegisterBus OpenRegisterBus(int channel)
    {
        Require(channel, Pins.SerialTransmit.Length);
        if (_registerBuses[channel] == null)
        {
            Rs485Line line = new Rs485Line(
                Pins.FirstSerialPort + channel,
                Pins.SerialTransmit[channel],
                Pins.SerialReceive[channel],
                Pins.SerialDirection[channel],
                Clock);
            _registerBuses[channel] = new RtuBus(line);
        }

        return _registerBuses[channel];
    }

    // Several circuits may share a voltage, and a pin is opened once.
    private AdcChannel AdcChannelOf(int channel)
    {
        if (_adcChannels[channel] == null)
        {
            _adcChannels[channel] = _adc.OpenChannel(Pins.AdcChannelOf(Pins.AnalogInputs[channel]));
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
