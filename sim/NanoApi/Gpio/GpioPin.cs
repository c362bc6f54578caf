using Zibo.EdgeCtl.Sim.NanoApi;

namespace System.Device.Gpio;

/// <summary>An open GPIO.</summary>
public sealed class GpioPin : IDisposable
{
    private readonly VirtualPin _pin;
    private readonly List<(PinEventTypes Types, PinChangeEventHandler Handler)> _callbacks = [];

    internal GpioPin(VirtualPin pin)
    {
        _pin = pin;
        VirtualPins pins = VirtualEsp32.Current.Pins;
        pin.Changed += isHigh => Tell(pins, isHigh);
    }

    /// <summary>Called on edges, on a thread of the interpreter.</summary>
    public event PinValueChangedEventHandler? ValueChanged;

    /// <summary>Kept and not used: the firmware filters by itself.</summary>
    public TimeSpan DebounceTimeout { get; set; }

    /// <summary>GPIO number.</summary>
    public int PinNumber => _pin.Number;

    /// <summary>Its mode.</summary>
    public PinMode GetPinMode() => _pin.Mode;

    /// <summary>Whether it can have a mode.</summary>
    public bool IsPinModeSupported(PinMode pinMode) => pinMode == PinMode.Input || !VirtualEsp32.Current.Pins.IsInputOnly(_pin.Number);

    /// <summary>Changes its mode.</summary>
    public void SetPinMode(PinMode value) => Working().SetMode(value);

    /// <summary>Its level.</summary>
    public PinValue Read() => Working().IsHigh;

    /// <summary>Drives it.</summary>
    public void Write(PinValue value) => Working().Write((bool)value);

    /// <summary>Drives it to the other level.</summary>
    public void Toggle() => Working().Write(!_pin.IsHigh);

    /// <summary>Closes it: nothing is driven any more.</summary>
    public void Dispose() => _pin.Close();

    internal void Register(PinEventTypes types, PinChangeEventHandler handler) => _callbacks.Add((types, handler));

    internal void Unregister(PinChangeEventHandler handler) => _callbacks.RemoveAll(callback => callback.Handler == handler);

    private void Tell(VirtualPins pins, bool isHigh)
    {
        if (ValueChanged is null && _callbacks.Count == 0)
        {
            return;
        }

        PinValueChangedEventArgs change = new(isHigh ? PinEventTypes.Rising : PinEventTypes.Falling, _pin.Number);
        pins.Post(() =>
        {
            ValueChanged?.Invoke(this, change);
            foreach ((PinEventTypes types, PinChangeEventHandler handler) in _callbacks)
            {
                if ((types & change.ChangeType) != 0)
                {
                    handler(this, change);
                }
            }
        });
    }

    private VirtualPin Working()
    {
        _ = VirtualEsp32.Current;
        return _pin.IsFailing ? throw new InvalidOperationException($"GPIO {_pin.Number} has another function") : _pin;
    }
}
