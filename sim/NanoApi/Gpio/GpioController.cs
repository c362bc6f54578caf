using Zibo.EdgeCtl.Sim.NanoApi;

namespace System.Device.Gpio;

/// <summary>The GPIOs of the chip.</summary>
public sealed class GpioController : IDisposable
{
    private readonly Dictionary<int, GpioPin> _pins = [];

    /// <summary>How many GPIOs there are.</summary>
    public int PinCount => VirtualEsp32.Current.Options.PinCount;

    /// <summary>Opens a pin.</summary>
    public GpioPin OpenPin(int pinNumber) => OpenPin(pinNumber, PinMode.Input);

    /// <summary>Opens a pin in a mode.</summary>
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        VirtualPin pin = VirtualEsp32.Current.Pins[pinNumber];
        if (pin.IsOpen)
        {
            throw new InvalidOperationException($"GPIO {pinNumber} is open already");
        }

        pin.SetMode(mode);
        GpioPin opened = new(pin);
        _pins[pinNumber] = opened;
        return opened;
    }

    /// <summary>Closes a pin.</summary>
    public void ClosePin(int pinNumber) => Opened(pinNumber).Dispose();

    /// <summary>Closes nothing: the pins have owners of their own.</summary>
    public void Dispose() => _pins.Clear();

    /// <summary>The mode of an open pin.</summary>
    public PinMode GetPinMode(int pinNumber) => Opened(pinNumber).GetPinMode();

    /// <summary>Whether a pin can have a mode.</summary>
    public bool IsPinModeSupported(int pinNumber, PinMode mode) =>
        mode == PinMode.Input || !VirtualEsp32.Current.Pins.IsInputOnly(pinNumber);

    /// <summary>Whether a pin is open.</summary>
    public bool IsPinOpen(int pinNumber) => VirtualEsp32.Current.Pins[pinNumber].IsOpen;

    /// <summary>The level of an open pin.</summary>
    public PinValue Read(int pinNumber) => Opened(pinNumber).Read();

    /// <summary>Calls back on edges of an open pin.</summary>
    public void RegisterCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback) =>
        Opened(pinNumber).Register(eventTypes, callback);

    /// <summary>Changes the mode of an open pin.</summary>
    public void SetPinMode(int pinNumber, PinMode mode) => Opened(pinNumber).SetPinMode(mode);

    /// <summary>Ends a callback.</summary>
    public void UnregisterCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback) =>
        Opened(pinNumber).Unregister(callback);

    /// <summary>Drives an open pin.</summary>
    public void Write(int pinNumber, PinValue value) => Opened(pinNumber).Write(value);

    private GpioPin Opened(int pinNumber) => _pins.TryGetValue(pinNumber, out GpioPin? pin)
        ? pin
        : throw new InvalidOperationException($"GPIO {pinNumber} is not open");
}
