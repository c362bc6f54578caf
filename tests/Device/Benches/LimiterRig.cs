using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device.Tests.Benches;

/// <summary>The limiter between forecast and guards, a scan a second. Limit 100 kW, window of 900 s from 0.</summary>
public sealed class LimiterRig
{
    private readonly SettableMeter _meter = new SettableMeter();
    private readonly DigitalPoint _fire = new DigitalPoint();
    private readonly DemandWindow _window;
    private readonly SlidingDemand _sliding;
    private readonly DemandForecast _forecast;
    private readonly DemandLimiter _limiter;
    private readonly FireAlarmGuard _fireGuard;
    private readonly MinimumTimesGuard _timesGuard;
    private long _now = -1_000;
    private long _wattMilliseconds;

    /// <summary>Wires it.</summary>
    public LimiterRig(Load[] loads)
    {
        DemandOptions options = PlainOptions.Make();
        _window = new DemandWindow(options, 480);
        _sliding = new SlidingDemand(options);
        _forecast = new DemandForecast(options, _window, _sliding, _meter);
        Table = new ShedTable(loads);
        _limiter = new DemandLimiter(_forecast, Table, options, 1);
        _fireGuard = new FireAlarmGuard(_fire, Table);
        _timesGuard = new MinimumTimesGuard(Table);
    }

    /// <summary>The loads.</summary>
    public ShedTable Table { get; }

    /// <summary>What the limiter does.</summary>
    public DemandPhase Phase => _limiter.Phase;

    /// <summary>Makes a load.</summary>
    public static Load Load(int ratedWatts, int shedPriority, int minimumOnMilliseconds, int minimumOffMilliseconds)
    {
        LoadOptions options = new LoadOptions();
        options.RatedWatts = ratedWatts;
        options.ShedPriority = shedPriority;
        options.MinimumOnMilliseconds = minimumOnMilliseconds;
        options.MinimumOffMilliseconds = minimumOffMilliseconds;
        return new Load(options, null);
    }

    /// <summary>Runs scans up to a time with a power; a negative one is a meter that does not know.</summary>
    public void ScanTo(long now, long watts, DigitalLevel fire)
    {
        while (_now < now)
        {
            _now += 1_000;
            _wattMilliseconds += _now > 0 && watts > 0 ? watts * 1_000 : 0;
            _meter.Set(watts < 0 ? 0 : watts, watts < 0 ? Quality.Bad : Quality.Good, _wattMilliseconds / 3_600);
            _fire.Stage(fire);
            _fire.Freeze();
            _window.Update(_now, 900_000 + _now, true, _meter);
            _sliding.Update(_now, _meter);
            Table.Observe(_now);
            _forecast.Update(_now);
            _limiter.Execute(_now);
            _fireGuard.Execute(_now);
            _timesGuard.Execute(_now);
        }
    }
}
