using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Schedule;

/// <summary>
/// Loads of one schedule between limiter and guards, and a building: the import is the base that a table states and the rated power of
/// every load that is connected. A scan a second from 0, when a window begins; limit 100 kW, windows of 900 s.
/// </summary>
internal sealed class ScheduleBench
{
    private const int ScheduleBit = 1;
    private const int LimiterBit = 2;
    private const int OverrideBit = 4;

    private readonly SettableMeter _meter = new();
    private readonly DigitalPoint _fire = new();
    private readonly DemandWindow _window;
    private readonly SlidingDemand _sliding;
    private readonly DemandForecast _forecast;
    private readonly OccupancySchedule _schedule;
    private readonly ScheduleController _controller;
    private readonly LoadOverrides _overrides;
    private readonly IController[] _guards;
    private long _wattMilliseconds;

    public ScheduleBench(params LoadOptions[] loads)
        : this(MeterFallback.Shed, loads)
    {
    }

    public ScheduleBench(MeterFallback fallback, params LoadOptions[] loads)
    {
        DemandOptions demand = new() { LimitWatts = 100_000, Fallback = fallback };
        _window = new DemandWindow(demand, 480);
        _sliding = new SlidingDemand(demand);
        _forecast = new DemandForecast(demand, _window, _sliding, _meter);
        Table = new ShedTable([.. loads.Select(options => new Load(options, null!))]);
        _schedule = new OccupancySchedule(Weeks.Office(), new Timetable(Weeks.Office(), Weeks.NationalDay(), new SeasonOptions()), null!);
        ScheduledLoad[] scheduled = [.. Enumerable.Range(0, Table.Count).Select(i => new ScheduledLoad(Table.At(i), _schedule, null!, null!))];
        _controller = new ScheduleController(scheduled, _forecast, ScheduleBit);
        Limiter = new DemandLimiter(_forecast, Table, demand, LimiterBit);
        _controller.Limiter = Limiter;
        _overrides = new LoadOverrides(Table, OverrideBit);
        _guards = [new FireAlarmGuard(_fire, Table), _overrides, new MinimumTimesGuard(Table)];
    }

    public ShedTable Table { get; }

    public DemandLimiter Limiter { get; }

    public long Now { get; private set; } = -1_000;

    public long WorstWindowWatts { get; private set; }

    public static LoadOptions Load(int ratedWatts, int shedPriority, int minimumOnMilliseconds = 0, int minimumOffMilliseconds = 0) => new()
    {
        RatedWatts = ratedWatts,
        ShedPriority = shedPriority,
        MinimumOnMilliseconds = minimumOnMilliseconds,
        MinimumOffMilliseconds = minimumOffMilliseconds,
    };

    /// <summary>Columns: now, base, hours, perhaps fire and over (an override of A); loads are named A, B, C.</summary>
    public void Run(string table) => CycleTable.Run(
        table,
        row =>
        {
            if (table.Contains("over ", StringComparison.Ordinal))
            {
                _overrides.Set(0, Enum.Parse<OverrideMode>(row.Text("over")), long.MaxValue);
            }

            DigitalLevel fire = table.Contains("fire ", StringComparison.Ordinal) ? Enum.Parse<DigitalLevel>(row.Text("fire")) : DigitalLevel.Inactive;
            while (Now < row.Number("now"))
            {
                Scan(row.Text("base") == "-" ? null : row.Number("base"), row.Is("hours"), fire);
            }
        },
        Read);

    public void Scan(long? baseWatts, bool isOccupied, DigitalLevel fire = DigitalLevel.Inactive)
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
        _schedule.Follow(Weeks.At(2026, 9, 30, 9, 0), isOccupied ? ScheduleMode.Occupied : ScheduleMode.Unoccupied, Timetable.NoChange, Season.Between);
        _controller.Execute(Now);
        Limiter.Execute(Now);
        foreach (IController guard in _guards)
        {
            guard.Execute(Now);
        }

        _switches ??= new SwitchLedger(Table, _forecast);
        _switches.Update(Now);
    }

    private SwitchLedger? _switches;

    private object Read(string column)
    {
        if (column == "phase")
        {
            return Limiter.Phase;
        }

        Load load = Table.At(column[0] - 'A');
        return column.EndsWith("curtailed", StringComparison.Ordinal) ? load.IsCurtailed : (load.IsShed ? "off " : "on ") + load.Reason;
    }
}
