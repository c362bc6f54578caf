using System;
using System.Threading;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Device;

/// <summary>Starts a scan every period, turns the watchdog round with each, and says on the console that it lives.</summary>
public sealed class ScanLoop
{
    private const long HeartbeatMilliseconds = 10_000;

    private readonly EdgeController _controller;
    private readonly IClock _clock;
    private readonly IDigitalOutput _watchdog;
    private readonly DeviceHealth _memory;
    private readonly int _scanMilliseconds;
    private readonly AutoResetEvent _wake;
    private readonly LinkSupervisor _link;
    private long _nextHeartbeatMilliseconds;
    private bool _isWatchdogUp;

    /// <summary>Binds the loop to its controller.</summary>
    /// <param name="controller">The controller.</param>
    /// <param name="board">Gives clock and watchdog.</param>
    /// <param name="scanMilliseconds">Time between the starts of two scans in ms.</param>
    /// <param name="wake">Asks for one scan ahead of its time: the supply fails.</param>
    /// <param name="link">Asks for a restart where nothing else helps the link; null without one.</param>
    public ScanLoop(
        EdgeController controller, Esp32Board board, int scanMilliseconds, AutoResetEvent wake, LinkSupervisor link)
    {
        _link = link;
        _wake = wake;
        _controller = controller;
        _clock = board.Clock;
        _watchdog = board.Watchdog;
        _memory = board.Memory;
        _scanMilliseconds = scanMilliseconds;
    }

    /// <summary>Runs until a restart is asked for; else leaves only by an exception.</summary>
    public void Run()
    {
        long next = _clock.MonotonicMilliseconds;
        while (_link == null || !_link.IsRestartDue)
        {
            _controller.Scan();
            if (_watchdog != null)
            {
                // Only here: whatever keeps this thread from its scan lets the relay outside drop.
                _isWatchdogUp = !_isWatchdogUp;
                _watchdog.TryWrite(_isWatchdogUp);
            }

            Beat();

            // A scan that took too long shifts the grid: catching up would run scans back to back.
            next += _scanMilliseconds;
            long rest = next - _clock.MonotonicMilliseconds;
            if (rest > 0 && _wake.WaitOne((int)rest, false))
            {
                // At most one a period: a contact that chatters must not keep the processor busy.
                _controller.Scan();
                rest = next - _clock.MonotonicMilliseconds;
                Thread.Sleep(rest > 0 ? (int)rest : 0);
            }
            else
            {
                next = _clock.MonotonicMilliseconds;
            }
        }
    }

    private void Beat()
    {
        if (_clock.MonotonicMilliseconds < _nextHeartbeatMilliseconds)
        {
            return;
        }

        _nextHeartbeatMilliseconds = _clock.MonotonicMilliseconds + HeartbeatMilliseconds;
        _memory.Measure();
        Console.WriteLine("edgectl " + Announcement.FirmwareVersion
            + " boot " + _controller.Checkpoint.BootId
            + " scan " + _controller.ScanCount
            + " outbox " + _controller.Outbox.Count);
    }
}
