using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.PowerUp;

/// <summary>
/// The controller that brings loads back before the limiter, with guards and a building: the import is the base that a table
/// states and the rated power of every load that is connected. A scan a second from 0, when the power returns and a window begins.
/// A dash is a meter that does not know.
/// </summary>
internal sealed class PowerUpBench
{
    private const int PowerUpBit = 1;
    private const int LimiterBit = 2;

    private readonly SettableMeter _meter = new();
    private readonly DigitalPoint _fire = new();
    private readonly DemandWindow _window;
    private readonly SlidingDemand _sliding;
    private readonly DemandForecast _forecast;
    private readonly DemandLimiter _limiter;
    private readonly IController[] _guards;
    private long _wattMilliseconds;

    public PowerUpBench(SiteConfiguration site, params LoadOptions[] loads)
    {
        _window = new DemandWindow(site.Demand, 480);
        _sliding = new SlidingDemand(site.Demand);
        _forecast = new DemandForecast(site.Demand, _window, _sliding, _meter);
        Table = new ShedTable([.. loads.Select(options => new Load(options, null!))]);
        PowerUp = new PowerUpStagger(site, _forecast, Table, PowerUpBit);
        _limiter = new DemandLimiter(_forecast, Table, site.Demand, LimiterBit);
        _guards = [new FireAlarmGuard(_fire, Table), new MinimumTimesGuard(Table)];
    }

    public ShedTable Table { get; }

    public PowerUpStagger PowerUp { get; }

    public long Now { get; private set; } = -1_000;

    public double WorstWindowWatts { get; private set; }

    /// <summary>A site that is used after an outage: limit 100 kW, window of 900 s.</summary>
    public static SiteConfiguration Site(int holdSeconds, int staggerSeconds, int spreadSeconds = 0, MeterFallback fallback = MeterFallback.Shed)
    {
        SiteConfiguration site = new() { SiteId = "school-7", DeviceId = "edge-1" };
        site.Demand.LimitWatts = 100_000;
        site.Demand.Fallback = fallback;
        site.PowerUp.HoldSeconds = holdSeconds;
        site.PowerUp.StaggerSeconds = staggerSeconds;
        site.PowerUp.SpreadSeconds = spreadSeconds;
        return site;
    }

    public static LoadOptions Load(int ratedWatts, int shedPriority, int minimumOnMilliseconds = 0, int minimumOffMilliseconds = 0) => new()
    {
        RatedWatts = ratedWatts,
        ShedPriority = shedPriority,
        MinimumOnMilliseconds = minimumOnMilliseconds,
        MinimumOffMilliseconds = minimumOffMilliseconds,
    };

    /// <summary>Columns: now, base, fire; loads are named A, B, C in the order of the site.</summary>
    public void Run(string table) => CycleTable.Run(
        table,
        row =>
        {
            while (Now < row.Number("now"))
            {
                Scan(row.Text("base") == "-" ? null : row.Number("base"), Enum.Parse<DigitalLevel>(row.Text("fire")));
            }
        },
        Read);

    public void Scan(long? baseWatts, DigitalLevel fire = DigitalLevel.Inactive)
    {
        Now += 1_000;
        long watts = (baseWatts ?? 0) + Enumerable.Range(0, Table.Count).Select(Table.At).Where(load => !load.IsShed).Sum(load => (long)load.Options.RatedWatts);
        _wattMilliseconds += Now > 0 ? watts * 1_000 : 0;
        _meter.Set(baseWatts is null ? 0 : watts, baseWatts is null ? Quality.Bad : Quality.Good);
        _meter.SetEnergy(_wattMilliseconds / 3_600);
        _fire.Stage(fire);
        _fire.Freeze();
        _window.Update(Now, 900_000 + Now, true, _meter);
        if (_window.HasCompleted)
        {
            WorstWindowWatts = Math.Max(WorstWindowWatts, _window.Completed.AverageWatts);
        }

        _sliding.Update(Now, _meter);
        Table.Observe(Now);
        _forecast.Update(Now);
        PowerUp.Execute(Now);
        _limiter.Execute(Now);
        _guards[0].Execute(Now);
        _guards[1].Execute(Now);
    }

    private object Read(string column)
    {
        if (column == "over")
        {
            return PowerUp.IsOver;
        }

        Load load = Table.At(column[0] - 'A');
        return (load.IsShed ? "off " : "on ") + load.Reason;
    }
}
