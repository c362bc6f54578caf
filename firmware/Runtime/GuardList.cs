using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Guards in their order, safety first: each overrules what was asked. Where one throws, its protection is gone: every load is
/// connected in that scan.
/// </summary>
public sealed class GuardList : RuleList
{
    private readonly ShedTable _table;

    /// <summary>Takes the guards in their order.</summary>
    public GuardList(IController[] guards, ShedTable table, FaultRegister faults)
        : base(guards.Length, faults, FaultCode.GuardFailed)
    {
        _table = table;
        for (int i = 0; i < guards.Length; i++)
        {
            Add(guards[i]);
        }
    }

    /// <inheritdoc/>
    protected override void MakeGood(int index, long nowMilliseconds) =>
        _table.ReleaseAllNow(nowMilliseconds, DecisionReason.ControllerFault);
}
