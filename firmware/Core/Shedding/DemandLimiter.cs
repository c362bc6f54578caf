using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>
/// Keeps every window inside the limit with as little given up as it can: each load is shed at the last moment at which it
/// still keeps the window, and comes back as soon as it fits the rest of it.
/// </summary>
/// <remarks>
/// What is asked for is one number, <see cref="DemandForecast.RequiredWatts"/>: the reduction that keeps every open window if
/// it is made now and held. Loads that could be shed now are available. In each scan the limiter looks for the load that
/// <see cref="ShedChoice"/> takes next, and then:
///
///   required        | required and risk             | decision
///   ----------------+-------------------------------+--------------------------------------------------------------
///   none            | less than all that is left    | NotNeeded
///   less than the   | less than all that is left    | Deferred: its shed can wait, and so can every other
///   load's power *  |                               |
///   at least that   | any                           | shed; look for the next load
///   any             | all that is left, or more     | shed, lowest tier first: if the building takes what it may take,
///                   |                               | no later shed could keep the window
///   (* times the deferral, and by what is left of the window in the next scan)
///
/// Waiting costs nothing: what must be taken from a window is the same early or late, and later it is known better.
///
///   load               | window                                     | decision
///   -------------------+--------------------------------------------+-------------------------------------------
///   held on by a guard | any                                        | untouched: a shed would not happen
///   on, idle           | no room for its minimum on time, even with | StartBlocked: the relay opens without load
///                      | all that is available shed                 |
///   on, idle           | else                                       | NotRunning
///   shed               | room for the rest of the window, and its   | Restored, one per stagger time, the highest
///                      | minimum off time is over                   | tier first
///   shed               | else                                       | MinimumOff or NoHeadroom
///   asked, but still on| any                                        | the request is taken back and decided anew
///
/// A load that is off when a window ends stays off until the next one has room: two sheds become one. Loads that can be throttled
/// are, before any other of their tier or a higher one is shed: see Throttle. Of the steps of one load the last is shed first and
/// restored last.
///
/// Site meter unknown for longer than the grace:
///
///   fallback    | decision
///   ------------+------------------------------------------------------------------------------------
///   Shed        | every load is asked off (MeterUnknown), as its minimum on time allows
///   Hold        | nothing changes
///   Release     | loads come back in reverse order, one per stagger time (FallbackRelease)
/// </remarks>
public sealed class DemandLimiter : ScanRule
{
    /// <summary>Shortest time in ms for which it is worth restoring a load.</summary>
    public const long MinimumUsefulRunMilliseconds = 60_000;

    private readonly DemandForecast _forecast;
    private readonly ScanInterval _interval = new ScanInterval();
    private readonly ShedTable _table;
    private readonly LoadChanges _changes;
    private readonly DemandOptions _options;
    private readonly ShedChoice _choice;
    private readonly Throttle _throttle;
    private readonly int _bit;
    private readonly long _staggerMilliseconds;

    private int _phaseChanges = LoadChanges.Never;
    private bool _isStarted;
    private bool _isAnyReserved = true;
    private long _lastValidMilliseconds;
    private long _lastRestoreMilliseconds;

    // What the last look at the loads that are shed has found, where none came back: see StaysShed.
    private int _shedChanges = LoadChanges.Never;
    private long _shedUntilMilliseconds;
    private long _leastRestartWatts;
    private DemandPhase _phase;

    /// <summary>Makes a limiter.</summary>
    /// <param name="forecast">The site's forecast; the limiter tells it what it switches.</param>
    /// <param name="table">The loads.</param>
    /// <param name="options">Stagger and fallback.</param>
    /// <param name="controllerBit">The bit that marks this controller's requests.</param>
    public DemandLimiter(DemandForecast forecast, ShedTable table, DemandOptions options, int controllerBit)
    {
        _forecast = forecast;
        _table = table;
        _changes = table.Changes;
        _options = options;
        _staggerMilliseconds = options.RestoreStaggerMilliseconds;
        _bit = controllerBit;
        _choice = new ShedChoice(table);
        _throttle = Throttle.Of(table, forecast, controllerBit);
    }

    /// <summary>What the limiter is doing.</summary>
    public DemandPhase Phase => _phase;

    /// <inheritdoc/>
    public override void Execute(long nowMilliseconds)
    {
        if (!_isStarted)
        {
            _isStarted = true;
            _lastValidMilliseconds = nowMilliseconds;
            _lastRestoreMilliseconds = nowMilliseconds - _staggerMilliseconds;
        }

        _interval.Update(nowMilliseconds);
        if (_forecast.IsValid)
        {
            _lastValidMilliseconds = nowMilliseconds;
            long required = _forecast.RequiredWatts;
            bool isRequired = required > 0;
            _choice.Follow(nowMilliseconds, _bit, isRequired ? DecisionReason.Deferred : DecisionReason.NotNeeded);
            bool hasShed = _throttle != null && isRequired && CutWhatIsNeeded(nowMilliseconds);

            // The common case in every scan: there is room even for what may come.
            hasShed |= (isRequired || required + _forecast.RiskWatts > 0) && ShedWhatIsNeeded(nowMilliseconds);
            if (_choice.IsAnyOff)
            {
                BringBack(hasShed, nowMilliseconds);
            }
            else if (_isAnyReserved)
            {
                Reserve(0);
            }

            if (_throttle != null)
            {
                RaiseWhatFits(hasShed, nowMilliseconds);
            }

            if (_throttle != null || _phaseChanges != _changes.Count)
            {
                _phase = PhaseOfLoads();
                _phaseChanges = _changes.Count;
            }
        }
        else if (nowMilliseconds - _lastValidMilliseconds >= _options.FallbackGraceMilliseconds)
        {
            _phase = DemandPhase.Fallback;
            _phaseChanges = LoadChanges.Never;
            FallBack(nowMilliseconds);
        }
    }

    /// <summary>
    /// Takes a load over that is off and is needed from now on: it comes back as a shed one does, in its turn and where the window has
    /// room. Until then it counts as shed.
    /// </summary>
    public void Admit(Load load) => load.RequestShed(_bit, DecisionReason.ScheduleStart);

    private bool CutWhatIsNeeded(long nowMilliseconds)
    {
        Load next = _choice.CheapestSwitched(
            _forecast.RequiredWatts, _forecast.TightestMilliseconds, _forecast.NextExcessWattMilliseconds, nowMilliseconds);
        bool hasCut = _throttle.Cut(next == null ? int.MaxValue : next.Options.ShedPriority, nowMilliseconds);
        if (hasCut)
        {
            _choice.Recount();
        }

        return hasCut;
    }

    private void RaiseWhatFits(bool hasShed, long nowMilliseconds)
    {
        if (!hasShed)
        {
            _throttle.Raise(nowMilliseconds);
        }

        _throttle.Explain();
    }

    private bool ShedWhatIsNeeded(long nowMilliseconds)
    {
        bool hasShed = false;
        while (_choice.AvailableWatts > 0)
        {
            long required = _forecast.RequiredWatts;
            long rest = _forecast.TightestMilliseconds;
            bool isLastLine = _choice.IsLastLine(required + _forecast.RiskWatts, rest, nowMilliseconds);
            if (required <= 0 && !isLastLine)
            {
                break;
            }

            Load load = isLastLine
                ? _choice.First()
                : _choice.Cheapest(required, rest, _forecast.NextExcessWattMilliseconds, nowMilliseconds);

            // What is throttled gives little: it is shed for what is required, never for what may be.
            long hedge = load.Level != null && load.Level.IsThrottled ? 0 : _forecast.RiskWatts * _choice.HedgePermille(load) / 1000;
            if (!isLastLine && CanWait(load, required + hedge, rest))
            {
                break;
            }

            long watts = load.PresentWatts;
            _choice.Take(load);
            load.RequestShed(_bit, DecisionReason.DemandLimit);
            _forecast.Expect(-watts, nowMilliseconds);
            load.IsForecastOff = true;
            hasShed = true;
        }

        if (hasShed && _forecast.RequiredWatts <= 0)
        {
            _choice.Explain(DecisionReason.NotNeeded);
        }

        return hasShed;
    }

    // In the next scan the load has a scan less to take what is needed. One with a level is lowered until then.
    private bool CanWait(Load load, long requiredWatts, long restMilliseconds)
    {
        long rest = load.Level == null ? restMilliseconds - _interval.Milliseconds : restMilliseconds;
        return requiredWatts * restMilliseconds < load.PresentWatts * rest / 1000 * _options.DeferralPermille;
    }

    private void Reserve(long watts)
    {
        _isAnyReserved = watts != 0;
        _forecast.ReservedWatts = watts;
    }

    private void BringBack(bool hasShed, long nowMilliseconds)
    {
        Reserve(_table.RecoveringWatts);
        if (_choice.HasIdle)
        {
            BlockStarts(nowMilliseconds);
        }

        if (!hasShed && _choice.ShedCount > 0 && nowMilliseconds - _lastRestoreMilliseconds >= _staggerMilliseconds
            && !StaysShed(nowMilliseconds))
        {
            RestoreOne(nowMilliseconds);
        }
    }

    private void BlockStarts(long nowMilliseconds)
    {
        for (int i = 0; i < _table.Count; i++)
        {
            if (!_choice.IsIdle(i))
            {
                continue;
            }

            // A start that fits as things are fits all the more with others shed, and nearly every start fits.
            Load load = _table.InShedOrder(i);
            long on = load.Options.MinimumOnMilliseconds;
            if (on > 0
                && !_forecast.CanRun(load.StartWatts, on)
                && load.MayBeHeldOff(nowMilliseconds)
                && (load.NextStep == null || load.NextStep.IsRequested)
                && load.StartWatts > _choice.AvailableWatts
                && !_forecast.CanRun(load.StartWatts - _choice.AvailableWatts, on))
            {
                load.RequestShed(_bit, DecisionReason.StartBlocked);
            }
        }
    }

    // Each load that is shed was told why it stays off, and none of that can have changed: the same loads wait for their minimum off time,
    // and what the least of the others takes when it comes back does not fit.
    private bool StaysShed(long nowMilliseconds) =>
        _shedChanges == _changes.Count
        && nowMilliseconds < _shedUntilMilliseconds
        && _throttle == null
        && (_leastRestartWatts == long.MaxValue || _forecast.HasNoRoomFor(_leastRestartWatts));

    private void RestoreOne(long nowMilliseconds)
    {
        _shedChanges = LoadChanges.Never;
        _shedUntilMilliseconds = long.MaxValue;
        _leastRestartWatts = long.MaxValue;
        // Room that a load of a higher tier will take as soon as it may come back is not given to one of a lower tier.
        long reserved = 0;
        long pending = 0;
        int tier = int.MaxValue;
        for (int i = _table.Count - 1; i >= 0; i--)
        {
            Load load = _table.InShedOrder(i);
            if (!load.IsShed || !load.IsRequestedBy(_bit))
            {
                // A start that was blocked in this very scan keeps its reason.
                continue;
            }

            if (load.Options.ShedPriority < tier)
            {
                tier = load.Options.ShedPriority;
                reserved = pending + (_throttle == null ? 0 : _throttle.WantedAbove(tier));
            }

            if (load.PreviousStep != null && load.PreviousStep.IsShed && load.PreviousStep.IsRequested)
            {
                load.Explain(load.PreviousStep.Reason);
                continue;
            }

            long wait = load.WaitMilliseconds(nowMilliseconds);
            if (wait > 0)
            {
                load.Explain(DecisionReason.MinimumOff);
                pending += Room(load, wait);
                long until = nowMilliseconds + wait;
                _shedUntilMilliseconds = until < _shedUntilMilliseconds ? until : _shedUntilMilliseconds;
                continue;
            }

            long watts = load.RestartWatts;
            _leastRestartWatts = watts < _leastRestartWatts ? watts : _leastRestartWatts;
            if (!_forecast.IsValid || Fits(load, reserved))
            {
                load.RequestRelease(_bit, _forecast.IsValid ? DecisionReason.Restored : DecisionReason.FallbackRelease);
                _forecast.Expect(watts, nowMilliseconds);
                load.IsForecastOff = false;
                _lastRestoreMilliseconds = nowMilliseconds;
                return;
            }

            load.Explain(DecisionReason.NoHeadroom);
            pending += Room(load, 0);
        }

        _shedChanges = _changes.Count;
    }

    // A load that was blocked while idle wants nothing yet.
    private long Room(Load load, long waitMilliseconds) =>
        _forecast.IsValid && load.LastShedWatts > 0 ? _forecast.RoomFor(load.RestartWatts, waitMilliseconds) : 0;

    private bool Fits(Load load, long reserved)
    {
        long runs = load.Options.MinimumOnMilliseconds;
        runs = runs < MinimumUsefulRunMilliseconds ? MinimumUsefulRunMilliseconds : runs;
        long watts = load.RestartWatts;
        return _forecast.CanRestore(watts, runs, reserved) && CanMend(load);
    }

    // What comes back may draw more than before, up to its rated power, and the building may take more too. Shed again when its
    // minimum on time is over, and with all others that are available, the window must still be kept.
    private bool CanMend(Load load)
    {
        long rest = _forecast.TightestMilliseconds;
        long runs = load.Options.MinimumOnMilliseconds < rest ? load.Options.MinimumOnMilliseconds : rest;
        return ((_forecast.RequiredWatts + _forecast.RiskWatts - _choice.AvailableWatts) * rest) + (load.MostWatts * runs) <= 0;
    }

    private DemandPhase PhaseOfLoads()
    {
        DemandPhase phase = DemandPhase.LeaveAlone;
        for (int i = 0; i < _table.Count; i++)
        {
            Load load = _table.At(i);
            if (load.IsRequestedBy(_bit))
            {
                if (load.IsRunning)
                {
                    return DemandPhase.Shed;
                }

                phase = DemandPhase.BlockStarts;
            }
        }

        return _throttle != null && _throttle.IsActive ? DemandPhase.Shed : phase;
    }

    private void FallBack(long nowMilliseconds)
    {
        if (_options.Fallback == MeterFallback.Release)
        {
            if (nowMilliseconds - _lastRestoreMilliseconds >= _staggerMilliseconds)
            {
                RestoreOne(nowMilliseconds);
            }

            if (_throttle != null)
            {
                _throttle.FreeOne(nowMilliseconds);
            }

            return;
        }

        for (int i = 0; _options.Fallback == MeterFallback.Shed && i < _table.Count; i++)
        {
            Load load = _table.InShedOrder(i);
            if (!load.IsHeldOn)
            {
                load.RequestShed(_bit, DecisionReason.MeterUnknown);
            }
        }
    }
}
