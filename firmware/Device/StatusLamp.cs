using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Device;

/// <summary>
/// Shows on the board's lamp how the controller is. It has a thread of its own, so that it can flash; what it shows it takes from the
/// scans, and where these stand still it goes dark.
/// </summary>
public sealed class StatusLamp : IBackgroundWork
{
    /// <summary>Time in ms without a scan after which the lamp goes dark; longer than the longest scan period.</summary>
    public const int StillMilliseconds = 15_000;

    private readonly IDigitalOutput _lamp;
    private readonly IClock _clock;
    private EdgeController _controller;
    private long _scanCount;
    private long _scannedMilliseconds;

    /// <summary>Binds the lamp; it shows that the controller waits.</summary>
    public StatusLamp(IDigitalOutput lamp, IClock clock)
    {
        _lamp = lamp;
        _clock = clock;
    }

    /// <summary>Shows a controller from now on.</summary>
    public void Watch(EdgeController controller)
    {
        _scannedMilliseconds = _clock.MonotonicMilliseconds;
        _controller = controller;
    }

    /// <inheritdoc/>
    public bool Step()
    {
        long now = _clock.MonotonicMilliseconds;
        _lamp.TryWrite(LampPattern.IsLit(StateAt(now), now));
        return false;
    }

    /// <inheritdoc/>
    public void Close() => _lamp.TryWrite(false);

    private LampState StateAt(long nowMilliseconds)
    {
        EdgeController controller = _controller;
        if (controller == null)
        {
            return LampState.Waiting;
        }

        if (controller.ScanCount != _scanCount)
        {
            _scanCount = controller.ScanCount;
            _scannedMilliseconds = nowMilliseconds;
        }

        if (nowMilliseconds - _scannedMilliseconds > StillMilliseconds)
        {
            return LampState.Dark;
        }

        if (controller.Faults.ActiveCount > 0)
        {
            return LampState.Faulty;
        }

        LinkSession link = controller.Health.Link;
        return link != null && link.IsOpen ? LampState.Running : LampState.Unheard;
    }
}
