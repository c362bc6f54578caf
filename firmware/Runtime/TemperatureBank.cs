using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The temperatures of the site.</summary>
public sealed class TemperatureBank : MeanBank
{
    private readonly TemperatureSensor[] _sensors;

    /// <summary>Opens the inputs that the site names; throws what <see cref="IBoard"/> throws where the board lacks one.</summary>
    public TemperatureBank(IBoard board, SiteConfiguration site, FaultRegister faults)
        : base(site.Temperatures.Length, FaultCode.TemperatureUnknown, faults)
    {
        _sensors = new TemperatureSensor[Count];
        for (int i = 0; i < _sensors.Length; i++)
        {
            _sensors[i] = new TemperatureSensor(Open(i, board, site.Temperatures[i].Channel), site.Temperatures[i].Options);
        }
    }

    /// <summary>A temperature by its index in the site.</summary>
    public TemperatureSensor At(int index) => _sensors[index];

    /// <inheritdoc/>
    protected override bool TryUpdate(int index, long nowMilliseconds)
    {
        TemperatureSensor sensor = _sensors[index];
        sensor.Update(nowMilliseconds);
        return sensor.Quality != Quality.Bad;
    }
}
