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
    private readonly ShedTable _table;
    private readonly FaultRegister _faults;

    /// <summary>Takes the guards in their order.</summary>
    public GuardList(IController[] guards, ShedTable table, FaultRegister faults)
    {
        _guards = guards;
        _table = table;
        _faults = faults;
    }

    /// <summary>Lets each guard overrule what was asked.</summary>
    public void Execute(long nowMilliseconds)
    {
        for (int i = 0; i < _guards.Length; i++)
        {
            bool hasFailed = false;
            try
            {
                _guards[i].Execute(nowMilliseconds);
            }
            catch (Exception)
            {
                hasFailed = true;
                _table.ReleaseAllNow(nowMilliseconds, DecisionReason.ControllerFault);
            }

            _faults.Set(FaultCode.GuardFailed, i, hasFailed, nowMilliseconds);
        }
    }
}
