using System;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Guards in their order, safety first. Where one throws, its protection is gone: every load is connected in that scan,
/// the fault is reported, and the other guards still run.
/// </summary>
public sealed class GuardList
{
    private readonly IController[] _guards;
    private readonly ScanRule[] _rules;
    private readonly ShedTable _table;
    private readonly FaultRegister _faults;
    private int _place;

    /// <summary>Takes the guards in their order.</summary>
    public GuardList(IController[] guards, ShedTable table, FaultRegister faults)
    {
        _guards = guards;
        _rules = new ScanRule[guards.Length];
        for (int i = 0; i < guards.Length; i++)
        {
            _rules[i] = guards[i] as ScanRule;
        }

        _table = table;
        _faults = faults;
    }

    /// <summary>Lets each guard overrule what was asked.</summary>
    public void Execute(long nowMilliseconds)
    {
        _place = 0;
        while (_place < _guards.Length)
        {
            try
            {
                ExecuteFromPlace(nowMilliseconds);
            }
            catch (Exception)
            {
                _table.ReleaseAllNow(nowMilliseconds, DecisionReason.ControllerFault);
                _faults.Set(FaultCode.GuardFailed, _place, true, nowMilliseconds);
                _place++;
            }
        }
    }

    // Outside of the try: what a loop inside of one works with is kept in memory and not in registers.
    private void ExecuteFromPlace(long nowMilliseconds)
    {
        for (int i = _place; i < _guards.Length; i++)
        {
            _place = i;
            if (_rules[i] != null)
            {
                _rules[i].Execute(nowMilliseconds);
            }
            else
            {
                _guards[i].Execute(nowMilliseconds);
            }

            _faults.Set(FaultCode.GuardFailed, i, false, nowMilliseconds);
        }

        _place = _guards.Length;
    }
}
