using System.Globalization;
using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Tests.Tariff;

/// <summary>
/// The controller that puts loads off before the limiter, and a building: the import is the base that a table states and the rated
/// power of every load that is connected. Scans are ten seconds apart and begin at a local time; limit 100 kW.
/// </summary>
internal sealed class DeferBench
{
    private const int DeferBit = 1;
    private const int LimiterBit = 2;
    private const int ScheduleBit = 4;
    private const int ScanMilliseconds = 10_000;

    private readonly SettableMeter _meter = new();
    private readonly DemandWindow _window;
    private readonly SlidingDemand _sliding;
    private readonly DemandForecast _forecast;
    private readonly DemandLimiter _limiter;
    private readonly DeferController _defer;
    private readonly OccupancySchedule? _schedule;
    private readonly ScheduleController? _hours;
    private long _wattMilliseconds;

    public DeferBench(string startLocal, int spreadSeconds, params (DeferOptions Defer, LoadOptions Options)[] loads)
        : this(startLocal, spreadSeconds, null, loads)
    {
    }

    private DeferBench(string startLocal, int spreadSeconds, DayPeriods? hours, (DeferOptions Defer, LoadOptions Options)[] loads)
    {
        SiteConfiguration site = new() { SiteId = "school-7", DeviceId = "edge-1" };
        site.Demand.LimitWatts = 100_000;
        site.Tariff.SpreadSeconds = spreadSeconds;
        site.Loads = [.. loads.Select(_ => new LoadConfiguration { Schedule = hours == null ? ScheduleConfiguration.NoSchedule : 0 })];
        site.Schedules = hours == null ? [] : [new ScheduleConfiguration { Id = "hours", Tables = [new ScheduleTable { Periods = hours }] }];
        for (int i = 0; i < loads.Length; i++)
        {
            site.Loads[i].Defer.AvoidedRates = loads[i].Defer.AvoidedRates;
            site.Loads[i].Defer.ReadyByMinutes = loads[i].Defer.ReadyByMinutes;
            site.Loads[i].Defer.NeededMinutes = loads[i].Defer.NeededMinutes;
            site.Loads[i].Defer.MaximumMilliseconds = loads[i].Defer.MaximumMilliseconds;
        }

        TariffOptions options = Shandong.Options();
        Clock = new TariffClock(Shandong.Table(options), options, 480);
        _window = new DemandWindow(site.Demand, 480);
        _sliding = new SlidingDemand(site.Demand);
        _forecast = new DemandForecast(site.Demand, _window, _sliding, _meter);
        Table = new ShedTable([.. loads.Select(load => new Load(load.Options, null!))]);
        _defer = DeferController.MakeOrNull(site, Clock, _forecast, Table, DeferBit);
        _limiter = new DemandLimiter(_forecast, Table, site.Demand, LimiterBit);
        UtcMilliseconds = UtcOf(startLocal) - ScanMilliseconds;
        if (hours != null)
        {
            _schedule = new OccupancySchedule(site.Schedules[0], new Timetable(site.Schedules[0], new WorkCalendar(site.Calendar), site.Seasons), null!);
            ScheduledLoad[] scheduled = [.. loads.Select((_, i) => new ScheduledLoad(Table.At(i), _schedule, null!, null!))];
            _hours = new ScheduleController(scheduled, _forecast, ScheduleBit) { Limiter = _limiter };
        }
    }

    public TariffClock Clock { get; }

    public ShedTable Table { get; }

    public long ShareMilliseconds => _defer.ShareMilliseconds;

    public long Now { get; private set; } = -ScanMilliseconds;

    public long UtcMilliseconds { get; set; }

    public DateTime Local => DateTime.UnixEpoch.AddMilliseconds(UtcMilliseconds + 28_800_000);

    public static LoadOptions Load(int ratedWatts, int shedPriority = 1, int minimumOnSeconds = 0, int minimumOffSeconds = 0) => new()
    {
        RatedWatts = ratedWatts,
        ShedPriority = shedPriority,
        MinimumOnMilliseconds = minimumOnSeconds * 1_000,
        MinimumOffMilliseconds = minimumOffSeconds * 1_000,
    };

    public static DeferOptions Avoid(int neededMinutes, int readyByHour, params TariffRate[] rates) => new()
    {
        AvoidedRates = rates.Sum(rate => 1 << (int)rate),
        NeededMinutes = neededMinutes,
        ReadyByMinutes = readyByHour * 60,
    };

    /// <summary>A bench whose loads have hours of every day.</summary>
    public static DeferBench WithHours(string startLocal, int startHour, int endHour, params (DeferOptions Defer, LoadOptions Options)[] loads) =>
        new(startLocal, 0, new DayPeriods { StartMinutes = [startHour * 60], EndMinutes = [endHour * 60] }, loads);

    /// <summary>Columns: local, base, utc; loads are named A, B, C in the order of the site.</summary>
    public void Run(string table) => CycleTable.Run(
        table,
        row =>
        {
            long target = UtcOf(row.Text("local"));
            while (UtcMilliseconds < target)
            {
                Scan(row.Number("base"), row.Text("utc") == "ok");
            }
        },
        column => Table.At(column[0] - 'A') is { } load ? (load.IsShed ? "off " : "on ") + load.Reason : string.Empty);

    public void Scan(long baseWatts = 10_000, bool isUtcValid = true)
    {
        Now += ScanMilliseconds;
        UtcMilliseconds += ScanMilliseconds;
        long watts = baseWatts + Enumerable.Range(0, Table.Count).Select(Table.At).Where(load => !load.IsShed).Sum(load => (long)load.Options.RatedWatts);
        _wattMilliseconds += Now > 0 ? watts * ScanMilliseconds : 0;
        _meter.Set(watts, Quality.Good);
        _meter.SetEnergy(_wattMilliseconds / 3_600);
        Clock.Advance(UtcMilliseconds, isUtcValid);
        _window.Update(Now, UtcMilliseconds, isUtcValid, _meter);
        _sliding.Update(Now, _meter);
        Table.Observe(Now);
        _forecast.Update(Now);
        _defer.Execute(Now);
        _schedule?.Follow((UtcMilliseconds + 28_800_000) / 60_000, ScheduleMode.Auto, Timetable.NoChange, Season.Between);
        _hours?.Execute(Now);
        _limiter.Execute(Now);
        for (int i = 0; i < Table.Count; i++)
        {
            Table.At(i).Apply(Now);
        }
    }

    private static long UtcOf(string local) =>
        (long)(DateTime.Parse(local, CultureInfo.InvariantCulture) - DateTime.UnixEpoch).TotalMilliseconds - 28_800_000;
}
