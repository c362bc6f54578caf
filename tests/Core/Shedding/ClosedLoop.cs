using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>
/// A building of a few lines of arithmetic around the real chain from pulse to relay: a base that the test prescribes
/// and loads that draw what they want while their relay lets them. It keeps its own exact account of every window.
/// </summary>
internal sealed class ClosedLoop
{
    public const long ScanMilliseconds = 1_000;
    public const int LimiterBit = 1;

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
    private readonly SettableMeter?[] _ownMeters;
    private readonly DemandLimiter _limiter;
    private readonly IController[] _guards;
    private long _energyWattMilliseconds;
    private long _lastPulseMilliseconds;

    public ClosedLoop(
        DemandOptions options,
        int impulsesPerKilowattHour,
        int ratio,
        LoadOptions[] loads,
        Func<long, long> baseWatts,
        Func<int, bool>? hasOwnMeter = null)
    {
        _options = options;
        _baseWatts = baseWatts;
        _quantumWattMilliseconds = 3_600_000_000L * ratio / impulsesPerKilowattHour;
        PulseMeterOptions pulse = new() { ImpulsesPerKilowattHour = impulsesPerKilowattHour, RatioNumerator = ratio };
        _meter = new PulseMeter(_point, pulse);
        _window = new DemandWindow(options, 480);
        _sliding = new SlidingDemand(options);
        Forecast = new DemandForecast(options, _window, _sliding, _meter);
        _ownMeters = [.. loads.Select((_, i) => hasOwnMeter != null && hasOwnMeter(i) ? new SettableMeter() : null)];
        _loads = [.. loads.Select((load, i) => new Load(load, _ownMeters[i]!))];
        Table = new ShedTable(_loads);
        _limiter = new DemandLimiter(Forecast, Table, options, LimiterBit);
        Why = new WhyLog(Table, Forecast, _limiter, options);
        _guards = [new FireAlarmGuard(_fire, Table), new MinimumTimesGuard(Table)];
    }

    /// <summary>What a load draws at a time while it is connected, in watts; its rated power unless told otherwise.</summary>
    public Func<int, long, long>? WantedWatts { get; init; }

    /// <summary>The fire input at a time; quiet unless told otherwise.</summary>
    public Func<long, DigitalLevel>? Fire { get; init; }

    /// <summary>Called before the limiter decides.</summary>
    public Action<long>? BeforeLimiter { get; init; }

    /// <summary>Called after the limiter and before the guards.</summary>
    public Action<long>? AfterLimiter { get; init; }

    /// <summary>Called after the guards.</summary>
    public Action<long>? AfterScan { get; init; }

    public DemandForecast Forecast { get; }

    public ShedTable Table { get; }

    public WhyLog Why { get; }

    /// <summary>What all scans but the first have allocated, in bytes.</summary>
    public long AllocatedBytes { get; private set; }

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
        long controlled = 0;
        long uncontrolled = 0;
        long served = 0;
        long wanted = 0;
        for (long now = 0; now <= windows * windowMilliseconds; now += ScanMilliseconds)
        {
            if (now > 0)
            {
                long from = now - ScanMilliseconds;
                long baseWatts = _baseWatts(from);
                long loadWatts = SumWatts(from, connectedOnly: true);
                long wantedWatts = SumWatts(from, connectedOnly: false);
                Draw(baseWatts + loadWatts, from);
                controlled += (baseWatts + loadWatts) * ScanMilliseconds;
                uncontrolled += (baseWatts + wantedWatts) * ScanMilliseconds;
                served += loadWatts;
                wanted += wantedWatts;
            }

            if (now > 0 && now % windowMilliseconds == 0)
            {
                WindowWatts.Add((controlled + windowMilliseconds - 1) / windowMilliseconds);
                UncontrolledWatts.Add(uncontrolled / windowMilliseconds);
                controlled = 0;
                uncontrolled = 0;
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            Scan(now);
            AllocatedBytes += now > 0 ? GC.GetAllocatedBytesForCurrentThread() - before : 0;
        }

        ServedShare = (double)served / wanted;
        return this;
    }

    /// <summary>What a load draws at a time, if it is connected.</summary>
    public long Wanted(int load, long now) => WantedWatts == null ? _loads[load].Options.RatedWatts : WantedWatts(load, now);

    /// <summary>Runs one scan of the controller; it allocates nothing.</summary>
    public void Scan(long now)
    {
        _fire.Stage(Fire == null ? DigitalLevel.Inactive : Fire(now));
        _fire.Freeze();
        _point.Stage(_energyWattMilliseconds / _quantumWattMilliseconds, _lastPulseMilliseconds, now);
        _point.Freeze();
        _meter.Update(now);
        for (int i = 0; i < _loads.Length; i++)
        {
            _ownMeters[i]?.Set(_loads[i].IsShed ? 0 : Wanted(i, now), Quality.Good);
        }

        _window.Update(now, StartUtcMilliseconds + now, true, _meter);
        _sliding.Update(now, _meter);
        Table.Observe(now);
        Forecast.Update(now);
        BeforeLimiter?.Invoke(now);
        _limiter.Execute(now);
        AfterLimiter?.Invoke(now);
        foreach (IController guard in _guards)
        {
            guard.Execute(now);
        }

        Why.Update(now, StartUtcMilliseconds + now);
        if (_window.HasCompleted)
        {
            RecordedMilliwattHours.Add(_window.Completed.EnergyMilliwattHours);
        }

        AfterScan?.Invoke(now);
    }

    private long SumWatts(long now, bool connectedOnly)
    {
        long watts = 0;
        for (int i = 0; i < _loads.Length; i++)
        {
            watts += connectedOnly && _loads[i].IsShed ? 0 : Wanted(i, now);
        }

        return watts;
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
