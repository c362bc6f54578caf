namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>Which load to shed next: the one that gives up least, weighed by its tier.</summary>
/// <remarks>
/// To take e W ms from a window by shedding a load of w watts costs what the load does not draw: e itself, or more where its
/// minimum off time is longer than that takes. What then falls into the next window and is wanted there costs nothing:
///
///   cost = priority x max(e, w x minimum off - wanted next)
///
/// Where no load is too large the lowest tier is cheapest, so tiers hold. A load of a low tier is passed over for one of a
/// higher tier only where it would give up so much more than is needed that the higher tier is cheaper in spite of its weight.
/// Within a tier at equal cost the load whose last shed is longest ago takes its turn. Of the steps of one load the last that is
/// on takes the turn of all, and one that may not be shed keeps those before it on.
/// </remarks>
public sealed class ShedChoice
{
    private const byte Untouchable = 0;
    private const byte Idle = 1;
    private const byte Available = 2;

    private const long ProportionFactor = 2;

    private readonly ShedTable _table;
    private readonly LoadChanges _changes;
    private readonly byte[] _states;
    private long _availableWatts;
    private int _availableCount;
    private bool _isSummed;
    private bool _isPrepared;
    private DecisionReason _preparedReason;
    private int _preparedChanges;
    private long _preparedUntilMilliseconds;
    private bool _hasIdle;
    private int _shedCount;

    /// <summary>Makes a choice among the loads of a table.</summary>
    public ShedChoice(ShedTable table)
    {
        _table = table;
        _changes = table.Changes;
        _states = new byte[table.Count];
    }

    /// <summary>Power of all loads that could be shed now, in watts.</summary>
    public long AvailableWatts
    {
        get
        {
            if (!_isSummed)
            {
                Recount();
            }

            return _availableWatts;
        }
    }

    /// <summary>True where a load is on and idle.</summary>
    public bool HasIdle => _hasIdle;

    /// <summary>Loads that are shed or asked off.</summary>
    public int ShedCount => _shedCount;

    /// <summary>True where a load is shed, asked off or idle.</summary>
    public bool IsAnyOff => _shedCount > 0 || _hasIdle;

    /// <summary>True where the load at a place in the order of shedding could be shed now.</summary>
    public bool IsAvailable(int place) => _states[place] == Available;

    /// <summary>True where the load at a place in the order of shedding is on and draws nothing.</summary>
    public bool IsIdle(int place) => _states[place] == Idle;

    /// <summary>
    /// As <see cref="Prepare"/>, but looks at the loads only where anything about them has changed since, or time brings a change. Their
    /// powers are taken anew in any case.
    /// </summary>
    public void Follow(long nowMilliseconds, int controllerBit, DecisionReason onReason)
    {
        if (_isPrepared
            && onReason == _preparedReason
            && _changes.Count == _preparedChanges
            && nowMilliseconds < _preparedUntilMilliseconds)
        {
            _isSummed = _availableCount == 0;
            return;
        }

        _isPrepared = false;
        Prepare(nowMilliseconds, controllerBit, onReason);
        _isPrepared = true;
        _preparedReason = onReason;
        _preparedChanges = _changes.Count;
        _preparedUntilMilliseconds = long.MaxValue;
        for (int i = 0; i < _states.Length; i++)
        {
            long until = _table.InShedOrder(i).SameUntilMilliseconds(nowMilliseconds);
            _preparedUntilMilliseconds = until < _preparedUntilMilliseconds ? until : _preparedUntilMilliseconds;
        }
    }

    /// <summary>Looks at every load, and takes back what was asked and not done.</summary>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    /// <param name="controllerBit">The bit of the controller that chooses.</param>
    /// <param name="onReason">Reason of the loads that stay on.</param>
    public void Prepare(long nowMilliseconds, int controllerBit, DecisionReason onReason)
    {
        _isSummed = false;
        _availableWatts = 0;
        _availableCount = 0;
        _hasIdle = false;
        _shedCount = 0;
        for (int i = 0; i < _states.Length; i++)
        {
            Load load = _table.InShedOrder(i);
            _states[i] = Untouchable;
            if (!load.IsShed && load.IsRequestedBy(controllerBit))
            {
                // Asked for by the fallback and not yet allowed: now that the meter is known it is decided anew.
                load.RequestRelease(controllerBit, DecisionReason.NotNeeded);
            }

            if (load.IsShed || load.IsRequested)
            {
                _shedCount++;
            }
            else if (load.IsHeldOn)
            {
                // The guard's reason stands.
            }
            else if (!load.IsRunning)
            {
                _states[i] = Idle;
                _hasIdle = true;
                load.Explain(DecisionReason.NotRunning);
            }
            else if (!load.HasRunLongEnough(nowMilliseconds))
            {
                load.Explain(DecisionReason.MinimumOn);
            }
            else if (!load.MayBeHeldOff(nowMilliseconds))
            {
                load.Explain(DecisionReason.AllowanceSpent);
            }
            else if (load.NextStep != null && !IsTurn(i))
            {
                load.Explain(load.NextStep.Reason);
            }
            else if (!load.Receipt.IsReliedOn(nowMilliseconds))
            {
                load.Explain(DecisionReason.NotDropping);
            }
            else
            {
                _states[i] = Available;
                _availableCount++;
                load.Explain(onReason);
            }
        }
    }

    /// <summary>Says of all loads that are still available why they stay on.</summary>
    public void Explain(DecisionReason onReason)
    {
        for (int i = 0; i < _states.Length; i++)
        {
            if (_states[i] == Available)
            {
                _table.InShedOrder(i).Explain(onReason);
            }
        }
    }

    /// <summary>
    /// True where the available loads that are in proportion could not take this much any more: those that would give up at
    /// most twice as much. Where none is in proportion, all count.
    /// </summary>
    /// <param name="watts">Reduction that may be needed, held until the end.</param>
    /// <param name="remainingMilliseconds">Time to the end.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public bool IsLastLine(long watts, long remainingMilliseconds, long nowMilliseconds)
    {
        if (watts <= 0)
        {
            return false;
        }

        long proportion = ProportionFactor * watts * remainingMilliseconds;
        long sum = 0;
        for (int i = 0; i < _states.Length; i++)
        {
            if (_states[i] == Available)
            {
                Load load = _table.InShedOrder(i);
                sum += load.PresentWatts * load.LeastOffMilliseconds(nowMilliseconds) <= proportion ? load.PresentWatts : 0;
            }
        }

        return watts >= (sum > 0 ? sum : AvailableWatts);
    }

    /// <summary>The available load of the lowest tier that was shed longest ago; null where none is available.</summary>
    public Load First()
    {
        Load first = null;
        for (int i = 0; i < _states.Length; i++)
        {
            if (_states[i] == Available)
            {
                Load load = _table.InShedOrder(i);
                if (first == null
                    || (load.Options.ShedPriority == first.Options.ShedPriority && load.LastShedMilliseconds < first.LastShedMilliseconds))
                {
                    first = load;
                }
            }
        }

        return LastStepOf(first);
    }

    /// <summary>The available load that costs least; null where none is available.</summary>
    /// <param name="requiredWatts">Reduction that is needed now, held until the end.</param>
    /// <param name="remainingMilliseconds">Time to the end.</param>
    /// <param name="wantedNextWattMilliseconds">Reduction that the next window needs too.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public Load Cheapest(long requiredWatts, long remainingMilliseconds, long wantedNextWattMilliseconds, long nowMilliseconds) =>
        Cheapest(requiredWatts, remainingMilliseconds, wantedNextWattMilliseconds, nowMilliseconds, false);

    /// <summary>The available load without a level that costs least; null where none is available.</summary>
    public Load CheapestSwitched(long requiredWatts, long remainingMilliseconds, long wantedNextWattMilliseconds, long nowMilliseconds) =>
        Cheapest(requiredWatts, remainingMilliseconds, wantedNextWattMilliseconds, nowMilliseconds, true);

    private Load Cheapest(
        long requiredWatts,
        long remainingMilliseconds,
        long wantedNextWattMilliseconds,
        long nowMilliseconds,
        bool isSwitchedOnly)
    {
        Load best = null;
        long bestCost = 0;
        long needed = requiredWatts * remainingMilliseconds;
        for (int i = 0; i < _states.Length; i++)
        {
            if (_states[i] != Available)
            {
                continue;
            }

            Load load = _table.InShedOrder(i);
            if (isSwitchedOnly && load.Level != null)
            {
                continue;
            }

            long least = (load.PresentWatts * load.LeastOffMilliseconds(nowMilliseconds)) - wantedNextWattMilliseconds;
            long cost = load.Options.ShedPriority * (least > needed ? least : needed);
            if (best == null || cost < bestCost || (cost == bestCost && load.LastShedMilliseconds < best.LastShedMilliseconds))
            {
                best = load;
                bestCost = cost;
            }
        }

        return LastStepOf(best);
    }

    /// <summary>Adds up anew what could be shed, after levels have changed.</summary>
    public void Recount()
    {
        _isSummed = true;
        _availableWatts = 0;
        for (int i = 0; i < _states.Length; i++)
        {
            _availableWatts += _states[i] == Available ? _table.InShedOrder(i).PresentWatts : 0;
        }
    }

    /// <summary>
    /// How much of the risk to shed this load for, in thousandths: to shed in vain costs its weight, to lack it costs the weight
    /// of what must be shed in its place.
    /// </summary>
    public int HedgePermille(Load load)
    {
        int own = load.Options.ShedPriority;
        int most = own;
        for (int i = _states.Length - 1; i >= 0; i--)
        {
            if (_states[i] == Available)
            {
                int priority = _table.InShedOrder(i).Options.ShedPriority;
                most = priority > most ? priority : most;
                break;
            }
        }

        return (most - own) * 1000 / most;
    }

    /// <summary>The load was shed: it is no longer available.</summary>
    public void Take(Load load)
    {
        long available = AvailableWatts;
        _isPrepared = false;
        for (int i = 0; i < _states.Length; i++)
        {
            if (_table.InShedOrder(i) == load)
            {
                available -= load.PresentWatts;
                _states[i] = Untouchable;
                _shedCount++;
            }
        }

        _availableWatts = available;
    }

    // The next step stands one place before, and is off, on its way off, or could be shed too.
    private bool IsTurn(int place) =>
        _states[place - 1] != Untouchable || _table.InShedOrder(place - 1).IsShed || _table.InShedOrder(place - 1).IsRequested;

    private Load LastStepOf(Load load)
    {
        if (load == null || load.NextStep == null)
        {
            return load;
        }

        Load last = load;
        for (int i = 0; i < _states.Length; i++)
        {
            Load other = _table.InShedOrder(i);
            if (other == load)
            {
                break;
            }

            // Of those before it in the order that belong to it, the first is the last step.
            if (_states[i] == Available && last == load && IsAfter(other, load))
            {
                last = other;
            }
        }

        return last;
    }

    private static bool IsAfter(Load step, Load load)
    {
        Load other = step.PreviousStep;
        while (other != null && other != load)
        {
            other = other.PreviousStep;
        }

        return other != null;
    }
}
