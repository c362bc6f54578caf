using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Schedule.Lighting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The sensors of daylight.</summary>
public sealed class LightBank : MeanBank
{
    private readonly LightSensor[] _sensors;

    /// <summary>Opens the inputs that the site names; throws what <see cref="IBoard"/> throws where the board lacks one.</summary>
    public LightBank(IBoard board, SiteConfiguration site, FaultRegister faults)
        : base(site.LightSensors.Length, FaultCode.DaylightUnknown, faults)
    {
        _sensors = new LightSensor[Count];
        for (int i = 0; i < _sensors.Length; i++)
        {
            _sensors[i] = new LightSensor(Open(i, board, site.LightSensors[i].Channel), site.LightSensors[i].Options);
        }
    }

    /// <summary>A sensor by its index in the site.</summary>
    public LightSensor At(int index) => _sensors[index];

    /// <inheritdoc/>
    protected override bool TryUpdate(int index, long nowMilliseconds)
    {
        LightSensor sensor = _sensors[index];
        sensor.Update(nowMilliseconds);
        return sensor.IsKnown;
    }
}
