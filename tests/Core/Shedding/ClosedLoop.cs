using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>
/// A building of a few lines of arithmetic around the real chain from pulse to relay: a base that the test prescribes
/// and loads that draw their rated power while their relay lets them. It keeps its own exact account of every window.
/// </summary>
internal sealed class ClosedLoop
{
    public const long ScanMilliseconds = 1_000;
    private const int LimiterBit = 1;

    // Midnight of a day in China, so that windows of 15 minutes begin with the first scan.
    private const long StartUtcMilliseconds = 1_785_513_600_000;

    private readonly DemandOptions _options;
    private readonly Load[] _loads;
    private readonly Func<long, long> _baseWatts;
    private readonly long _quantumWattMilliseconds;
    private readonly PulsePoint _point = new();
    private readonly DigitalPoint _fire = new();
    private readonly PulseMeter _meter;
    private readonly DemandWindow _window;
    private readonly SlidingDemand _sliding;
    private readonly DemandForecast _forecast;
    private readonly ShedTable _table;
    private readonly IController[] _controllers;
    private long _energyWattMilliseconds;
    private long _lastPulseMilliseconds;

    public ClosedLoop(DemandOptions options, int impulsesPerKilowattHour, int ratio, LoadOptions[] loads, Func<long, long> baseWatts)
    {
        _options = options;
        _baseWatts = baseWatts;
        _quantumWattMilliseconds = 3_600_000_000L * ratio / impulsesPerKilowattHour;
        PulseMeterOptions pulse = new() { ImpulsesPerKilowattHour = impulsesPerKilowattHour, RatioNumerator = ratio };
        _meter = new PulseMeter(_point, pulse);
        _window = new DemandWindow(options, 480);
        _sliding = new SlidingDemand(options);
        _forecast = new DemandForecast(options, _window, _sliding, _meter);
        _loads = loads.Select(load => new Load(load, null)).ToArray();
        _table = new ShedTable(_loads);
        DemandLimiter limiter = new(_forecast, _table, options, LimiterBit);
        _controllers = [limiter, new FireAlarmGuard(_fire, _table), new MinimumTimesGuard(_table)];
    }

    /// <summary>Average of every window that ended, in watts, with the controller in charge.</summary>
    public List<long> WindowWatts { get; } = [];

    /// <summary>Average of every window that ended, in watts, had nothing been shed.</summary>
    public List<long> UncontrolledWatts { get; } = [];

    /// <summary>Energy of every completed window as the controller records it, in mWh.</summary>
    public List<long> RecordedMilliwattHours { get; } = new(200);

    public long TotalMilliwattHours => _meter.EnergyMilliwattHours;

    public int SwitchCount => _loads.Sum(load => load.SwitchCount);

    /// <summary>Share of what the loads wanted that they got.</summary>
    public double ServedShare { get; private set; }

    public ClosedLoop Run(int windows)
    {
        long windowMilliseconds = _options.WindowSeconds * 1000L;
        long wanted = _loads.Sum(load => (long)load.Options.RatedWatts);
        long controlled = 0;
        long uncontrolled = 0;
        long served = 0;
        for (long now = 0; now <= windows * windowMilliseconds; now += ScanMilliseconds)
        {
            if (now > 0)
            {
                long baseWatts = _baseWatts(now - ScanMilliseconds);
                long loadWatts = _loads.Where(load => !load.IsShed).Sum(load => (long)load.Options.RatedWatts);
                Draw(baseWatts + loadWatts, now - ScanMilliseconds);
                controlled += (baseWatts + loadWatts) * ScanMilliseconds;
                uncontrolled += (baseWatts + wanted) * ScanMilliseconds;
                served += loadWatts * ScanMilliseconds;
            }

            if (now > 0 && now % windowMilliseconds == 0)
            {
                WindowWatts.Add((controlled + windowMilliseconds - 1) / windowMilliseconds);
                UncontrolledWatts.Add(uncontrolled / windowMilliseconds);
                controlled = 0;
                uncontrolled = 0;
            }

            Scan(now);
        }

        ServedShare = (double)served / (wanted * windows * windowMilliseconds);
        return this;
    }

    /// <summary>Runs one scan of the controller; it allocates nothing.</summary>
    public void Scan(long now)
    {
        _fire.Stage(DigitalLevel.Inactive);
        _fire.Freeze();
        _point.Stage(_energyWattMilliseconds / _quantumWattMilliseconds, _lastPulseMilliseconds, now);
        _point.Freeze();
        _meter.Update(now);
        _window.Update(now, StartUtcMilliseconds + now, true, _meter);
        _sliding.Update(now, _meter);
        _table.Observe(now);
        _forecast.Update(now);
        foreach (IController controller in _controllers)
        {
            controller.Execute(now);
        }

        if (_window.HasCompleted)
        {
            RecordedMilliwattHours.Add(_window.Completed.EnergyMilliwattHours);
        }
    }
    private void Draw(long watts, long fromMilliseconds)
    {
        long before = _energyWattMilliseconds;
        _energyWattMilliseconds += watts * ScanMilliseconds;
        long newest = _energyWattMilliseconds / _quantumWattMilliseconds;
        if (newest > before / _quantumWattMilliseconds)
        {
            // The pulse falls where the energy passes a whole number of quanta, as at a real meter.
            _lastPulseMilliseconds = fromMilliseconds + (((newest * _quantumWattMilliseconds) - before) / watts);
        }
    }
}
