using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Shedding.Feeders;

/// <summary>
/// Protects breakers and transformers in seconds: where the import of a circuit over its trip's time exceeds the trip, as many
/// loads under it as that takes are shed in one scan, lowest tier first.
/// </summary>
/// <remarks>
///   load under the circuit         | in the scan of a trip
///   -------------------------------+------------------------------------------------------------------
///   compressor, minimum on time    | stays on: the machine outranks the breaker, which protects itself
///   else, minimum on time          | shed all the same
///   held on by a guard, held off   | stays on
///   for as long as it may, or of   |
///   no use: its shed took nothing  |
///
/// What was shed comes back after five minutes without a trip, one by one and only if every circuit on its way and the site
/// have room for it. While nothing is left to shed, <see cref="IsOverloaded"/> says so.
/// </remarks>
public sealed class TripProtection : ScanRule
{
    // Longer than any trip's time and a meter's lag: the mean has seen what came back before the next one does.
    private const long RestoreSpacingMilliseconds = 75_000;

    private readonly FeederLedger _ledger;
    private readonly FeederTree _tree;
    private readonly ShedTable _table;
    private readonly DemandForecast _site;
    private readonly int _bit;
    private readonly bool[] _isOverloaded;
    private long _nextRestoreMilliseconds;

    /// <summary>Makes the protection.</summary>
    /// <param name="ledger">Who was told what of each load.</param>
    /// <param name="site">The site's forecast: what is switched here changes it.</param>
    /// <param name="controllerBit">The bit that marks this controller's requests.</param>
    public TripProtection(FeederLedger ledger, DemandForecast site, int controllerBit)
    {
        _ledger = ledger;
        _tree = ledger.Tree;
        _table = ledger.Table;
        _site = site;
        _bit = controllerBit;
        _isOverloaded = new bool[_tree.Count];
    }

    /// <summary>True while a circuit is above its trip and nothing under it is left to shed.</summary>
    /// <param name="node">Index in the tree.</param>
    public bool IsOverloaded(int node) => _isOverloaded[node];

    /// <inheritdoc/>
    public override void Execute(long nowMilliseconds)
    {
        bool hasTripped = false;
        for (int i = 0; i < _tree.Count; i++)
        {
            TripWatch trip = _tree.At(i).Trip;
            if (trip != null && trip.HasJudged)
            {
                _isOverloaded[i] = trip.ExcessWatts > 0;
                if (trip.ExcessWatts > 0)
                {
                    hasTripped = true;
                    Relieve(i, nowMilliseconds);
                }
            }
        }

        if (!hasTripped && nowMilliseconds >= _nextRestoreMilliseconds)
        {
            RestoreOne(nowMilliseconds);
        }
    }

    private void Relieve(int index, long nowMilliseconds)
    {
        FeederNode node = _tree.At(index);
        long excess = node.Trip.ExcessWatts;
        long needed = excess - LeavingWatts(node.Table, nowMilliseconds);
        while (needed > 0)
        {
            Load load = FeederChoice.FirstUrgent(node.Table, _bit, nowMilliseconds);
            if (load == null)
            {
                break;
            }

            long watts = load.PresentWatts;
            load.RequestUrgentShed(_bit, DecisionReason.FeederTrip);
            load.IsForecastOff = true;
            _site.Expect(-watts, nowMilliseconds);
            _ledger.FollowOf(load, nowMilliseconds);
            needed -= watts;
        }

        _isOverloaded[index] = needed > 0;
        if (needed < excess)
        {
            node.Trip.Trip(nowMilliseconds);
        }
    }

    // What is asked off in this very scan is on its way already. What was asked for and not done is asked for anew.
    private long LeavingWatts(ShedTable table, long nowMilliseconds)
    {
        long watts = 0;
        for (int i = 0; i < table.Count; i++)
        {
            Load load = table.At(i);
            if (load.IsRequestedBy(_bit) && load.IsHeldOn)
            {
                load.RequestRelease(_bit, load.Reason);
            }

            watts += FeederChoice.IsLeaving(load, nowMilliseconds) ? load.PresentWatts : 0;
        }

        return watts;
    }

    private void RestoreOne(long nowMilliseconds)
    {
        for (int place = _table.Count - 1; place >= 0; place--)
        {
            Load load = _table.InShedOrder(place);
            if (!load.IsRequestedBy(_bit))
            {
                continue;
            }

            if (!load.IsShed)
            {
                // A guard connected it, and outranks this.
                load.RequestRelease(_bit, load.Reason);
                continue;
            }

            int index = _ledger.IndexOf(load);
            long watts = load.RestartWatts;
            long runs = load.Options.MinimumOnMilliseconds;
            if (load.CanRestore(nowMilliseconds)
                && (!_site.IsValid || _site.CanRestore(watts, runs, 0))
                && _tree.CanRestore(index, watts, runs, nowMilliseconds))
            {
                load.RequestRelease(_bit, DecisionReason.Restored);
                if (!load.IsRequested)
                {
                    load.IsForecastOff = false;
                    _site.Expect(watts, nowMilliseconds);
                    _ledger.Follow(index, nowMilliseconds);
                }

                _nextRestoreMilliseconds = nowMilliseconds + RestoreSpacingMilliseconds;
                return;
            }
        }
    }
}
