using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Safety;

/// <summary>
/// Turns requests into relay states, but never sooner than a load's minimum on and off times allow, whichever controller
/// asks. Runs after every other guard.
/// </summary>
public sealed class MinimumTimesGuard : IController
{
    private readonly ShedTable _table;

    /// <summary>Binds the guard to the loads.</summary>
    public MinimumTimesGuard(ShedTable table) => _table = table;

    /// <inheritdoc/>
    public void Execute(long nowMilliseconds)
    {
        for (int i = 0; i < _table.Count; i++)
        {
            _table.At(i).Apply(nowMilliseconds);
        }
    }
}
