using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Shedding.Feeders;

/// <summary>
/// Keeps the sliding average of every circuit with a limit below it, by shedding loads under that circuit only, and keeps off what
/// such a circuit has no room for, whoever asks it to come back. Runs after the site's demand limiter.
/// </summary>
/// <remarks>
/// In each scan, circuit by circuit; available is what could be shed under it now:
///
///   required      | required and risk | decision
///   --------------+-------------------+-----------------------------------------------------------
///   none          | less than all     | nothing
///   less than the | less than all     | its shed can wait
///   first load's  | available         |
///   at least that | any               | the lowest tier is shed, in it what was shed longest ago; look again
///   any           | all, or more      | likewise: no later shed could keep the circuit
///
///   load                         | circuits on its way          | decision
///   -----------------------------+------------------------------+----------------------------------------------
///   shed, nobody asks for it any | room for it                  | comes back; the circuits are told
///   more                         | no room, or a meter unknown  | FeederNoHeadroom: stays off
///   kept off here                | room, and the site has room  | Restored, one per stagger time, highest tier first
///   kept off here                | else                         | stays off
///
/// Where the meter of a circuit is unknown, what is off under it stays off and what is on stays on.
/// </remarks>
public sealed class FeederLimiter : ScanRule
{
    // What came back must be worth the switch.
    private const long UsefulRunMilliseconds = 60_000;

    private readonly FeederTree _tree;
    private readonly ShedTable _table;
    private readonly FeederLedger _ledger;
    private readonly DemandForecast _site;
    private readonly DemandOptions _options;
    private readonly int _bit;
    private long _nextRestoreMilliseconds;

    /// <summary>Makes a limiter.</summary>
    /// <param name="ledger">Who was told what of each load.</param>
    /// <param name="site">The site's forecast: what is switched here changes it.</param>
    /// <param name="options">Stagger and deferral.</param>
    /// <param name="controllerBit">The bit that marks this controller's requests.</param>
    public FeederLimiter(FeederLedger ledger, DemandForecast site, DemandOptions options, int controllerBit)
    {
        _ledger = ledger;
        _tree = ledger.Tree;
        _table = ledger.Table;
        _site = site;
        _options = options;
        _bit = controllerBit;
    }

    /// <inheritdoc/>
    public override void Execute(long nowMilliseconds)
    {
        FollowOthers(nowMilliseconds);
        bool hasShed = false;
        for (int i = 0; i < _tree.Count; i++)
        {
            FeederNode node = _tree.At(i);
            if (node.Forecast != null && node.Forecast.IsValid && node.Forecast.RequiredWatts + node.Forecast.RiskWatts > 0)
            {
                hasShed |= Relieve(node, nowMilliseconds);
            }
        }

        if (!hasShed && nowMilliseconds >= _nextRestoreMilliseconds)
        {
            RestoreOne(nowMilliseconds);
        }
    }

    // What controllers before this one, or guards in the last scan, have made of the loads.
    private void FollowOthers(long nowMilliseconds)
    {
        for (int i = 0; i < _table.Count; i++)
        {
            if (!_tree.HasPath(i))
            {
                continue;
            }

            Load load = _table.At(i);
            if (!load.IsShed && load.IsRequestedBy(_bit))
            {
                // The guards did not do it: it is decided anew.
                load.RequestRelease(_bit, load.Reason);
            }

            bool isComingBack = load.IsShed && !load.IsRequested;
            if (isComingBack && _ledger.IsOff(i) && !Fits(i, load, nowMilliseconds))
            {
                if (!load.IsForecastOff)
                {
                    // The site's limiter had told its forecast that the load comes back.
                    load.IsForecastOff = true;
                    _site.Expect(-load.RestartWatts, nowMilliseconds);
                }

                load.RequestShed(_bit, DecisionReason.FeederNoHeadroom);
            }

            _ledger.Follow(i, nowMilliseconds);
        }
    }

    private bool Relieve(FeederNode node, long nowMilliseconds)
    {
        bool hasShed = false;
        while (true)
        {
            long required = node.Forecast.RequiredWatts;
            Load load = FeederChoice.First(node.Table, nowMilliseconds);
            if (load == null)
            {
                return hasShed;
            }

            bool isLastLine = required + node.Forecast.RiskWatts >= FeederChoice.AvailableWatts(node.Table, nowMilliseconds);
            if (!isLastLine && required * 1000 < load.PresentWatts * _options.DeferralPermille)
            {
                return hasShed;
            }

            load.RequestShed(_bit, DecisionReason.FeederLimit);
            load.IsForecastOff = true;
            _site.Expect(-load.PresentWatts, nowMilliseconds);
            _ledger.FollowOf(load, nowMilliseconds);
            hasShed = true;
        }
    }

    private void RestoreOne(long nowMilliseconds)
    {
        for (int place = _table.Count - 1; place >= 0; place--)
        {
            Load load = _table.InShedOrder(place);
            if (!load.IsShed || !load.IsRequestedBy(_bit) || !load.CanRestore(nowMilliseconds))
            {
                continue;
            }

            int index = _ledger.IndexOf(load);
            bool fitsSite = !_site.IsValid || _site.CanRestore(load.RestartWatts, RunMilliseconds(load), 0);
            if (fitsSite && Fits(index, load, nowMilliseconds))
            {
                load.RequestRelease(_bit, DecisionReason.Restored);
                if (!load.IsRequested)
                {
                    load.IsForecastOff = false;
                    _site.Expect(load.RestartWatts, nowMilliseconds);
                    _ledger.Follow(index, nowMilliseconds);
                }

                _nextRestoreMilliseconds = nowMilliseconds + _options.RestoreStaggerMilliseconds;
                return;
            }
        }
    }

    private bool Fits(int index, Load load, long nowMilliseconds) =>
        _tree.CanRestore(index, load.RestartWatts, RunMilliseconds(load), nowMilliseconds);

    private static long RunMilliseconds(Load load)
    {
        long runs = load.Options.MinimumOnMilliseconds;
        return runs < UsefulRunMilliseconds ? UsefulRunMilliseconds : runs;
    }
}
