using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;
using Zibo.EdgeCtl.Runtime.Tariffs;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Tells the setpoints that are moved ahead of dear hours what is dear, and when: by the tariff, by demand response events.</summary>
public sealed class ShiftWatch
{
    /// <summary>How long the demand limit must have asked nothing before a zone is prepared, in ms: a window of its usual length.</summary>
    public const long CalmMilliseconds = 900_000;

    private const long MillisecondsPerMinute = 60_000;

    // A stretch of one rate is a day long at most, and a zone is prepared for hours.
    private const int SearchMinutes = 2 * TariffTable.MinutesPerDay;

    private readonly Setpoint[] _setpoints;
    private readonly TariffDesk _tariff;
    private readonly EventBook _events;
    private readonly DemandLimiter _limiter;
    private readonly ShedTable _loads;
    private readonly ShiftSignals _signals = new ShiftSignals();
    private readonly int[] _dearMinutes;
    private int _turnCount = -1;
    private long _askedMilliseconds = -CalmMilliseconds;

    /// <summary>Binds the watch.</summary>
    /// <param name="setpoints">All setpoints of the site; those without a shift are passed over.</param>
    /// <param name="tariff">The rates, or null.</param>
    /// <param name="events">The events.</param>
    /// <param name="limiter">What keeps the demand limit.</param>
    /// <param name="loads">The loads.</param>
    public ShiftWatch(Setpoint[] setpoints, TariffDesk tariff, EventBook events, DemandLimiter limiter, ShedTable loads)
    {
        _setpoints = setpoints;
        _tariff = tariff;
        _events = events;
        _limiter = limiter;
        _loads = loads;
        _dearMinutes = new int[setpoints.Length];
    }

    /// <summary>Has every shift judge this scan, after the rates and the events were followed.</summary>
    /// <param name="season">The season.</param>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    /// <param name="utcMilliseconds">UTC of the scan in ms since 1970; ignored unless valid.</param>
    /// <param name="isUtcValid">Whether UTC may be used.</param>
    public void Update(Season season, long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        if (_tariff != null && _tariff.TurnCount != _turnCount)
        {
            _turnCount = _tariff.TurnCount;
            FindDearMinutes();
        }

        FollowLimiter(nowMilliseconds);
        FollowEvents(utcMilliseconds, isUtcValid);
        bool isEventActive = _signals.IsEventActive;
        long minutesToEvent = _signals.MinutesToEvent;
        for (int i = 0; i < _setpoints.Length; i++)
        {
            SetpointShift shift = _setpoints[i].Shift;
            if (shift != null)
            {
                _signals.IsEventActive = isEventActive && shift.Options.IsForEvents;
                _signals.MinutesToEvent = shift.Options.IsForEvents ? minutesToEvent : ShiftSignals.NotInSight;
                FollowRate(shift.Options.DearRates, _dearMinutes[i]);
                shift.Judge(_signals, season, _setpoints[i].IsOccupied);
            }
        }
    }

    private void FindDearMinutes()
    {
        TariffClock clock = _tariff.Clock;
        for (int i = 0; i < _dearMinutes.Length && clock.IsKnown; i++)
        {
            SetpointShift shift = _setpoints[i].Shift;
            _dearMinutes[i] = shift == null
                ? TariffTable.NoMinute
                : clock.Table.NextOf(shift.Options.DearRates, clock.StartMinutes, clock.StartMinutes + SearchMinutes);
        }
    }

    private void FollowRate(int dearRates, int dearMinute)
    {
        bool isKnown = _tariff != null && _tariff.Clock.IsKnown;
        _signals.IsDear = isKnown && TariffTable.Holds(dearRates, _tariff.Clock.Rate);
        _signals.MinutesToDear = isKnown && dearMinute != TariffTable.NoMinute
            ? dearMinute - _tariff.Clock.PresentMinutes : ShiftSignals.NotInSight;
    }

    private void FollowLimiter(long nowMilliseconds)
    {
        if (IsLimitNear())
        {
            _askedMilliseconds = nowMilliseconds;
        }

        _signals.IsCalm = nowMilliseconds - _askedMilliseconds >= CalmMilliseconds;
    }

    // Loads that wait for their turn when hours begin, or for a cheaper rate, say nothing of the limit.
    private bool IsLimitNear()
    {
        bool isNear = _limiter.Phase == DemandPhase.Fallback;
        for (int i = 0; i < _loads.Count; i++)
        {
            Load load = _loads.At(i);
            isNear |= (load.IsCurtailed && IsOfLimit(load.Reason)) || (load.Level != null && load.Level.IsThrottled);
        }

        return isNear;
    }

    private static bool IsOfLimit(DecisionReason reason) =>
        reason == DecisionReason.DemandLimit || reason == DecisionReason.StartBlocked || reason == DecisionReason.NoHeadroom
        || reason == DecisionReason.FeederLimit || reason == DecisionReason.FeederTrip || reason == DecisionReason.FeederNoHeadroom;

    private void FollowEvents(long utcMilliseconds, bool isUtcValid)
    {
        _signals.IsEventActive = false;
        _signals.MinutesToEvent = ShiftSignals.NotInSight;
        for (int i = 0; i < EventBook.Capacity && _events.IsAny; i++)
        {
            DemandEvent known = _events.At(i);
            if (known.EventId == null || _events.IsDeclined(known))
            {
                continue;
            }

            _signals.IsEventActive |= known.IsActive;
            if (!known.IsActive && isUtcValid && known.MayBePrepared(utcMilliseconds))
            {
                long minutes = (known.StartUtcMilliseconds - utcMilliseconds + MillisecondsPerMinute - 1) / MillisecondsPerMinute;
                bool isFirst = _signals.MinutesToEvent == ShiftSignals.NotInSight || minutes < _signals.MinutesToEvent;
                _signals.MinutesToEvent = isFirst ? minutes : _signals.MinutesToEvent;
            }
        }
    }
}
