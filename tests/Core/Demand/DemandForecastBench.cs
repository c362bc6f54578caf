using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Tests.Demand;

/// <summary>A forecast on a meter that a test sets by hand, with the clock on a window's boundary at time 0, or unset.</summary>
internal sealed class DemandForecastBench
{
    private readonly bool _isUtcValid;
    private readonly DemandWindow _window;
    private readonly SlidingDemand _sliding;

    public DemandForecastBench(DemandOptions options, bool isUtcValid = true)
    {
        _isUtcValid = isUtcValid;
        _window = new DemandWindow(options, 480);
        _sliding = new SlidingDemand(options);
        Forecast = new DemandForecast(options, _window, _sliding, Meter);
    }

    public SettableMeter Meter { get; } = new();

    public DemandForecast Forecast { get; }

    public DemandForecast Scan(long now, long powerWatts, long energyMilliwattHours = 0, Quality quality = Quality.Good)
    {
        Meter.Set(powerWatts, quality);
        Meter.SetEnergy(energyMilliwattHours);
        _window.Update(now, 3_600_000 + now, _isUtcValid, Meter);
        _sliding.Update(now, Meter);
        Forecast.Update(now);
        return Forecast;
    }
}
