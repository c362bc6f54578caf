using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Reports how the controller itself is, every health period and when somebody asks: scans, memory, link, wear.</summary>
/// <remarks>
/// Up-time is the monotonic time that each message has. The scan alone calls it.
/// </remarks>
public sealed class HealthReporter
{
    private const int MillisecondsPerSecond = 1_000;

    private readonly EdgeController _controller;
    private readonly IBoardHealth _board;
    private readonly MessageComposer _composer;
    private readonly ScanTimes _scans;
    private long _nextMilliseconds;
    private long _sessionMilliseconds;
    private int _seenConnectCount;
    private bool _isAsked;
    private LinkSession _link;

    /// <summary>Binds the reporter to the controller; the first message is due at once.</summary>
    public HealthReporter(EdgeController controller, SiteConfiguration site, IBoard board, MessageComposer composer)
    {
        _controller = controller;
        _board = board.Health;
        _composer = composer;
        _scans = new ScanTimes(site.ScanMilliseconds);
        _nextMilliseconds = board.Clock.MonotonicMilliseconds;
    }

    /// <summary>What carries the messages, or null before it is made.</summary>
    public LinkSession Link
    {
        get => _link;
        set => _link = value;
    }

    /// <summary>Asks for a message in this scan, or the next.</summary>
    public void Request() => _isAsked = true;

    /// <summary>Takes the duration of a scan that has ended.</summary>
    internal void NoteScan(long durationMilliseconds) => _scans.Add(durationMilliseconds);

    /// <summary>Reports this scan.</summary>
    internal void Report(long nowMilliseconds)
    {
        LinkSession link = _link;
        if (link != null && link.ConnectCount != _seenConnectCount)
        {
            _seenConnectCount = link.ConnectCount;
            _sessionMilliseconds = nowMilliseconds;
        }

        if (!_isAsked && nowMilliseconds < _nextMilliseconds)
        {
            return;
        }

        _isAsked = false;
        int periodSeconds = _controller.Commands.Orders.Parameters.ValueOf(ParameterName.HealthPeriodSeconds);
        _nextMilliseconds = nowMilliseconds + (periodSeconds * (long)MillisecondsPerSecond);
        Write(link, nowMilliseconds);
        _scans.Restart();
    }

    private void Write(LinkSession link, long nowMilliseconds)
    {
        Checkpoint checkpoint = _controller.Checkpoint;
        long lifeYears = checkpoint.StorageLifeYears;
        bool isOpen = link != null && link.IsOpen;
        _composer.BeginVolatile(_controller.Topics.Health, MessageKind.State, nowMilliseconds);
        JsonWriter json = _composer.Json;
        json.Write("scanCount", _controller.ScanCount);
        json.Write("longestScanMilliseconds", _scans.LongestMilliseconds);
        json.Write("meanScanMicroseconds", _scans.MeanMicroseconds);
        json.Write("scanOverrunCount", _scans.OverrunCount);
        _composer.WriteKnown("freeManagedBytes", _board.FreeManagedBytes, _board.FreeManagedBytes >= 0);
        _composer.WriteKnown("freeNativeBytes", _board.FreeNativeBytes, _board.FreeNativeBytes >= 0);
        json.Write("connectCount", link == null ? 0 : link.ConnectCount);
        json.Write("linkFailureCount", link == null ? 0 : link.FailureCount);
        json.Write("publishedCount", link == null ? 0 : link.PublishedCount);
        _composer.WriteKnown("sessionSeconds", (nowMilliseconds - _sessionMilliseconds) / MillisecondsPerSecond, isOpen);
        json.Write("waitingMessageCount", _controller.Outbox.Count);
        json.Write("droppedMessageCount", _controller.Outbox.DroppedCount);
        json.Write("hasBacklog", _controller.Journal.HasBacklog);
        json.Write("journalPageCount", _controller.Journal.PageCount);
        json.Write("lossCount", _controller.Journal.LossCount);
        json.Write("refusedCommandCount", _controller.Commands.RefusedCount);
        json.Write("storageWearPermille", checkpoint.WearPermille);
        _composer.WriteKnown("storageLifeYears", lifeYears, lifeYears >= 0);
        json.Write("activeFaultCount", _controller.Faults.ActiveCount);
        _composer.Commit();
    }
}
