using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>
/// Keeps every window inside the limit with as little shed as it can: each load is shed at the last moment at which it
/// still keeps the window, and restored as soon as the window has room for its minimum on time.
/// </summary>
/// <remarks>
/// Decision table for one load, in the order of shedding (restoring: in reverse, one per stagger time):
///
///   load        | window                                   | decision
///   ------------+------------------------------------------+-----------------------------------------
///   on, held by | any                                      | untouched: a shed would not happen, and
///   a guard     |                                          | counting on it would bend the forecast
///   on, running | no excess                                | NotNeeded
///   on, running | excess, less than this load can still    | Deferred, and so every later load
///               | take away alone (times the deferral)     |
///   on, running | more                                     | shed, or MinimumOn while it may not be
///   on, idle    | a start would break it                   | StartBlocked (the relay opens without load)
///   on, idle    | a start would fit                        | NotRunning
///   shed        | room for its minimum on time, and the    | Restored
///               | minimum off time is over                 |
///   shed        | else                                     | MinimumOff or NoHeadroom
///   asked, but  | any                                      | the request is taken back and the rows for
///   still on    |                                          | a load that is on apply
///
/// Site meter unknown for longer than the grace:
///
///   fallback    | decision
///   ------------+------------------------------------------------------------------------------------
///   Shed        | every load is asked off (MeterUnknown), as its minimum on time allows
///   Hold        | nothing changes
///   Release     | loads come back in reverse order, one per stagger time (FallbackRelease)
///
/// Waiting costs nothing: what must be taken from the window is the same early or late, and later it is known better.
/// </remarks>
public sealed class DemandLimiter : IController
{
    /// <summary>Shortest time in ms for which it is worth restoring a load.</summary>
    public const long MinimumUsefulRunMilliseconds = 60_000;

    private readonly DemandForecast _forecast;
    private readonly ShedTable _table;
    private readonly DemandOptions _options;
    private readonly int _bit;

    private bool _isStarted;
    private long _lastValidMilliseconds;
    private long _lastRestoreMilliseconds;

    /// <summary>Makes a limiter.</summary>
    /// <param name="forecast">The site's forecast; the limiter tells it what it switches.</param>
    /// <param name="table">The loads.</param>
    /// <param name="options">Stagger and fallback.</param>
    /// <param name="controllerBit">The bit that marks this controller's requests.</param>
    public DemandLimiter(DemandForecast forecast, ShedTable table, DemandOptions options, int controllerBit)
    {
        _forecast = forecast;
        _table = table;
        _options = options;
        _bit = controllerBit;
    }

    /// <summary>What the limiter is doing.</summary>
    public DemandPhase Phase { get; private set; }

    /// <inheritdoc/>
    public void Execute(long nowMilliseconds)
    {
        if (!_isStarted)
        {
            _isStarted = true;
            _lastValidMilliseconds = nowMilliseconds;
            _lastRestoreMilliseconds = nowMilliseconds - _options.RestoreStaggerMilliseconds;
        }

        if (_forecast.IsValid)
        {
            _lastValidMilliseconds = nowMilliseconds;
            bool hasShed = ShedWhatIsNeeded(nowMilliseconds);
            if (!hasShed)
            {
                RestoreOne(nowMilliseconds);
            }

            Phase = PhaseOfLoads();
        }
        else if (nowMilliseconds - _lastValidMilliseconds >= _options.FallbackGraceMilliseconds)
        {
            Phase = DemandPhase.Fallback;
            FallBack(nowMilliseconds);
        }
    }

    private bool ShedWhatIsNeeded(long nowMilliseconds)
    {
        bool hasShed = false;
        bool canWait = false;
        for (int i = 0; i < _table.Count; i++)
        {
            Load load = _table.InShedOrder(i);
            if (!load.IsShed && load.IsRequestedBy(_bit))
            {
                // Asked for by the fallback and not yet allowed: now that the meter is known it is decided anew.
                load.RequestRelease(_bit, DecisionReason.NotNeeded);
            }

            if (load.IsShed || load.IsRequested || load.IsHeldOn)
            {
                continue;
            }

            if (!load.IsRunning)
            {
                BlockStart(load);
                continue;
            }

            if (canWait || !_forecast.NeedsShed(load.PresentWatts))
            {
                canWait = true;
                load.Explain(_forecast.CanRun(0, 0) ? DecisionReason.NotNeeded : DecisionReason.Deferred);
            }
            else if (!load.CanShed(nowMilliseconds))
            {
                load.Explain(DecisionReason.MinimumOn);
            }
            else
            {
                load.RequestShed(_bit, DecisionReason.DemandLimit);
                _forecast.Expect(-load.PresentWatts, nowMilliseconds);
                hasShed = true;
            }
        }

        return hasShed;
    }

    private void BlockStart(Load load)
    {
        if (_forecast.CanRun(load.Options.RatedWatts, load.Options.MinimumOnMilliseconds))
        {
            load.Explain(DecisionReason.NotRunning);
        }
        else
        {
            load.RequestShed(_bit, DecisionReason.StartBlocked);
        }
    }

    private void RestoreOne(long nowMilliseconds)
    {
        if (nowMilliseconds - _lastRestoreMilliseconds < _options.RestoreStaggerMilliseconds)
        {
            return;
        }

        for (int i = _table.Count - 1; i >= 0; i--)
        {
            Load load = _table.InShedOrder(i);
            if (!load.IsShed || !load.IsRequestedBy(_bit))
            {
                // A start that was blocked in this very scan keeps its reason.
                continue;
            }

            if (!load.CanRestore(nowMilliseconds))
            {
                load.Explain(DecisionReason.MinimumOff);
                continue;
            }

            long runs = load.Options.MinimumOnMilliseconds;
            runs = runs < MinimumUsefulRunMilliseconds ? MinimumUsefulRunMilliseconds : runs;
            if (!_forecast.IsValid || _forecast.CanRun(load.RestartWatts, runs))
            {
                load.RequestRelease(_bit, _forecast.IsValid ? DecisionReason.Restored : DecisionReason.FallbackRelease);
                _forecast.Expect(load.RestartWatts, nowMilliseconds);
                _lastRestoreMilliseconds = nowMilliseconds;
                return;
            }

            load.Explain(DecisionReason.NoHeadroom);
        }
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

        return phase;
    }

    private void FallBack(long nowMilliseconds)
    {
        if (_options.Fallback == MeterFallback.Release)
        {
            RestoreOne(nowMilliseconds);
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
