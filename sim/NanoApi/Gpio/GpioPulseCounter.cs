using Zibo.EdgeCtl.Sim.NanoApi;

namespace System.Device.Gpio;

/// <summary>A PCNT unit on a pin.</summary>
public sealed class GpioPulseCounter : IDisposable
{
    private const int MostFilter = 1023;

    private readonly VirtualPulseUnit _unit;

    /// <summary>Takes a unit.</summary>
    /// <exception cref="InvalidOperationException">All are taken.</exception>
    public GpioPulseCounter(int pinNumberA, int pinNumberB = -1)
    {
        if (pinNumberB != -1)
        {
            throw new NotSupportedException("the virtual chip counts on one pin a unit");
        }

        _unit = VirtualEsp32.Current.Pins.TakeUnit(pinNumberA);
    }

    /// <summary>Whether it counts.</summary>
    public bool IsStarted => _unit.IsStarted;

    /// <summary>Which edges count.</summary>
    public GpioPulsePolarity Polarity
    {
        get => _unit.Polarity;
        set => _unit.Polarity = value;
    }

    /// <summary>Pulses that are shorter do not count; in ns here, up to 1,023.</summary>
    public ushort FilterPulses
    {
        get => (ushort)_unit.FilterNanoseconds;
        set => _unit.FilterNanoseconds = value <= MostFilter
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"the filter takes at most {MostFilter}");
    }

    /// <summary>The count.</summary>
    public GpioPulseCount Read() => Read(false);

    /// <summary>The count, which then begins anew.</summary>
    public GpioPulseCount Reset() => Read(true);

    /// <summary>Begins to count.</summary>
    public void Start() => _unit.Start(VirtualEsp32.Current.Clock.Microseconds);

    /// <summary>Counts no longer.</summary>
    public void Stop() => _unit.Stop();

    /// <summary>Gives the unit back.</summary>
    public void Dispose() => VirtualEsp32.Current.Pins.GiveBack(_unit);

    private GpioPulseCount Read(bool isReset)
    {
        long count = _unit.Read(isReset, VirtualEsp32.Current.Clock.Microseconds, out TimeSpan since);
        return new GpioPulseCount { Count = count, RelativeTime = since };
    }
}
