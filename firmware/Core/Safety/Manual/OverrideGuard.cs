using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Safety.Manual;

/// <summary>Holds on the loads that somebody wants on.</summary>
public sealed class OverrideGuard : IController
{
    private readonly LoadOverrides _overrides;
    private readonly ShedTable _table;

    /// <summary>Binds the guard to what is in force.</summary>
    public OverrideGuard(LoadOverrides overrides, ShedTable table)
    {
        _overrides = overrides;
        _table = table;
    }

    /// <inheritdoc/>
    public void Execute(long nowMilliseconds)
    {
        if (_overrides.ActiveCount == 0)
        {
            return;
        }

        for (int i = 0; i < _table.Count; i++)
        {
            if (_overrides.ModeOf(i) == OverrideMode.On)
            {
                _table.At(i).HoldOn(DecisionReason.OverrideOn);
            }
        }
    }
}
