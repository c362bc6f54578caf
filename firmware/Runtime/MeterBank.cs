using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The meter of every circuit. One that fails stops no other.</summary>
public sealed class MeterBank
{
    private readonly Meter[] _meters;
    private readonly int[] _counterResets;
    private readonly bool[] _hasReset;
    private readonly bool[] _hasFailed;
    private readonly bool[] _isImplausible;
    private readonly FaultRegister _faults;
    private readonly MeterChanges _changes;

    // Those that have thrown in this scan.
    private uint _thrown;

    /// <summary>Makes the meters that the site names, on the inputs that the sampler opened.</summary>
    /// <param name="site">Names the circuits.</param>
    /// <param name="sampler">Opened their inputs just now.</param>
    /// <param name="faults">Takes the faults.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public MeterBank(SiteConfiguration site, InputSampler sampler, FaultRegister faults, long nowMilliseconds)
        : this(MakeMeters(site, sampler, nowMilliseconds), site.SiteCircuit, faults)
    {
    }

    /// <summary>Takes the meters of all circuits, in their order.</summary>
    /// <param name="meters">The meters, up to 32.</param>
    /// <param name="siteCircuit">Which of them sees the whole site.</param>
    /// <param name="faults">Takes the faults.</param>
    public MeterBank(Meter[] meters, int siteCircuit, FaultRegister faults)
    {
        _faults = faults;
        _meters = meters;
        _counterResets = new int[meters.Length];
        _hasReset = new bool[meters.Length];
        _hasFailed = new bool[meters.Length];
        _isImplausible = new bool[meters.Length];
        Site = meters[siteCircuit];
        _changes = MeterChanges.Of(meters);
    }

    /// <summary>Number of circuits.</summary>
    public int Count => _meters.Length;

    /// <summary>The meter that sees the whole site.</summary>
    public Meter Site { get; }

    /// <summary>The meters of all circuits, in their order.</summary>
    internal Meter[] All => _meters;

    /// <summary>The meter of a circuit.</summary>
    public Meter At(int circuit) => _meters[circuit];

    /// <summary>Turns the frozen inputs into energy and power.</summary>
    public void Update(long nowMilliseconds)
    {
        int place = 0;
        while (place < _meters.Length)
        {
            place = UpdateFrom(place, nowMilliseconds);
        }

        if (_changes.HasNews)
        {
            StateAllNews(~_thrown, nowMilliseconds);
            _thrown = 0;
        }
    }

    // From one place up to the end, or behind the one that throws.
    private int UpdateFrom(int place, long nowMilliseconds)
    {
        Meter[] meters = _meters;
        int count = meters.Length;
        int i = place;
        try
        {
            for (; i < count; i++)
            {
                meters[i].Update(nowMilliseconds);
            }
        }
        catch (Exception)
        {
            // Those behind it have no news of this scan yet, and its own wait until it works again.
            StateAllNews(((1u << i) - 1) & ~_thrown, nowMilliseconds);
            StateFailure(i, true, nowMilliseconds);
            meters[i].HasNews = true;
            _thrown |= 1u << i;
            i++;
        }

        return i;
    }

    private void StateAllNews(uint meters, long nowMilliseconds)
    {
        uint news = _changes.TakeNews(meters);
        for (int i = 0; news != 0; i++)
        {
            if ((news & 1) != 0)
            {
                StateNews(i, _meters[i], nowMilliseconds);
            }

            news >>= 1;
        }
    }

    private void StateNews(int index, Meter meter, long nowMilliseconds)
    {
        if (_hasFailed[index])
        {
            StateFailure(index, false, nowMilliseconds);
        }

        ReversedMeter reversed = meter as ReversedMeter;
        Meter source = reversed == null ? meter : reversed.Inner;
        PulseMeter pulseMeter = source as PulseMeter;
        ModbusMeter modbusMeter = source as ModbusMeter;
        int resets = pulseMeter != null ? pulseMeter.CounterResets : modbusMeter != null ? modbusMeter.TotalJumps : 0;
        if (_hasReset[index] || resets != _counterResets[index])
        {
            StateReset(modbusMeter == null ? FaultCode.CounterReset : FaultCode.MeterTotalJumped, index, resets, nowMilliseconds);
        }

        CurrentSensor sensor = source as CurrentSensor;
        if (pulseMeter != null || sensor != null)
        {
            StateIfImplausible(index, pulseMeter != null ? pulseMeter.IsImplausible : sensor.IsImplausible, nowMilliseconds);
        }

        // What is present for one scan is stated again in the next.
        meter.HasNews = _hasReset[index];
    }

    private void StateIfImplausible(int index, bool isImplausible, long nowMilliseconds)
    {
        if (isImplausible != _isImplausible[index])
        {
            _isImplausible[index] = isImplausible;
            _faults.Set(FaultCode.PowerImplausible, index, isImplausible, nowMilliseconds);
        }
    }

    private void StateFailure(int index, bool hasFailed, long nowMilliseconds)
    {
        _hasFailed[index] = hasFailed;
        _faults.Set(FaultCode.MeterFailed, index, hasFailed, nowMilliseconds);
    }

    // Present for the one scan that saw it: the register counts how often.
    private void StateReset(FaultCode code, int index, int resets, long nowMilliseconds)
    {
        _hasReset[index] = resets != _counterResets[index];
        _counterResets[index] = resets;
        _faults.Set(code, index, _hasReset[index], nowMilliseconds);
    }

    private static Meter[] MakeMeters(SiteConfiguration site, InputSampler sampler, long nowMilliseconds)
    {
        Meter[] meters = new Meter[site.Circuits.Length];
        for (int i = 0; i < meters.Length; i++)
        {
            Meter meter = MakeMeter(site, i, meters, sampler, nowMilliseconds);
            meters[i] = site.Circuits[i].Direction == MeterDirection.Import ? meter : new ReversedMeter(meter);
        }

        return meters;
    }

    private static Meter MakeMeter(SiteConfiguration site, int index, Meter[] before, InputSampler sampler, long nowMilliseconds)
    {
        CircuitConfiguration circuit = site.Circuits[index];
        Meter same = OfSameOptions(site, index, before);
        if (circuit.MeterKind == MeterKind.Modbus)
        {
            return new ModbusMeter(sampler.RegisterPointOf(index), circuit.Modbus);
        }

        if (circuit.MeterKind == MeterKind.Current)
        {
            CurrentConstants known = same == null ? new CurrentConstants(circuit.Current) : ((CurrentSensor)same).Constants;
            return new CurrentSensor(sampler.AnalogPointOf(index), circuit.Current, known);
        }

        PulseConstants constants = same == null ? new PulseConstants(circuit.Pulse) : ((PulseMeter)same).Constants;
        PulseMeter meter = new PulseMeter(sampler.PulsePointOf(index), circuit.Pulse, constants);
        if (sampler.TryReadOpened(index, out long count))
        {
            meter.Begin(count, nowMilliseconds);
        }

        return meter;
    }

    // A meter whose constants another one of the same options can share, or null.
    private static Meter OfSameOptions(SiteConfiguration site, int index, Meter[] before)
    {
        CircuitConfiguration circuit = site.Circuits[index];
        for (int i = 0; i < index; i++)
        {
            CircuitConfiguration other = site.Circuits[i];
            if (other.MeterKind == circuit.MeterKind && other.Pulse == circuit.Pulse && other.Current == circuit.Current
                && other.Direction == MeterDirection.Import)
            {
                return before[i];
            }
        }

        return null;
    }
}
