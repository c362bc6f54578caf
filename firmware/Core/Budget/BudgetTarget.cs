using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Budget;

/// <summary>What the limiter may know of the budget: a demand limit below the site's own, for the present quarter of an hour.</summary>
public sealed class BudgetTarget
{
    private readonly bool _isLimiting;
    private readonly int _minimumLimitWatts;

    /// <summary>Takes mode and least limit.</summary>
    public BudgetTarget(BudgetOptions options)
    {
        _isLimiting = options.Mode == BudgetMode.Limit;
        _minimumLimitWatts = options.MinimumLimitWatts;
    }

    /// <summary>True while the target is known: there is a quota, and UTC is valid.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Mean power at which the present quarter keeps today's target, in W; means nothing unless <see cref="IsKnown"/>.</summary>
    public long WindowTargetWatts { get; private set; }

    /// <summary>
    /// The limit that holds: the site's own, or the target where the mode is limit, the target is known and lower; never
    /// below the least limit, nor above the site's own.
    /// </summary>
    /// <param name="limitWatts">The site's own.</param>
    public long EffectiveLimitWatts(long limitWatts)
    {
        if (!_isLimiting || !IsKnown || WindowTargetWatts >= limitWatts)
        {
            return limitWatts;
        }

        long floor = _minimumLimitWatts < limitWatts ? _minimumLimitWatts : limitWatts;
        return WindowTargetWatts > floor ? WindowTargetWatts : floor;
    }

    /// <summary>Takes the target of the quarter that begins, in W; not negative.</summary>
    public void Set(long windowTargetWatts)
    {
        WindowTargetWatts = windowTargetWatts;
        IsKnown = true;
    }

    /// <summary>Forgets the target: the site's own limit holds.</summary>
    public void Clear() => IsKnown = false;
}
