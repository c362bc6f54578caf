using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>Puts loads off that can wait for a cheaper rate: vehicles, hot water.</summary>
/// <remarks>
/// Before the demand limiter in the list of controllers, with a bit of its own. It asks off by plan (<see cref="LoadRequests.BeginPlannedOff"/>),
/// which takes nothing from what a load may be shed; comfort limits, hand switches and overrides outrank it.
///
///   rate       | load                                   | decision
///   -----------+----------------------------------------+---------------------------------------------------------------
///   unknown    | any                                    | none is held off
///   avoided    | held on by a guard                     | untouched
///   avoided    | can wait                               | held off: Tariff
///   avoided    | cannot: its minutes must be now, or it | comes back now, as below, without its place in the spread
///              | has waited for as long as it may       |
///   not avoided| held off                               | comes back after this controller's place in the spread
///
/// A load can wait while the minutes that it still needs fit those that are left in less dear rates before it must be ready. What
/// comes back is let in by the forecast, one per stagger, the highest tier first; room that a load of a higher tier waits for
/// is not given away. Where nobody knows the site's power it is for the limiter's fallback to say.
///
/// Of a load with a schedule the hours go first: out of them it is off whatever energy costs, only minutes within them count as left in
/// less dear rates, and when they begin in an avoided rate it stays off by plan. Exceptions by command are not foreseen.
///
/// Minutes count while the load is connected and runs. A restart forgets them, and a step of the clock over the time at which a
/// load must be ready does: then it is given its minutes anew.
/// </remarks>
public sealed class DeferController : ScanRule
{
    private readonly TariffClock _clock;
    private readonly DemandForecast _forecast;
    private readonly ShedTable _table;
    private readonly DeferState[] _states;
    private readonly int _bit;
    private readonly long _staggerMilliseconds;
    private long _nextReturnMilliseconds;
    private TariffRate _rate;

    private DeferController(
        SiteConfiguration site, TariffClock clock, DemandForecast forecast, ShedTable table, DeferState[] states, int controllerBit)
    {
        _clock = clock;
        _forecast = forecast;
        _table = table;
        _states = states;
        _bit = controllerBit;
        _staggerMilliseconds = site.Demand.RestoreStaggerMilliseconds;
        ShareMilliseconds = SpreadShare.Milliseconds(site, site.Tariff.SpreadSeconds);
    }

    /// <summary>This controller's place in the spread, in ms after a cheaper rate has begun.</summary>
    public long ShareMilliseconds { get; }

    /// <summary>Makes the controller; null where no load may be put off.</summary>
    /// <param name="site">A configuration that the rules accept.</param>
    /// <param name="clock">The rates.</param>
    /// <param name="forecast">The site's forecast; it is told what comes back.</param>
    /// <param name="table">The loads, in the order of the site.</param>
    /// <param name="controllerBit">The bit that marks this controller's requests.</param>
    public static DeferController MakeOrNull(
        SiteConfiguration site, TariffClock clock, DemandForecast forecast, ShedTable table, int controllerBit)
    {
        DeferState[] all = new DeferState[table.Count];
        int count = 0;
        long delay = SpreadShare.Milliseconds(site, site.Tariff.SpreadSeconds)
            + ((long)site.Demand.RestoreStaggerMilliseconds * table.Count);
        for (int i = table.Count - 1; i >= 0; i--)
        {
            // The highest tier first, as loads come back.
            Load load = table.InShedOrder(i);
            DeferOptions options = OptionsOf(site, table, load);
            if (options.IsUsed)
            {
                all[count++] = new DeferState(load, options, clock, HoursOrNull(site, table, load), delay);
            }
        }

        if (count == 0)
        {
            return null;
        }

        DeferState[] states = new DeferState[count];
        System.Array.Copy(all, states, count);
        return new DeferController(site, clock, forecast, table, states, controllerBit);
    }

    /// <inheritdoc/>
    public override void Execute(long nowMilliseconds)
    {
        bool hasChanged = _clock.Rate != _rate;
        _rate = _clock.Rate;
        for (int i = 0; i < _states.Length; i++)
        {
            DeferState state = _states[i];
            state.Follow(nowMilliseconds, hasChanged);
            if (state.IsAvoiding)
            {
                Avoid(state, nowMilliseconds);
            }
            else
            {
                Return(state, nowMilliseconds);
            }
        }
    }

    private static DeferOptions OptionsOf(SiteConfiguration site, ShedTable table, Load load) => site.Loads[IndexOf(table, load)].Defer;

    // A function of time of its own: nothing of it has to be kept in step with the schedules.
    private static Timetable HoursOrNull(SiteConfiguration site, ShedTable table, Load load)
    {
        int schedule = site.Loads[IndexOf(table, load)].Schedule;
        return schedule == ScheduleConfiguration.NoSchedule
            ? null
            : new Timetable(site.Schedules[schedule], new WorkCalendar(site.Calendar), site.Seasons);
    }

    private static int IndexOf(ShedTable table, Load load)
    {
        int index = 0;
        while (table.At(index) != load)
        {
            index++;
        }

        return index;
    }

    private void Avoid(DeferState state, long nowMilliseconds)
    {
        Load load = state.Load;
        state.ReturnMilliseconds = nowMilliseconds + ShareMilliseconds;
        bool canWait = state.CanWait && !state.HasWaitedEnough;
        if (load.IsRequestedBy(_bit))
        {
            state.HasWaitedEnough |= state.Options.MaximumMilliseconds > 0
                && nowMilliseconds - state.SinceMilliseconds >= state.Options.MaximumMilliseconds;
            if (!canWait || state.HasWaitedEnough)
            {
                LetIn(load, nowMilliseconds);
            }
        }
        else if (canWait && !load.IsHeldOn && (load.IsShed || load.HasRunLongEnough(nowMilliseconds)))
        {
            state.SinceMilliseconds = nowMilliseconds;
            load.BeginPlannedOff(_bit, DecisionReason.Tariff);
        }
    }

    private void Return(DeferState state, long nowMilliseconds)
    {
        state.HasWaitedEnough = false;
        if (state.Load.IsRequestedBy(_bit) && (!_clock.IsKnown || nowMilliseconds >= state.ReturnMilliseconds))
        {
            LetIn(state.Load, nowMilliseconds);
        }
    }

    private void LetIn(Load load, long nowMilliseconds)
    {
        if (!load.IsShed)
        {
            load.RequestRelease(_bit, DecisionReason.NotNeeded);
            return;
        }

        if (nowMilliseconds < _nextReturnMilliseconds || (load.PreviousStep != null && load.PreviousStep.IsRequestedBy(_bit)))
        {
            return;
        }

        if (!load.CanRestore(nowMilliseconds))
        {
            load.Explain(DecisionReason.MinimumOff);
            return;
        }

        if (_forecast.IsValid && !HasRoom(load, nowMilliseconds))
        {
            load.Explain(DecisionReason.NoHeadroom);
            return;
        }

        load.RequestRelease(_bit, _forecast.IsValid ? DecisionReason.Restored : DecisionReason.FallbackRelease);
        if (load.IsRequested)
        {
            // Another controller still wants it off: it is that one's alone now, and the turn is the next load's.
            return;
        }

        _nextReturnMilliseconds = nowMilliseconds + _staggerMilliseconds;
        if (_forecast.IsValid)
        {
            _forecast.Expect(load.RestartWatts, nowMilliseconds);
            load.IsForecastOff = false;
        }
    }

    private bool HasRoom(Load load, long nowMilliseconds)
    {
        long reserved = 0;
        for (int i = 0; i < _table.Count; i++)
        {
            Load other = _table.At(i);
            bool isWaiting = other.IsShed && other.Options.ShedPriority > load.Options.ShedPriority && !other.IsPlannedOff
                && (other.Reason == DecisionReason.NoHeadroom || other.Reason == DecisionReason.MinimumOff
                    || other.Reason == DecisionReason.DemandLimit);
            reserved += isWaiting ? _forecast.RoomFor(other.RestartWatts, other.WaitMilliseconds(nowMilliseconds)) : 0;
        }

        long runs = load.Options.MinimumOnMilliseconds;
        runs = runs < DemandLimiter.MinimumUsefulRunMilliseconds ? DemandLimiter.MinimumUsefulRunMilliseconds : runs;
        return _forecast.CanRestore(load.RestartWatts, runs, reserved);
    }
}
