using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>
/// Brings loads back one by one after an outage: everything that starts at once is the greatest power that a building has, and
/// the transformer feels every building of the street at once.
/// </summary>
/// <remarks>
/// First in the list of controllers, with a bit of its own; what the demand limiter asks for applies on top. The share of the
/// spread is a hash of the names of site and device: each time the same for one controller, uniform over many.
///
///   time since start-up       | load                                  | decision
///   --------------------------+---------------------------------------+---------------------------------------------------
///   first scan                | any                                   | asked off (PowerUp); the relay opens in this scan in
///                             |                                       | spite of the minimum on time, since nothing has run
///                             |                                       | for long, and its minimum off time then holds
///   later                     | still connected: a guard overruled    | the request is taken back, it is not asked off again
///   to hold + share of spread | held off                              | PowerUp
///   after that                | its minimum off time still runs       | MinimumOff; the next load takes its turn
///                             | no room in the window                 | NoHeadroom; the next load takes its turn
///                             | the site meter is unknown             | MeterUnknown, as long as the grace lasts
///                             | else                                  | Restored, one per stagger, the highest tier first
///   none is held off any more |                                       | over until the next start-up
///
/// Room that a load of a higher tier still waits for is not given to one of a lower tier. Once the site meter has been unknown for
/// the fallback's grace, loads come back without room (FallbackRelease), and whether they stay off is for the limiter's fallback
/// to say. A load that came back is the limiter's alone.
///
/// A restart of the controller looks like an outage: nothing tells the two apart. The start that an outage ends with counts as
/// one: a load of one start an hour waits for the second an hour.
/// </remarks>
public sealed class PowerUpStagger : ScanRule
{
    private readonly DemandForecast _forecast;
    private readonly ShedTable _table;
    private readonly int _bit;
    private readonly long _staggerMilliseconds;
    private readonly long _graceMilliseconds;

    private bool _isStarted;
    private long _startMilliseconds;
    private long _lastValidMilliseconds;
    private long _nextRestoreMilliseconds;

    /// <summary>Makes the controller.</summary>
    /// <param name="site">Its names, and what it says of the time after an outage.</param>
    /// <param name="forecast">The site's forecast; it is told what is switched.</param>
    /// <param name="table">The loads.</param>
    /// <param name="controllerBit">The bit that marks this controller's requests.</param>
    public PowerUpStagger(SiteConfiguration site, DemandForecast forecast, ShedTable table, int controllerBit)
    {
        _forecast = forecast;
        _table = table;
        _bit = controllerBit;
        _staggerMilliseconds = site.PowerUp.StaggerSeconds * 1000L;
        _graceMilliseconds = site.Demand.FallbackGraceMilliseconds;
        DelayMilliseconds = (site.PowerUp.HoldSeconds * 1000L) + SpreadShare.Milliseconds(site, site.PowerUp.SpreadSeconds);
    }

    /// <summary>Time in ms from the first scan until the first load may come back: hold and this controller's share of the spread.</summary>
    public long DelayMilliseconds { get; }

    /// <summary>True once no load is held off any more.</summary>
    public bool IsOver { get; private set; }

    /// <inheritdoc/>
    public override void Execute(long nowMilliseconds)
    {
        if (IsOver)
        {
            return;
        }

        if (!_isStarted)
        {
            Start(nowMilliseconds);
            return;
        }

        if (_forecast.IsValid)
        {
            _lastValidMilliseconds = nowMilliseconds;
        }

        bool isTurn = nowMilliseconds - _startMilliseconds >= DelayMilliseconds && nowMilliseconds >= _nextRestoreMilliseconds;
        IsOver = !HoldOrRestoreOne(nowMilliseconds, isTurn);
    }

    private void Start(long nowMilliseconds)
    {
        _isStarted = true;
        _startMilliseconds = nowMilliseconds;
        _lastValidMilliseconds = nowMilliseconds;
        for (int i = 0; i < _table.Count; i++)
        {
            Load load = _table.At(i);
            long watts = load.PresentWatts;
            load.BeginShed(_bit, DecisionReason.PowerUp);
            if (_forecast.IsValid)
            {
                _forecast.Expect(-watts, nowMilliseconds);
            }
        }
    }

    // True while a load is held off after this scan.
    private bool HoldOrRestoreOne(long nowMilliseconds, bool isTurn)
    {
        bool isHolding = false;
        long reserved = 0;
        long pending = 0;
        int tier = int.MaxValue;
        for (int i = _table.Count - 1; i >= 0; i--)
        {
            Load load = _table.InShedOrder(i);
            if (!load.IsRequestedBy(_bit))
            {
                continue;
            }

            if (!load.IsShed)
            {
                load.RequestRelease(_bit, DecisionReason.NotNeeded);
                continue;
            }

            if (!isTurn)
            {
                isHolding = true;
                continue;
            }

            if (load.Options.ShedPriority < tier)
            {
                tier = load.Options.ShedPriority;
                reserved = pending;
            }

            long wait = load.WaitMilliseconds(nowMilliseconds);
            if (wait == 0 && HasRoom(load, reserved, nowMilliseconds))
            {
                isTurn = !HasRestored(load, nowMilliseconds);
                continue;
            }

            isHolding = true;
            if (_forecast.IsValid)
            {
                load.Explain(wait > 0 ? DecisionReason.MinimumOff : DecisionReason.NoHeadroom);
                pending += _forecast.RoomFor(load.RestartWatts, wait);
            }
            else
            {
                load.Explain(wait > 0 ? DecisionReason.MinimumOff : DecisionReason.MeterUnknown);
            }
        }

        return isHolding;
    }

    private bool HasRoom(Load load, long reserved, long nowMilliseconds)
    {
        if (!_forecast.IsValid)
        {
            return nowMilliseconds - _lastValidMilliseconds >= _graceMilliseconds;
        }

        long runs = load.Options.MinimumOnMilliseconds;
        runs = runs < DemandLimiter.MinimumUsefulRunMilliseconds ? DemandLimiter.MinimumUsefulRunMilliseconds : runs;
        return _forecast.CanRestore(load.RestartWatts, runs, reserved);
    }

    // False where another controller still wants it off: it is that one's alone then, and the turn is the next load's.
    private bool HasRestored(Load load, long nowMilliseconds)
    {
        load.RequestRelease(_bit, _forecast.IsValid ? DecisionReason.Restored : DecisionReason.FallbackRelease);
        if (load.IsRequested)
        {
            return false;
        }

        _forecast.Expect(load.RestartWatts, nowMilliseconds);
        _nextRestoreMilliseconds = nowMilliseconds + _staggerMilliseconds;
        return true;
    }
}
