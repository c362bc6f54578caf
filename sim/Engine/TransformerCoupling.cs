using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// A current transformer on a circuit, and a voltage transformer beside it where the site has one. The circuit has the
/// voltage and the power factor that the site assumes; the input adds its noise.
/// </summary>
internal sealed class TransformerCoupling
{
    private readonly VirtualAnalogInput _input;
    private readonly double _microvoltsPerWatt;
    private readonly double _squareMicrovoltsPerWatt;
    private readonly double _noiseMicrovolts;
    private readonly int _voltageMicrovolts;
    private readonly bool _hasVoltage;
    private int _microvolts;
    private long _squareMicrovolts;

    public TransformerCoupling(CurrentSensorOptions sensor, VirtualAnalogInput input)
    {
        _input = input;
        double milliamperesPerWatt = 1_000_000.0 / ((double)sensor.NominalVolts * sensor.PowerFactorPermille);
        _microvoltsPerWatt = milliamperesPerWatt * 1_000_000.0 / sensor.MilliamperesPerVolt;
        _squareMicrovoltsPerWatt = 1e18 / ((double)sensor.MilliamperesPerVolt * sensor.VoltageMillivoltsPerVolt);
        _noiseMicrovolts = sensor.NoiseFloorMicrovolts;
        _hasVoltage = sensor.VoltageChannel != CurrentSensorOptions.NoVoltageChannel;
        _voltageMicrovolts = (int)Math.Min(int.MaxValue, sensor.NominalVolts * 1e9 / sensor.VoltageMillivoltsPerVolt);
    }

    public void SetPower(double watts)
    {
        double signal = watts * _microvoltsPerWatt;
        _microvolts = (int)Math.Round(Math.Sqrt((signal * signal) + (_noiseMicrovolts * _noiseMicrovolts)));
        _squareMicrovolts = (long)Math.Round(watts * _squareMicrovoltsPerWatt);
    }

    public void Drive(long nowMilliseconds)
    {
        if (_hasVoltage)
        {
            _input.SetPower(_microvolts, _voltageMicrovolts, _squareMicrovolts, nowMilliseconds);
        }
        else
        {
            _input.Set(_microvolts, nowMilliseconds);
        }
    }
}
