using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device.Tests.Vector;

/// <summary>A counter whose pulses are recorded; the newest came half a second before the scan.</summary>
public sealed class VectorCounter : IPulseCounter
{
    private const int AgeMilliseconds = 500;

    private long _count;
    private long _lastPulseMilliseconds;
    private bool _isSilent;

    /// <summary>Counts.</summary>
    public void Take(int pulses, long nowMilliseconds, bool isSilent)
    {
        _count += pulses;
        _isSilent = isSilent;
        if (pulses > 0)
        {
            _lastPulseMilliseconds = nowMilliseconds - AgeMilliseconds;
        }
    }

    /// <inheritdoc/>
    public bool TryRead(out long count, out long lastPulseMilliseconds)
    {
        count = _count;
        lastPulseMilliseconds = _lastPulseMilliseconds;
        return !_isSilent;
    }
}
