using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>
/// A simulated controller that always has something to tell: somebody switches a load to and fro. Its link runs on a thread of
/// its own, its clock is moved by the test.
/// </summary>
internal sealed class ControllerStory : IDisposable
{
    private const int MostWaitingCount = 30;
    private const int WorkerStopMilliseconds = 60_000;
    private const int StepMilliseconds = 100;

    private readonly VirtualBoard _board = new(new VirtualClock(1_784_073_600_000), new VirtualRecordStore());
    private readonly MqttLink _link;
    private Worker? _worker;
    private bool _isOff;

    public ControllerStory(
        string host, int port, MqttTls? tls = null, int timeoutMilliseconds = 10_000, Action<SiteConfiguration>? change = null)
    {
        SiteConfiguration site = new()
        {
            SiteId = "zibo",
            DeviceId = "a",
            FireAlarmInput = 0,
            Circuits = [new CircuitConfiguration { Id = "main", MeterKind = MeterKind.Pulse }],
            Loads = [new LoadConfiguration { Id = "boiler" }],
        };
        site.Loads[0].Options.Kind = LoadKind.WaterHeater;
        site.Loads[0].Options.ShedPriority = 1;
        site.Loads[0].Options.RatedWatts = 1_000;
        site.Loads[0].Options.MinimumOnMilliseconds = 0;
        site.Loads[0].Options.MinimumOffMilliseconds = 0;
        site.Demand.LimitWatts = 1_000_000;
        change?.Invoke(site);
        Assert.Null(SiteRules.Check(site));
        Controller = new EdgeController(_board, site);
        _link = new MqttLink(new MqttLinkOptions(
            host, port, "zibo-a", Controller.Announcement.Topic, Controller.Announcement.Offline.AsMemory(0, Controller.Announcement.OfflineLength))
        {
            Will = Controller.Announcement.Will,
            Tls = tls,
            TimeoutMilliseconds = timeoutMilliseconds,
        });
        Session = new LinkSession(_link, Controller.Dispatch, _board.Clock, Controller.Announcement)
        {
            Commands = Controller.Commands.Open(_link, _board.Clock, null),
            Interop = Controller.OpenInterop(_link, _board.Clock),
        };
    }

    public EdgeController Controller { get; }

    public LinkSession Session { get; }

    /// <summary>Messages of the journal and the outbox that the broker has not acknowledged.</summary>
    public long WaitingCount => Controller.Journal.LastSequence + Controller.Outbox.LastSequence - Controller.Outbox.DroppedCount - Session.PublishedCount;

    /// <summary>True where the broker has acknowledged all of it.</summary>
    public bool IsDone => Controller.Journal.IsDelivered && Controller.Outbox.Count == 0;

    /// <summary>Puts the session on a thread.</summary>
    public void StartLink()
    {
        _worker = new Worker(Session);
        _worker.Start();
    }

    /// <summary>Ends the thread; the session says goodbye where it still can.</summary>
    public void StopLink()
    {
        Assert.True(_worker!.Stop(WorkerStopMilliseconds), "the link thread hangs");
        _worker = null;
    }

    /// <summary>Scans while a load is switched, and never puts so much in that the outbox would have to give something up.</summary>
    public async Task SwitchAsync(int times, CancellationToken token)
    {
        for (int i = 0; i < times; i++)
        {
            await UntilAsync(() => WaitingCount < MostWaitingCount, token);
            Switch();
        }
    }

    /// <summary>Switches as often as it takes until this many messages wait, whatever the link does meanwhile.</summary>
    public void SwitchUntilWaiting(int messageCount)
    {
        while (WaitingCount < messageCount)
        {
            Switch();
        }
    }

    /// <summary>Lets a second pass and scans.</summary>
    public void Scan()
    {
        _board.Clock.Advance(1_000);
        Controller.Scan();
        Controller.Checkpoint.Step();
    }

    /// <summary>Lets time pass until something is so.</summary>
    public async Task UntilAsync(Func<bool> isSo, CancellationToken token)
    {
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(token);
        timeout.CancelAfter(TimeSpan.FromSeconds(60));
        while (!isSo())
        {
            Assert.False(
                timeout.IsCancellationRequested,
                $"not in a minute: {Session.ConnectCount} connects, {Session.FailureCount} failures, {Session.PublishedCount} published of"
                + $" {Controller.Journal.LastSequence} and {Controller.Outbox.LastSequence}, {Controller.Outbox.Count} in the outbox, backlog: {Controller.Journal.HasBacklog}, delivered: {Controller.Journal.IsDelivered}");
            _board.Clock.Advance(StepMilliseconds);
            await Task.Delay(1, token);
        }
    }

    /// <summary>Breaks the connection without a farewell; nothing uses the link any more.</summary>
    public void BreakLink() => _link.Dispose();

    public void Dispose()
    {
        _worker?.Stop(WorkerStopMilliseconds);
        _link.Dispose();
    }

    private void Switch()
    {
        _isOff = !_isOff;
        Assert.Equal(OverrideResult.Accepted, Controller.Override(0, _isOff ? OverrideMode.Off : OverrideMode.On, 3_600_000));
        Scan();
    }
}
