using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Safety;

/// <summary>
/// The fire alarm input: while it is asserted, or cannot be read, every load is connected in that very scan and control
/// is left to the fire panel (GB 50116).
/// </summary>
public sealed class FireAlarmGuard : ScanRule
{
    private readonly DigitalPoint _input;
    private readonly ShedTable _table;

    /// <summary>Binds the guard to its input.</summary>
    public FireAlarmGuard(DigitalPoint input, ShedTable table)
    {
        _input = input;
        _table = table;
    }

    /// <summary>The input.</summary>
    public DigitalPoint Input => _input;

    /// <summary>True while loads are released on account of the input.</summary>
    public bool IsReleasing => _input.Level != DigitalLevel.Inactive;

    /// <summary>True while the input cannot be read; a fault to report, and treated as an alarm.</summary>
    public bool IsInputUnknown => _input.Level == DigitalLevel.Unknown;

    /// <inheritdoc/>
    public override void Execute(long nowMilliseconds)
    {
        if (_input.Level != DigitalLevel.Inactive)
        {
            _table.ReleaseAllNow(nowMilliseconds, DecisionReason.FireAlarm);
        }
    }
}
