using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>
/// The limiter between forecast and guards, with the import as a table states it: between two rows a scan runs every
/// second with the power of the later row; a dash is a meter that does not know. Limit 100 kW, window of 900 s from 0.
/// </summary>
internal sealed class LimiterBench
{
    public const int LimiterBit = 1;

    private readonly SettableMeter _meter = new();
    private readonly DigitalPoint _fire = new();
    private readonly DemandWindow _window;
    private readonly SlidingDemand _sliding;
    private readonly DemandForecast _forecast;
    private readonly DemandLimiter _limiter;
    private readonly IController[] _guards;
    private long _now = -1_000;
    private long _wattMilliseconds;

    public LimiterBench(DemandOptions options, params Load[] loads)
    {
        _window = new DemandWindow(options, 480);
        _sliding = new SlidingDemand(options);
        _forecast = new DemandForecast(options, _window, _sliding, _meter);
        Table = new ShedTable(loads);
        _limiter = new DemandLimiter(_forecast, Table, options, LimiterBit);
        _guards = [new FireAlarmGuard(_fire, Table), new MinimumTimesGuard(Table)];
    }

    public ShedTable Table { get; }

    public static Load Load(int ratedWatts, int shedPriority, int minimumOn = 0, int minimumOff = 0, SettableMeter? ownMeter = null) =>
        new(
            new LoadOptions
            {
                RatedWatts = ratedWatts,
                ShedPriority = shedPriority,
                MinimumOnMilliseconds = minimumOn,
                MinimumOffMilliseconds = minimumOff,
            },
            ownMeter!);

    /// <summary>Columns: now, power and perhaps fire; loads are named A, B, C in the order of the site.</summary>
    public void Run(string table) => CycleTable.Run(table, Scan, Read);

    public void ScanTo(long now, string power, DigitalLevel fire)
    {
        while (_now < now)
        {
            _now += 1_000;
            long watts = power == "-" ? 0 : long.Parse(power.Replace("_", string.Empty, StringComparison.Ordinal), null);
            _wattMilliseconds += _now > 0 ? watts * 1_000 : 0;
            _meter.Set(watts, power == "-" ? Quality.Bad : Quality.Good);
            _meter.SetEnergy(_wattMilliseconds / 3_600);
            _fire.Stage(fire);
            _fire.Freeze();
            _window.Update(_now, 900_000 + _now, true, _meter);
            _sliding.Update(_now, _meter);
            Table.Observe(_now);
            _forecast.Update(_now);
            _limiter.Execute(_now);
            _guards[0].Execute(_now);
            _guards[1].Execute(_now);
        }
    }

    private void Scan(CycleRow row) => ScanTo(row.Number("now"), row.Text("power"), Enum.Parse<DigitalLevel>(row.Text("fire")));

    private object Read(string column)
    {
        if (column == "phase")
        {
            return _limiter.Phase;
        }

        if (column == "forecast")
        {
            return _forecast.PowerWatts;
        }

        Load load = Table.At(column[0] - 'A');
        return (load.IsShed ? "off " : "on ") + load.Reason;
    }
}
