namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>All GPIOs of a chip, its pulse counters, and the queue of edges between the driver and the interpreter.</summary>
public sealed class VirtualPins
{
    private readonly object _lock = new();
    private readonly Dictionary<int, VirtualPin> _pins = [];
    private readonly List<VirtualPulseUnit> _units = [];
    private readonly Dictionary<int, int> _functions = [];
    private readonly Queue<Action> _edges = [];
    private readonly VirtualEsp32 _chip;
    private ChipThread? _dispatcher;
    private int _handling;

    internal VirtualPins(VirtualEsp32 chip) => _chip = chip;

    /// <summary>Edges that the driver's queue holds; further ones are lost.</summary>
    public int EdgeQueueLength { get; set; } = 64;

    /// <summary>Edges that found the queue full.</summary>
    public int LostEdgeCount { get; private set; }

    /// <summary>Edges whose handlers have not ended.</summary>
    public int WaitingEdgeCount
    {
        get
        {
            lock (_lock)
            {
                return _edges.Count + _handling;
            }
        }
    }

    /// <summary>While true the interpreter is busy elsewhere and takes no edge from the queue.</summary>
    public bool IsInterpreterBusy { get; set; }

    /// <summary>The pulse counters that the program has taken, in the order in which it did.</summary>
    public IReadOnlyList<VirtualPulseUnit> PulseUnits
    {
        get
        {
            lock (_lock)
            {
                return [.. _units];
            }
        }
    }

    /// <summary>A GPIO.</summary>
    /// <exception cref="ArgumentException">The chip has none of this number.</exception>
    public VirtualPin this[int number]
    {
        get
        {
            if (number < 0 || number >= _chip.Options.PinCount)
            {
                throw new ArgumentException($"the chip has no GPIO {number}");
            }

            lock (_lock)
            {
                if (!_pins.TryGetValue(number, out VirtualPin? pin))
                {
                    _pins.Add(number, pin = new VirtualPin(this, number));
                }

                return pin;
            }
        }
    }

    internal bool IsInputOnly(int number) => _chip.Options.InputOnlyPins.Contains(number);

    internal VirtualPulseUnit TakeUnit(int pinNumber)
    {
        VirtualPin pin = this[pinNumber];
        lock (_lock)
        {
            if (_units.Count == _chip.Options.PulseCounterCount)
            {
                throw new InvalidOperationException($"all {_units.Count} pulse counters are taken");
            }

            VirtualPulseUnit unit = new(pin);
            _units.Add(unit);
            return unit;
        }
    }

    internal void GiveBack(VirtualPulseUnit unit)
    {
        lock (_lock)
        {
            _units.Remove(unit);
        }

        unit.Pin.Detach(unit);
    }

    internal void SetFunction(int pin, int function)
    {
        _ = this[pin];
        lock (_lock)
        {
            _functions[function] = pin;
        }
    }

    internal int? PinOf(int function)
    {
        lock (_lock)
        {
            return _functions.TryGetValue(function, out int pin) ? pin : null;
        }
    }

    /// <summary>Hands a change to the interpreter, which calls the handlers on its own thread.</summary>
    internal void Post(Action handler)
    {
        lock (_lock)
        {
            if (_edges.Count >= EdgeQueueLength)
            {
                LostEdgeCount++;
                return;
            }

            _edges.Enqueue(handler);
            if (_dispatcher is not { IsAlive: true } && _chip.IsPowered)
            {
                _dispatcher = _chip.StartThread(Dispatch);
            }

            Monitor.PulseAll(_lock);
        }
    }

    internal void Reset()
    {
        VirtualPin[] pins;
        lock (_lock)
        {
            _edges.Clear();
            _handling = 0;
            _units.Clear();
            _functions.Clear();
            _dispatcher = null;
            pins = [.. _pins.Values];
        }

        foreach (VirtualPin pin in pins)
        {
            pin.Reset();
        }
    }

    private void Dispatch()
    {
        const int lookMilliseconds = 20;
        while (true)
        {
            Action? handler = null;
            lock (_lock)
            {
                if (_edges.Count == 0 || IsInterpreterBusy)
                {
                    Monitor.Wait(_lock, lookMilliseconds);
                }
                else
                {
                    handler = _edges.Dequeue();
                    _handling = 1;
                }
            }

            _ = VirtualEsp32.Current;
            handler?.Invoke();
            lock (_lock)
            {
                _handling = 0;
            }
        }
    }
}
