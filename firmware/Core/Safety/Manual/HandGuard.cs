using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Safety.Manual;

/// <summary>
/// Leaves a load alone whose hand switch is not in Auto: its relay stays connected, and nobody counts on shedding it.
/// </summary>
/// <remarks>
///   contact            | effect                                                          | fault
///   -------------------+-----------------------------------------------------------------+------------------
///   Active             | held on (ManualHand); minimum times go on counting              | ManualHand
///   Unknown            | as Active: what may be in a hand is not counted on              | HandInputUnknown
///   Inactive after one | none; the load counts as switched on at this moment             | none
///   of the two         |                                                                 |
///   Inactive           | none                                                            | none
/// </remarks>
public sealed class HandGuard : ScanRule
{
    private readonly HandSwitch[] _switches;
    private readonly int[] _loads;
    private readonly FaultRegister _faults;

    /// <summary>Takes the switches of the site.</summary>
    /// <param name="switches">The switches.</param>
    /// <param name="loads">The index of the load of each: the source of its faults.</param>
    /// <param name="faults">Takes the faults.</param>
    public HandGuard(HandSwitch[] switches, int[] loads, FaultRegister faults)
    {
        _switches = switches;
        _loads = loads;
        _faults = faults;
    }

    /// <inheritdoc/>
    public override void Execute(long nowMilliseconds)
    {
        for (int i = 0; i < _switches.Length; i++)
        {
            HandSwitch hand = _switches[i];
            if (hand.Execute(nowMilliseconds))
            {
                _faults.Set(FaultCode.ManualHand, _loads[i], hand.Level == DigitalLevel.Active, nowMilliseconds);
                _faults.Set(FaultCode.HandInputUnknown, _loads[i], hand.Level == DigitalLevel.Unknown, nowMilliseconds);
            }
        }
    }
}
