using System.Device.Gpio;

namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>A PCNT unit: counts to 32,767 by itself and begins again; an interrupt adds that to a total.</summary>
public sealed class VirtualPulseUnit
{
    /// <summary>The count at which the unit begins again from zero.</summary>
    public const int RollOverCount = 32_767;

    private readonly object _lock = new();
    private long _carried;
    private long _waiting;
    private int _register;
    private long _fromMicroseconds;

    internal VirtualPulseUnit(VirtualPin pin) => Pin = pin;

    /// <summary>While true the interrupt does not get its turn: a count that rolled over meanwhile reads too low.</summary>
    public bool HoldsCarry
    {
        get;
        set
        {
            lock (_lock)
            {
                field = value;
                Carry();
            }
        }
    }

    /// <summary>While true every access throws.</summary>
    public bool IsFailing { get; set; }

    internal VirtualPin Pin { get; }

    internal GpioPulsePolarity Polarity { get; set; } = GpioPulsePolarity.Both;

    internal int FilterNanoseconds { get; set; }

    internal bool IsStarted { get; private set; }

    internal void Start(long nowMicroseconds)
    {
        _fromMicroseconds = nowMicroseconds;
        IsStarted = true;
        Pin.Attach(this);
    }

    internal void Stop()
    {
        IsStarted = false;
        Pin.Detach(this);
    }

    internal void Edge(bool isRising, int nanoseconds)
    {
        GpioPulsePolarity edge = isRising ? GpioPulsePolarity.Rising : GpioPulsePolarity.Falling;
        if (nanoseconds < FilterNanoseconds || (Polarity != GpioPulsePolarity.Both && Polarity != edge))
        {
            return;
        }

        lock (_lock)
        {
            if (++_register == RollOverCount)
            {
                _register = 0;
                _waiting += RollOverCount;
                Carry();
            }
        }
    }

    internal long Read(bool isReset, long nowMicroseconds, out TimeSpan since)
    {
        if (IsFailing)
        {
            throw new InvalidOperationException("the pulse counter does not answer");
        }

        lock (_lock)
        {
            long count = _carried + _register;
            since = TimeSpan.FromMicroseconds(nowMicroseconds - _fromMicroseconds);
            if (isReset)
            {
                (_carried, _waiting, _register) = (0, 0, 0);
                _fromMicroseconds = nowMicroseconds;
            }

            return count;
        }
    }

    private void Carry()
    {
        if (!HoldsCarry)
        {
            _carried += _waiting;
            _waiting = 0;
        }
    }
}
