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
    private readonly PulseMeter[] _pulseMeters;
    private readonly int[] _counterResets;
    private readonly bool[] _hasReset;
    private readonly bool[] _hasFailed;
    private readonly bool[] _isImplausible;
    private readonly FaultRegister _faults;
    private readonly ModbusMeter[] _modbusMeters;
    private readonly CurrentSensor[] _currentSensors;
    private int _place;

    /// <summary>Makes the meters that the site names, on the inputs that the sampler opened.</summary>
    /// <param name="site">Names the circuits.</param>
    /// <param name="sampler">Opened their inputs just now.</param>
    /// <param name="faults">Takes the faults.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public MeterBank(SiteConfiguration site, InputSampler sampler, FaultRegister faults, long nowMilliseconds)
    {
        _faults = faults;
        _meters = new Meter[site.Circuits.Length];
        _pulseMeters = new PulseMeter[_meters.Length];
        _counterResets = new int[_meters.Length];
        _hasReset = new bool[_meters.Length];
        _hasFailed = new bool[_meters.Length];
        _isImplausible = new bool[_meters.Length];
        _modbusMeters = new ModbusMeter[_meters.Length];
        _currentSensors = new CurrentSensor[_meters.Length];
        for (int i = 0; i < _meters.Length; i++)
        {
            CircuitConfiguration circuit = site.Circuits[i];
            if (circuit.MeterKind == MeterKind.Pulse)
            {
                _pulseMeters[i] = new PulseMeter(sampler.PulsePointOf(i), circuit.Pulse);
                _meters[i] = _pulseMeters[i];
                if (sampler.TryReadOpened(i, out long count))
                {
                    _pulseMeters[i].Begin(count, nowMilliseconds);
                }
            }
            else if (circuit.MeterKind == MeterKind.Modbus)
            {
                _modbusMeters[i] = new ModbusMeter(sampler.RegisterPointOf(i), circuit.Modbus);
                _meters[i] = _modbusMeters[i];
            }
            else
            {
                _currentSensors[i] = new CurrentSensor(sampler.AnalogPointOf(i), circuit.Current);
                _meters[i] = _currentSensors[i];
            }

            if (circuit.Direction != MeterDirection.Import)
            {
                _meters[i] = new ReversedMeter(_meters[i]);
            }
        }

        Site = _meters[site.SiteCircuit];
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
        _place = 0;
        while (_place < _meters.Length)
        {
            try
            {
                UpdateFromPlace(nowMilliseconds);
            }
            catch (Exception)
            {
                StateFailure(_place, true, nowMilliseconds);
                _meters[_place].HasNews = true;
                _place++;
            }
        }
    }

    // Outside of the try: what a loop inside of one works with is kept in memory and not in registers.
    private void UpdateFromPlace(long nowMilliseconds)
    {
        for (int i = _place; i < _meters.Length; i++)
        {
            _place = i;
            Meter meter = _meters[i];
            meter.Update(nowMilliseconds);
            if (meter.HasNews)
            {
                StateNews(i, meter, nowMilliseconds);
            }
        }

        _place = _meters.Length;
    }

    private void StateNews(int index, Meter meter, long nowMilliseconds)
    {
        if (_hasFailed[index])
        {
            StateFailure(index, false, nowMilliseconds);
        }

        PulseMeter pulseMeter = _pulseMeters[index];
        ModbusMeter modbusMeter = _modbusMeters[index];
        int resets = pulseMeter != null ? pulseMeter.CounterResets : modbusMeter != null ? modbusMeter.TotalJumps : 0;
        if (_hasReset[index] || resets != _counterResets[index])
        {
            StateReset(modbusMeter == null ? FaultCode.CounterReset : FaultCode.MeterTotalJumped, index, resets, nowMilliseconds);
        }

        if (modbusMeter == null)
        {
            StateIfImplausible(
                index, pulseMeter != null ? pulseMeter.IsImplausible : _currentSensors[index].IsImplausible, nowMilliseconds);
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
}
