using System.Device.Gpio;

namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>A GPIO from the outside: what is wired to it drives it, unless the chip does.</summary>
public sealed class VirtualPin
{
    private const int NanosecondsOfContact = 1_000_000;

    private readonly object _lock = new();
    private readonly List<VirtualPulseUnit> _units = [];
    private readonly VirtualPins _pins;
    private PinMode? _mode;
    private bool _isOutputHigh;
    private bool? _driven;

    internal VirtualPin(VirtualPins pins, int number)
    {
        _pins = pins;
        Number = number;
    }

    internal event Action<bool>? Changed;

    /// <summary>GPIO number.</summary>
    public int Number { get; }

    /// <summary>While true the driver throws at every access, as with a pin that another function took.</summary>
    public bool IsFailing { get; set; }

    /// <summary>What is wired to it: high, low, or null for nothing.</summary>
    public bool? Driven
    {
        get
        {
            lock (_lock)
            {
                return _driven;
            }
        }

        set => Change(() => _driven = value, NanosecondsOfContact);
    }

    /// <summary>True while the chip drives the pin.</summary>
    public bool IsOutput
    {
        get
        {
            lock (_lock)
            {
                return IsOutputMode;
            }
        }
    }

    /// <summary>The level that a meter would show; a pin that nothing drives or pulls up reads low.</summary>
    public bool IsHigh
    {
        get
        {
            lock (_lock)
            {
                return Level;
            }
        }
    }

    internal bool IsOpen => _mode is not null;

    private bool IsOutputMode => _mode is PinMode.Output;

    private bool Level => IsOutputMode ? _isOutputHigh : _driven ?? _mode is PinMode.InputPullUp;

    /// <summary>Closes a contact to ground so many times; each pulse is as long as a meter's.</summary>
    public void Pulse(long count)
    {
        for (long i = 0; i < count; i++)
        {
            Driven = false;
            Driven = true;
        }
    }

    /// <summary>A spike to ground on a line that rests high, as wiring catches it.</summary>
    /// <param name="nanoseconds">Its length; a pulse counter's filter swallows a short one, the edge detector never sees one.</param>
    public void Spike(int nanoseconds)
    {
        lock (_lock)
        {
            foreach (VirtualPulseUnit unit in _units)
            {
                unit.Edge(false, nanoseconds);
                unit.Edge(true, nanoseconds);
            }
        }
    }

    internal PinMode Mode => _mode ?? PinMode.Input;

    internal void SetMode(PinMode mode)
    {
        if (_pins.IsInputOnly(Number) && mode is not PinMode.Input)
        {
            throw new ArgumentException($"GPIO {Number} is an input without pull-up: it takes no mode {mode}");
        }

        // An output begins low.
        Change(() => (_mode, _isOutputHigh) = (mode, false), NanosecondsOfContact);
    }

    internal void Write(bool isHigh)
    {
        if (!IsOutputMode)
        {
            throw new InvalidOperationException($"GPIO {Number} is no output");
        }

        Change(() => _isOutputHigh = isHigh, NanosecondsOfContact);
    }

    internal void Close()
    {
        Changed = null;
        Change(() => _mode = null, NanosecondsOfContact);
    }

    internal void Attach(VirtualPulseUnit unit)
    {
        lock (_lock)
        {
            _units.Add(unit);
            _mode ??= PinMode.InputPullUp;
        }
    }

    internal void Detach(VirtualPulseUnit unit)
    {
        lock (_lock)
        {
            _units.Remove(unit);
        }
    }

    internal void Reset()
    {
        lock (_lock)
        {
            _units.Clear();
            _mode = null;
        }

        Changed = null;
    }

    private void Change(Action change, int nanoseconds)
    {
        bool level;
        lock (_lock)
        {
            bool before = Level;
            change();
            level = Level;
            if (level == before)
            {
                return;
            }

            foreach (VirtualPulseUnit unit in _units)
            {
                unit.Edge(level, nanoseconds);
            }
        }

        Changed?.Invoke(level);
    }
}
