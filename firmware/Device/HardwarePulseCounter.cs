using System;
using System.Device.Gpio;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device;

/// <summary>Meter pulses on a PCNT unit, which counts without the processor. Read by one thread.</summary>
/// <remarks>
/// The unit's filter ends between 1 and 13 microseconds: it removes spikes of the wiring, not the bounce of a contact. Inputs need an
/// electronic pulse output (S0) or an RC filter before the pin.
/// </remarks>
public sealed class HardwarePulseCounter : IPulseCounter
{
    // Cycles of the 80 MHz bus in older firmware of the chip, nanoseconds in newer: the most that both take.
    private const ushort LongestFilter = 1023;

    private readonly GpioPulseCounter _counter;
    private readonly IClock _clock;
    private long _count;
    private long _lastPulseMilliseconds;

    /// <summary>Takes a PCNT unit and starts it; throws what the driver throws where all units are taken.</summary>
    /// <param name="pinNumber">GPIO number; a pulse pulls it low.</param>
    /// <param name="clock">Stamps the counts.</param>
    public HardwarePulseCounter(int pinNumber, IClock clock)
    {
        _clock = clock;
        _lastPulseMilliseconds = clock.MonotonicMilliseconds;
        _counter = new GpioPulseCounter(pinNumber)
        {
            Polarity = GpioPulsePolarity.Falling,
            FilterPulses = LongestFilter,
        };
        _counter.Start();
    }

    /// <inheritdoc/>
    public bool TryRead(out long count, out long lastPulseMilliseconds)
    {
        bool isRead = true;
        try
        {
            // The 16-bit unit rolls over before the interrupt has added the carry: a read in between shows too little,
            // and the next one is right again.
            long now = _clock.MonotonicMilliseconds;
            long read = _counter.Read().Count;
            if (read > _count)
            {
                _count = read;
                _lastPulseMilliseconds = now;
            }
        }
        catch (Exception)
        {
            isRead = false;
        }

        count = _count;
        lastPulseMilliseconds = _lastPulseMilliseconds;
        return isRead;
    }
}
