using System;
using System.Device.Gpio;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device;

/// <summary>A contact between a pin and ground, with the pin's own pull-up or, where it has none, one on the board.</summary>
/// <remarks>
///   contact         | contact is | pin  | level
///   ----------------+------------+------+---------
///   normally open   | open       | high | Inactive
///   normally open   | closed     | low  | Active
///   normally closed | closed     | low  | Inactive
///   normally closed | open       | high | Active, as is a cut wire
/// </remarks>
public sealed class GpioDigitalInput : IDigitalInput
{
    private readonly GpioPin _pin;
    private readonly bool _isNormallyClosed;

    /// <summary>Opens the pin; throws what the GPIO driver throws.</summary>
    /// <param name="controller">The board's GPIO controller.</param>
    /// <param name="pinNumber">GPIO number.</param>
    /// <param name="isNormallyClosed">True for a contact that opens to signal.</param>
    /// <param name="hasPullUp">True where the pin has a pull-up of its own.</param>
    public GpioDigitalInput(GpioController controller, int pinNumber, bool isNormallyClosed, bool hasPullUp)
    {
        _pin = controller.OpenPin(pinNumber, hasPullUp ? PinMode.InputPullUp : PinMode.Input);
        _isNormallyClosed = isNormallyClosed;
    }

    /// <inheritdoc/>
    public DigitalLevel Read()
    {
        try
        {
            bool isOpen = _pin.Read() == PinValue.High;
            return isOpen == _isNormallyClosed ? DigitalLevel.Active : DigitalLevel.Inactive;
        }
        catch (Exception)
        {
            return DigitalLevel.Unknown;
        }
    }
}
