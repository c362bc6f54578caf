using System;
using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Lighting;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The schedules of a site and what goes by them. A scan compares the minute; only a new one is judged.</summary>
public sealed class ScheduleBank
{
    private const long MillisecondsPerMinute = 60_000;
    private const long UnknownMinutes = -1;

    // Before it, the day before has no number. No clock that is valid is there.
    private const long FirstMinutes = 2 * DayPeriods.MinutesPerDay;

    private readonly SeasonOptions _seasons;
    private readonly long _offsetMilliseconds;
    private readonly FaultRegister _faults;
    private readonly OccupancySchedule[] _schedules;
    private readonly ScheduledLoad[] _loads;
    private readonly int[] _presenceLoads;
    private readonly bool[] _isPresenceUnknown;
    private readonly LightBank _lights;
    private readonly CalendarWatch _calendarWatch;
    private readonly bool _hasStarts;
    private ShiftWatch _shifts;
    private long _minutes = UnknownMinutes - 1;
    private int _orderChangeCount;
    private bool _hasFailed;

    private ScheduleBank(IBoard board, SiteConfiguration site, SafetyBank safety, ShedTable table, FaultRegister faults)
    {
        _seasons = site.Seasons;
        _offsetMilliseconds = site.UtcOffsetMinutes * MillisecondsPerMinute;
        _faults = faults;
        _lights = safety.Lights;
        Calendar = new WorkCalendar(site.Calendar);
        _calendarWatch = new CalendarWatch(Calendar, faults);
        Memory = new ScheduleMemory(site.Schedules);
        _schedules = new OccupancySchedule[site.Schedules.Length];
        for (int i = 0; i < _schedules.Length; i++)
        {
            ScheduleConfiguration schedule = site.Schedules[i];
            OptimumStart start = schedule.OptimumStart.IsUsed
                ? new OptimumStart(schedule.OptimumStart, safety.Temperatures.At(schedule.OptimumStart.TemperatureIndex), Memory.RatesOf(i))
                : null;
            _hasStarts |= start != null;
            _schedules[i] = new OccupancySchedule(schedule, new Timetable(schedule, Calendar, site.Seasons), start);
        }

        _loads = MakeLoads(site, safety, table);
        _presenceLoads = new int[_loads.Length];
        _isPresenceUnknown = new bool[_loads.Length];
        for (int i = 0, at = 0; i < site.Loads.Length; i++)
        {
            if (IsConditional(site.Loads[i]))
            {
                _presenceLoads[at++] = i;
            }
        }

        Setpoints = new SetpointBank(board, site, _schedules, safety.Temperatures, Memory, faults);
    }

    /// <summary>Which days are worked.</summary>
    public WorkCalendar Calendar { get; }

    /// <summary>What commands want of schedules, and what zones have taught.</summary>
    public ScheduleMemory Memory { get; }

    /// <summary>What asks loads off that nobody needs, or null where no load goes by anything here.</summary>
    public ScheduleController Controller { get; private set; }

    /// <summary>What the plant is to keep.</summary>
    public SetpointBank Setpoints { get; }

    /// <summary>Schedules of the site.</summary>
    public int Count => _schedules.Length;

    /// <summary>The season; Between while the time is not known.</summary>
    public Season Season { get; private set; }

    /// <summary>True while the local time is known.</summary>
    public bool IsTimeKnown => _minutes >= FirstMinutes;

    /// <summary>True where the present day is worked; means nothing while the time is not known.</summary>
    public bool IsWorkday => Calendar.KindOf((int)(_minutes / DayPeriods.MinutesPerDay)) == DayKind.Work;

    /// <summary>Makes the schedules, and adds what asks loads off to the controllers; null where the site has nothing of it.</summary>
    public static ScheduleBank MakeOrNull(
        IBoard board,
        SiteConfiguration site,
        SafetyBank safety,
        ShedTable table,
        DemandForecast forecast,
        ControllerList controllers,
        FaultRegister faults)
    {
        int conditional = CountConditional(site);
        if (site.Schedules.Length == 0 && conditional == 0 && site.Calendar.Years.Length == 0)
        {
            return null;
        }

        ScheduleBank bank = new ScheduleBank(board, site, safety, table, faults);
        safety.Lifts.Schedules = bank;
        if (conditional > 0)
        {
            bank.Controller = new ScheduleController(bank._loads, forecast, controllers.NextBit);
            controllers.Add(bank.Controller);
        }

        return bank;
    }

    /// <summary>A schedule by its index in the site.</summary>
    public OccupancySchedule At(int index) => _schedules[index];

    /// <summary>Makes the limiter known, which takes loads back whose hours begin, and what is dear.</summary>
    public void Bind(EdgeController controller)
    {
        if (Controller != null)
        {
            Controller.Limiter = controller.Limiter;
        }

        _shifts = Setpoints.WatchOrNull(controller);
    }

    /// <summary>When a schedule may change next, UTC in ms since 1970, or -1 where that is not known.</summary>
    public long NextChangeUtcMilliseconds(int schedule)
    {
        long minutes = _schedules[schedule].NextChangeMinutes;
        return minutes == Timetable.NoChange ? Timetable.NoChange : (minutes * MillisecondsPerMinute) - _offsetMilliseconds;
    }

    /// <summary>Takes the time of a scan; nothing that a part of it throws leaves it.</summary>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    /// <param name="utcMilliseconds">UTC of the scan in ms since 1970; ignored unless valid.</param>
    /// <param name="isUtcValid">Whether UTC may be used.</param>
    public void Update(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        bool hasFailed = false;
        try
        {
            _lights.Update(nowMilliseconds);
            long minutes = isUtcValid ? (utcMilliseconds + _offsetMilliseconds) / MillisecondsPerMinute : UnknownMinutes;
            minutes = minutes < FirstMinutes ? UnknownMinutes : minutes;
            if (minutes != _minutes || Memory.Orders.ChangeCount != _orderChangeCount)
            {
                Judge(minutes, utcMilliseconds, nowMilliseconds);
            }

            if (_hasStarts)
            {
                Learn(nowMilliseconds);
            }

            _shifts?.Update(Season, nowMilliseconds, utcMilliseconds, isUtcValid);
        }
        catch (Exception)
        {
            // What cannot be judged is what cannot be known: the safe schedule.
            JudgeWithoutClock();
            _minutes = UnknownMinutes - 1;
            hasFailed = true;
        }

        if (hasFailed != _hasFailed)
        {
            _hasFailed = hasFailed;
            _faults.Set(FaultCode.ScheduleFailed, 0, hasFailed, nowMilliseconds);
        }
    }

    /// <summary>Drives the setpoints and states what cannot be known; after the controllers.</summary>
    public void Write(long nowMilliseconds)
    {
        Setpoints.Write(Season, nowMilliseconds);
        for (int i = 0; i < _loads.Length; i++)
        {
            bool isUnknown = _loads[i].Presence != null && _loads[i].Presence.IsUnknown;
            if (isUnknown != _isPresenceUnknown[i])
            {
                _isPresenceUnknown[i] = isUnknown;
                _faults.Set(FaultCode.PresenceUnknown, _presenceLoads[i], isUnknown, nowMilliseconds);
            }
        }
    }

    private static bool IsConditional(LoadConfiguration load) =>
        load.Schedule != ScheduleConfiguration.NoSchedule
        || load.Daylight.SensorIndex != DaylightOptions.NoSensor
        || load.Presence.Input != SiteConfiguration.NoInput;

    private static int CountConditional(SiteConfiguration site)
    {
        int count = 0;
        for (int i = 0; i < site.Loads.Length; i++)
        {
            count += IsConditional(site.Loads[i]) ? 1 : 0;
        }

        return count;
    }

    private ScheduledLoad[] MakeLoads(SiteConfiguration site, SafetyBank safety, ShedTable table)
    {
        ScheduledLoad[] loads = new ScheduledLoad[CountConditional(site)];
        int count = 0;
        for (int i = 0; i < site.Loads.Length; i++)
        {
            LoadConfiguration load = site.Loads[i];
            if (IsConditional(load))
            {
                loads[count++] = new ScheduledLoad(
                    table.At(i),
                    load.Schedule == ScheduleConfiguration.NoSchedule ? null : _schedules[load.Schedule],
                    load.Daylight.SensorIndex == DaylightOptions.NoSensor
                        ? null : new DaylightRule(safety.Lights.At(load.Daylight.SensorIndex), load.Daylight),
                    load.Presence.Input == SiteConfiguration.NoInput
                        ? null : new PresenceRule(safety.Inputs.PointOf(load.Presence.Input), load.Presence));
            }
        }

        return loads;
    }

    private void Judge(long minutes, long utcMilliseconds, long nowMilliseconds)
    {
        if (minutes == UnknownMinutes)
        {
            JudgeWithoutClock();
        }
        else
        {
            int day = (int)(minutes / DayPeriods.MinutesPerDay);
            Season = _seasons.Of(day);
            for (int i = 0; i < _schedules.Length; i++)
            {
                long change = Memory.Orders.NextChangeUtcMilliseconds(i, utcMilliseconds);
                long changeMinutes = change == long.MaxValue
                    ? Timetable.NoChange
                    : (change + _offsetMilliseconds + MillisecondsPerMinute - 1) / MillisecondsPerMinute;
                _schedules[i].Follow(minutes, Memory.Orders.ModeOf(i, utcMilliseconds), changeMinutes, Season);
            }

            _calendarWatch.Update(day, nowMilliseconds);
        }

        _minutes = minutes;
        _orderChangeCount = Memory.Orders.ChangeCount;
        _faults.Set(
            FaultCode.ScheduleWithoutClock, 0, minutes == UnknownMinutes && _schedules.Length > 0, nowMilliseconds);
    }

    private void JudgeWithoutClock()
    {
        Season = Season.Between;
        for (int i = 0; i < _schedules.Length; i++)
        {
            _schedules[i].FollowWithoutClock();
        }
    }

    private void Learn(long nowMilliseconds)
    {
        for (int i = 0; i < _schedules.Length; i++)
        {
            OptimumStart start = _schedules[i].OptimumStart;
            if (start != null)
            {
                start.Observe(_schedules[i].IsOccupied, PlantOf(_schedules[i]), nowMilliseconds);
            }
        }
    }

    private PlantState PlantOf(OccupancySchedule schedule)
    {
        bool areOff = true;
        bool areOn = true;
        int count = 0;
        for (int i = 0; i < _loads.Length; i++)
        {
            if (_loads[i].Schedule == schedule)
            {
                Load load = _loads[i].Load;
                bool isOwn = load.Reason != DecisionReason.ManualHand && load.Reason != DecisionReason.OverrideOn
                    && (load.Level == null || !load.Level.IsThrottled);
                areOff &= load.IsShed;
                areOn &= !load.IsShed && isOwn;
                count++;
            }
        }

        return count == 0 ? PlantState.Mixed : areOff ? PlantState.Off : areOn ? PlantState.On : PlantState.Mixed;
    }
}
