using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The pulse input of one circuit, and where its readings are staged.</summary>
internal sealed class PulseChannel
{
    private readonly ContactCounter _contact;

    /// <summary>Binds an input that was opened to its point.</summary>
    internal PulseChannel(IPulseCounter counter, PulsePoint point)
    {
        Counter = counter;
        Point = point;
        _contact = counter as ContactCounter;
    }

    /// <summary>The input.</summary>
    internal IPulseCounter Counter { get; }

    /// <summary>Where its readings are staged.</summary>
    internal PulsePoint Point { get; }

    /// <summary>True where a fault is stated of it.</summary>
    internal bool HasFailed { get; set; }

    /// <summary>True where the reading of this scan succeeded, and is staged.</summary>
    internal bool IsRead { get; private set; }

    /// <summary>True where the contact was closed for too long at the last look.</summary>
    internal bool IsStuck { get; private set; }

    /// <summary>Reads and stages.</summary>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    /// <returns>True where that is all; false where there may be something to state.</returns>
    internal bool TrySample(long nowMilliseconds)
    {
        IsRead = false;
        if (Counter.TryRead(out long count, out long lastPulseMilliseconds))
        {
            Point.Stage(count, lastPulseMilliseconds, nowMilliseconds);
            IsRead = true;
        }

        return IsRead && !HasFailed && (_contact == null || _contact.IsStuck == IsStuck);
    }

    /// <summary>Looks whether the contact hangs now and did not, or no longer does.</summary>
    internal bool HasStuckChanged()
    {
        bool hasChanged = _contact != null && _contact.IsStuck != IsStuck;
        IsStuck ^= hasChanged;
        return hasChanged;
    }
}
