using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Safety;

/// <summary>
/// Turns requests into relay states, but never sooner than a load's minimum on and off times allow, whichever controller
/// asks. Runs after every other guard.
/// </summary>
public sealed class MinimumTimesGuard : ScanRule
{
    private readonly ShedTable _table;
    private readonly LoadChanges _changes;
    private bool _isSettled;
    private int _settledChanges;
    private int _settledHeldCount;

    /// <summary>Binds the guard to the loads.</summary>
    public MinimumTimesGuard(ShedTable table)
    {
        _table = table;
        _changes = table.Changes;
    }

    /// <inheritdoc/>
    public override void Execute(long nowMilliseconds)
    {
        LoadChanges changes = _changes;
        if (_isSettled && changes.TryEndScan(_settledChanges, _settledHeldCount))
        {
            // Every relay is as it is asked for, nothing is asked anew, and the same loads are held on.
            return;
        }

        _isSettled = true;
        _settledHeldCount = changes.HeldCount;
        for (int i = 0; i < _table.Count; i++)
        {
            Load load = _table.At(i);
            load.Apply(nowMilliseconds);
            _isSettled &= load.IsSettled;
        }

        _settledChanges = changes.Count;
        changes.EndScan();
    }
}
