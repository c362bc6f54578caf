using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Tests.Demand;

/// <summary>A site that exports: its demand is its import alone.</summary>
public class ExportTests
{
    private readonly DemandOptions _options = new() { LimitWatts = 100_000 };
    private readonly SettableMeter _meter = new();
    private readonly DemandWindow _window;
    private readonly SlidingDemand _sliding;
    private readonly DemandForecast _forecast;

    public ExportTests()
    {
        _window = new DemandWindow(_options, 0);
        _sliding = new SlidingDemand(_options);
        _forecast = new DemandForecast(_options, _window, _sliding, _meter);
    }

    [Fact]
    public void Export_projects_no_import_and_sheds_nothing()
    {
        _meter.Set(-80_000, Quality.Good);
        Run(0, 300);
        Assert.True(_forecast.IsValid);
        Assert.Equal((0L, 0L), (_forecast.PowerWatts, _forecast.ProjectedWatts));
        // The whole limit is free but the reserve, with 601 s left: -(90,000,000,000 - 90,003,600) / 601,000.
        Assert.Equal(-149_600, _forecast.RequiredWatts);
    }

    [Fact]
    public void Export_does_not_pay_for_import_in_the_same_window()
    {
        // 200 kW for six minutes are 20 kWh; the limit allows 25 in the window.
        _meter.Set(200_000, Quality.Good);
        for (int second = 0; second < 360; second++)
        {
            _meter.SetEnergy(second * 200_000_000L / 3_600);
            Update(second);
        }

        long consumed = _window.ConsumedWattMilliseconds;
        _meter.Set(-200_000, Quality.Good);
        Run(360, 800);
        Assert.Equal(consumed, _window.ConsumedWattMilliseconds);
        Assert.InRange(_forecast.ProjectedWatts, 79_000, 81_000);
        Assert.False(_forecast.CanRun(200_000, 900_000));
    }

    [Fact]
    public void Import_after_export_is_taken_at_its_full_height()
    {
        _meter.Set(-500_000, Quality.Good);
        Run(0, 60);
        _meter.Set(50_000, Quality.Good);
        Run(60, 240);
        Assert.InRange(_forecast.PowerWatts, 49_900, 50_000);
    }

    private void Run(int fromSecond, int toSecond)
    {
        for (int second = fromSecond; second < toSecond; second++)
        {
            Update(second);
        }
    }

    private void Update(int second)
    {
        _window.Update(second * 1000L, second * 1000L, true, _meter);
        _sliding.Update(second * 1000L, _meter);
        _forecast.Update(second * 1000L);
    }
}
