using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Controllers in their order. One that throws loses what it asked for.</summary>
public sealed class ControllerList : RuleList
{
    private readonly ShedTable _table;

    /// <summary>Makes an empty list.</summary>
    public ControllerList(ShedTable table, FaultRegister faults)
        : base(MaximumCount, faults, FaultCode.ControllerFailed) => _table = table;

    /// <summary>The bit that marks the requests of the controller that is added next, in <see cref="Load"/>.</summary>
    public int NextBit => BitOf(Count);

    /// <inheritdoc/>
    protected override void MakeGood(int index, long nowMilliseconds)
    {
        _table.ReleaseRequestsOf(BitOf(index), DecisionReason.ControllerFault);
        _table.FreeLevelsOf(BitOf(index), nowMilliseconds);
    }

    private static int BitOf(int index) => 1 << index;
}
