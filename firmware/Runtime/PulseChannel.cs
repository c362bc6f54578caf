using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The pulse input of one circuit, and where its readings are staged.</summary>
internal sealed class PulseChannel : InputChannel
{
    private readonly int _circuit;
    private readonly IPulseCounter _counter;
    private readonly ContactCounter _contact;
    private readonly PulsePoint _point;
    private readonly FaultRegister _faults;
    private bool _isStuck;

    /// <summary>Binds an input that was opened to its point.</summary>
    internal PulseChannel(int circuit, IPulseCounter counter, PulsePoint point, FaultRegister faults)
    {
        _circuit = circuit;
        _counter = counter;
        _contact = counter as ContactCounter;
        _point = point;
        _faults = faults;
    }

    /// <summary>The input.</summary>
    internal IPulseCounter Counter => _counter;

    /// <summary>Where its readings are staged.</summary>
    internal PulsePoint Point => _point;

    /// <inheritdoc/>
    internal override bool TrySample(long nowMilliseconds)
    {
        if (_counter.TryRead(out long count, out long lastPulseMilliseconds))
        {
            _point.Stage(count, lastPulseMilliseconds, nowMilliseconds);
            if (!HasFailed && (_contact == null || _contact.IsStuck == _isStuck))
            {
                return true;
            }

            IsRead = true;
            return false;
        }

        IsRead = false;
        return false;
    }

    /// <inheritdoc/>
    internal override void StageFailure() => _point.StageFailure();

    /// <inheritdoc/>
    internal override void StateFaults(long nowMilliseconds)
    {
        if (_contact != null && _contact.IsStuck != _isStuck)
        {
            _isStuck = !_isStuck;
            _faults.Set(FaultCode.InputStuck, _circuit, _isStuck, nowMilliseconds);
        }
    }
}
