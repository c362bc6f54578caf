using System;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Controllers in their order. One that throws loses what it asked for, is reported, and stops no other; it is asked
/// again in the next scan.
/// </summary>
public sealed class ControllerList
{
    /// <summary>Most controllers of one list: each has a bit of its own in <see cref="Load"/>.</summary>
    public const int MaximumCount = 16;

    private readonly IController[] _controllers = new IController[MaximumCount];
    private readonly ShedTable _table;
    private readonly FaultRegister _faults;

    /// <summary>Makes an empty list.</summary>
    public ControllerList(ShedTable table, FaultRegister faults)
    {
        _table = table;
        _faults = faults;
    }

    /// <summary>Number of controllers.</summary>
    public int Count { get; private set; }

    /// <summary>The bit that marks the requests of the controller that is added next.</summary>
    public int NextBit => BitOf(Count);

    /// <summary>Appends a controller; throws <see cref="InvalidOperationException"/> beyond <see cref="MaximumCount"/>.</summary>
    public void Add(IController controller)
    {
        if (Count == MaximumCount)
        {
            throw new InvalidOperationException("too many controllers");
        }

        _controllers[Count++] = controller;
    }

    /// <summary>Lets each controller decide.</summary>
    public void Execute(long nowMilliseconds)
    {
        for (int i = 0; i < Count; i++)
        {
            bool hasFailed = false;
            try
            {
                _controllers[i].Execute(nowMilliseconds);
            }
            catch (Exception)
            {
                hasFailed = true;
                _table.ReleaseRequestsOf(BitOf(i), DecisionReason.ControllerFault);
                _table.FreeLevelsOf(BitOf(i), nowMilliseconds);
            }

            _faults.Set(FaultCode.ControllerFailed, i, hasFailed, nowMilliseconds);
        }
    }

    private static int BitOf(int index) => 1 << index;
}
