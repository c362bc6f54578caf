using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The registers of one circuit's meter: what its poller has left, and where that is staged.</summary>
internal sealed class RegisterChannel : InputChannel
{
    private readonly int _circuit;
    private readonly ModbusMailbox _mailbox;
    private readonly RegisterPoint _point;
    private readonly FaultRegister _faults;
    private bool _isImplausible;

    /// <summary>Binds a poller's mailbox to its point.</summary>
    internal RegisterChannel(int circuit, ModbusMailbox mailbox, RegisterPoint point, FaultRegister faults)
    {
        _circuit = circuit;
        _mailbox = mailbox;
        _point = point;
        _faults = faults;
    }

    /// <summary>Where its readings are staged.</summary>
    internal RegisterPoint Point => _point;

    /// <inheritdoc/>
    internal override bool TrySample(long nowMilliseconds)
    {
        bool isImplausible = _mailbox.IsImplausible;
        if (isImplausible != _isImplausible)
        {
            _isImplausible = isImplausible;
            _faults.Set(FaultCode.ReadingImplausible, _circuit, isImplausible, nowMilliseconds);
        }

        bool isRead = _mailbox.TryTake(_point.Staged);
        IsRead = isRead;
        if (isRead)
        {
            _point.Stage();
        }

        return isRead && !HasFailed;
    }

    /// <inheritdoc/>
    internal override void StageFailure() => _point.StageFailure();
}
