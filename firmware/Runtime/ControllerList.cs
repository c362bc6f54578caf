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
    private readonly ScanRule[] _rules = new ScanRule[MaximumCount];
    private readonly ShedTable _table;
    private readonly FaultRegister _faults;
    private int _place;

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

        _rules[Count] = controller as ScanRule;
        _controllers[Count++] = controller;
    }

    /// <summary>Lets each controller decide.</summary>
    public void Execute(long nowMilliseconds)
    {
        _place = 0;
        while (_place < Count)
        {
            try
            {
                ExecuteFromPlace(nowMilliseconds);
            }
            catch (Exception)
            {
                _table.ReleaseRequestsOf(BitOf(_place), DecisionReason.ControllerFault);
                _table.FreeLevelsOf(BitOf(_place), nowMilliseconds);
                _faults.Set(FaultCode.ControllerFailed, _place, true, nowMilliseconds);
                _place++;
            }
        }
    }

    // Outside of the try: what a loop inside of one works with is kept in memory and not in registers.
    private void ExecuteFromPlace(long nowMilliseconds)
    {
        for (int i = _place; i < Count; i++)
        {
            _place = i;
            if (_rules[i] != null)
            {
                _rules[i].Execute(nowMilliseconds);
            }
            else
            {
                _controllers[i].Execute(nowMilliseconds);
            }

            _faults.Set(FaultCode.ControllerFailed, i, false, nowMilliseconds);
        }

        _place = Count;
    }

    private static int BitOf(int index) => 1 << index;
}
