using System;
using System.Device.Gpio;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device;

/// <summary>A pulse contact between a pin and ground, with the pin's own pull-up: closed is low.</summary>
/// <remarks>
/// The driver queues an edge and the interpreter calls the handler when it gets to it, so stamps are late by up to some
/// time slices of 20 ms under load, and a long burst can overflow the driver's queue. The filter's times absorb the first;
/// for the second each scan reads the level as well. Meters with pulses shorter than about 50 ms belong on a counter input.
/// </remarks>
public sealed class GpioPulseInput : IContactInput
{
    private readonly GpioPin _pin;
    private readonly IClock _clock;
    private IContactListener _listener;

    /// <summary>Opens the pin with its pull-up; throws what the GPIO driver throws where the pin has none.</summary>
    /// <param name="controller">The board's GPIO controller.</param>
    /// <param name="pinNumber">GPIO number.</param>
    /// <param name="clock">Stamps the edges.</param>
    public GpioPulseInput(GpioController controller, int pinNumber, IClock clock)
    {
        _clock = clock;
        _pin = controller.OpenPin(pinNumber, PinMode.InputPullUp);
    }

    /// <inheritdoc/>
    public void Listen(IContactListener listener)
    {
        bool isFirst = _listener == null;
        _listener = listener;
        if (isFirst)
        {
            _pin.ValueChanged += OnValueChanged;
        }
    }

    /// <inheritdoc/>
    public DigitalLevel Read()
    {
        try
        {
            return _pin.Read() == PinValue.Low ? DigitalLevel.Active : DigitalLevel.Inactive;
        }
        catch (Exception)
        {
            return DigitalLevel.Unknown;
        }
    }

    private void OnValueChanged(object sender, PinValueChangedEventArgs e) =>
        _listener.OnEdge(e.ChangeType == PinEventTypes.Falling, _clock.MonotonicMilliseconds);
}
