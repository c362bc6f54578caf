using System;
using System.Device.Gpio;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device;

/// <summary>A relay or a lamp on a pin.</summary>
public sealed class GpioDigitalOutput : IDigitalOutput
{
    private readonly GpioPin _pin;
    private readonly bool _isActiveLow;

    /// <summary>Opens the pin and releases what hangs on it.</summary>
    /// <param name="controller">The board's GPIO controller.</param>
    /// <param name="pinNumber">GPIO number.</param>
    /// <param name="isActiveLow">True where a low pin energises.</param>
    public GpioDigitalOutput(GpioController controller, int pinNumber, bool isActiveLow)
    {
        _isActiveLow = isActiveLow;

        // The driver refuses a value before the mode; between the two calls the pin is low for some microseconds,
        // which no relay follows.
        _pin = controller.OpenPin(pinNumber, PinMode.Output);
        TryWrite(false);
    }

    /// <inheritdoc/>
    public bool TryWrite(bool energised)
    {
        try
        {
            _pin.Write(energised != _isActiveLow);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
