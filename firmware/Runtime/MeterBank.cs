using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The meter of every circuit. One that fails stops no other.</summary>
public sealed class MeterBank
{
    private readonly Meter[] _meters;
    private readonly int[] _counterResets;
    private readonly FaultRegister _faults;

    /// <summary>Makes the meters that the site names, on the inputs that the sampler opened.</summary>
    public MeterBank(SiteConfiguration site, InputSampler sampler, FaultRegister faults)
    {
        _faults = faults;
        _meters = new Meter[site.Circuits.Length];
        _counterResets = new int[_meters.Length];
        for (int i = 0; i < _meters.Length; i++)
        {
            CircuitConfiguration circuit = site.Circuits[i];
            _meters[i] = circuit.MeterKind == MeterKind.Pulse
                ? new PulseMeter(sampler.PulsePointOf(i), circuit.Pulse)
                : (Meter)new CurrentSensor(sampler.AnalogPointOf(i), circuit.Current);
        }

        Site = _meters[site.SiteCircuit];
    }

    /// <summary>Number of circuits.</summary>
    public int Count => _meters.Length;

    /// <summary>The meter that sees the whole site.</summary>
    public Meter Site { get; }

    /// <summary>The meter of a circuit.</summary>
    public Meter At(int circuit) => _meters[circuit];

    /// <summary>Turns the frozen inputs into energy and power.</summary>
    public void Update(long nowMilliseconds)
    {
        for (int i = 0; i < _meters.Length; i++)
        {
            bool hasFailed = false;
            try
            {
                _meters[i].Update(nowMilliseconds);
            }
            catch (Exception)
            {
                hasFailed = true;
            }

            _faults.Set(FaultCode.MeterFailed, i, hasFailed, nowMilliseconds);
            if (_meters[i] is PulseMeter pulseMeter)
            {
                // Present for the one scan that saw it: the register counts how often.
                bool hasReset = pulseMeter.CounterResets != _counterResets[i];
                _counterResets[i] = pulseMeter.CounterResets;
                _faults.Set(FaultCode.CounterReset, i, hasReset, nowMilliseconds);
            }
        }
    }
}
