using System.Collections.Concurrent;
using System.Text.Json;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>A link thread that hangs for good is left behind, and the outbox still reaches the broker.</summary>
public sealed class LinkSupervisorTests : IDisposable
{
    private readonly Rig _rig = new();
    private readonly List<StuckLink> _stuck = [];
    private readonly ConcurrentQueue<VirtualLink> _made = new();
    private LinkSupervisor? _supervisor;

    public void Dispose()
    {
        _stuck.ForEach(link => link.Dispose());
        _supervisor?.Close();
    }

    [Fact]
    public void A_thread_that_hangs_is_left_behind_and_another_brings_every_message()
    {
        LinkSupervisor supervisor = Supervise(call => call == "connect", _ => false);
        _rig.Run(5);
        supervisor.Step();
        _stuck[0].AwaitStuck();

        Advance(LinkSupervisor.HangMilliseconds - 1);
        supervisor.Step();
        Assert.Equal(0, supervisor.AbandonedCount);
        Advance(1);
        supervisor.Step();
        Assert.Equal(1, supervisor.AbandonedCount);
        Assert.Equal(2, _made.Count);

        AwaitEmptyOutbox();
        long[] sequences = [.. SequencesOf(_made.Last())];
        Assert.Equal(Enumerable.Range(1, sequences.Length).Select(i => (long)i), sequences);
        Assert.False(supervisor.IsRestartDue);
    }

    [Fact]
    public void The_fault_stands_until_the_successor_has_lived_as_long_as_a_hang_takes()
    {
        LinkSupervisor supervisor = Supervise(call => call == "connect", _ => false);
        _rig.Controller.ReportHangsOf(supervisor);
        supervisor.Step();
        _stuck[0].AwaitStuck();
        _rig.Run(1);
        Assert.False(_rig.Controller.Faults.IsActive(FaultCode.LinkHung, 0));

        Advance(LinkSupervisor.HangMilliseconds);
        supervisor.Step();
        _rig.Run(1);
        Assert.True(_rig.Controller.Faults.IsActive(FaultCode.LinkHung, 0));
        Advance(LinkSupervisor.HangMilliseconds);
        _rig.Run(1);
        Assert.False(_rig.Controller.Faults.IsActive(FaultCode.LinkHung, 0));
    }

    [Fact]
    public void A_publication_that_comes_back_after_its_thread_was_left_behind_takes_no_message_with_it()
    {
        // The broker has the message; its acknowledgement comes when another thread has long taken over.
        LinkSupervisor supervisor = Supervise(call => call.EndsWith("/state", StringComparison.Ordinal), _ => true);
        _rig.Run(5);
        supervisor.Step();
        _stuck[0].AwaitStuck();
        int waiting = _rig.Controller.Outbox.Count;
        Assert.InRange(waiting, 1, int.MaxValue);
        Advance(LinkSupervisor.HangMilliseconds);
        supervisor.Step();
        _stuck[1].AwaitStuck();

        _stuck[0].LetGo();
        Assert.Equal(waiting, _rig.Controller.Outbox.Count);

        // The last word of the one left behind is not that the controller is gone: it is not.
        Assert.All(StatusesOf(_made.First()), Assert.True);
    }

    [Fact]
    public void After_as_many_as_may_be_left_behind_none_is_started_and_a_restart_is_asked_for()
    {
        LinkSupervisor supervisor = Supervise(call => call == "connect", _ => true);
        _rig.Controller.ReportHangsOf(supervisor);
        for (int i = 0; i < LinkSupervisor.MaximumAbandoned; i++)
        {
            Assert.False(supervisor.IsRestartDue);
            supervisor.Step();
            _stuck[i].AwaitStuck();
            Advance(LinkSupervisor.HangMilliseconds);
        }

        for (int i = 0; i < 10; i++)
        {
            supervisor.Step();
            Advance(LinkSupervisor.HangMilliseconds);
        }

        Assert.Equal(LinkSupervisor.MaximumAbandoned, supervisor.AbandonedCount);
        Assert.Equal(LinkSupervisor.MaximumAbandoned, _made.Count);
        Assert.True(supervisor.IsRestartDue);
        _rig.Run(1);
        Assert.True(_rig.Controller.Faults.IsActive(FaultCode.LinkHung, 0));
    }

    [Fact]
    public void A_thread_that_waits_out_its_pauses_and_failures_is_left_alone()
    {
        LinkSupervisor supervisor = Supervise(_ => false, _ => false);
        supervisor.Step();
        for (int i = 0; i < 20; i++)
        {
            // Its steps come by the real clock; what they renew by is the controller's.
            Advance(LinkSupervisor.HangMilliseconds - 1);
            long now = _rig.Board.Clock.MonotonicMilliseconds;
            SpinWait.SpinUntil(() => _steps.Any(step => step >= now), TimeSpan.FromSeconds(60));
            Assert.Contains(_steps, step => step >= now);
        }

        supervisor.Step();
        Assert.Equal(0, supervisor.AbandonedCount);
        Assert.Single(_made);
    }

    [Fact]
    public void A_restart_that_the_link_itself_asks_for_is_passed_on()
    {
        LinkLease? lease = null;
        LinkSupervisor supervisor = _supervisor = new LinkSupervisor(
            new Factory(given => Session(new VirtualLink(), lease = given)), _rig.Board.Clock);
        supervisor.Step();
        supervisor.Step();
        Assert.False(supervisor.IsRestartDue);
        lease!.AskForRestart();
        supervisor.Step();
        Assert.True(supervisor.IsRestartDue);
        Assert.Equal(0, supervisor.AbandonedCount);
    }

    [Fact]
    public void A_factory_that_fails_is_asked_again()
    {
        int attempts = 0;
        LinkSupervisor supervisor = _supervisor = new LinkSupervisor(
            new Factory(lease => ++attempts < 3 ? throw new InvalidOperationException() : Session(new VirtualLink(), lease)), _rig.Board.Clock);
        for (int i = 0; i < 5; i++)
        {
            supervisor.Step();
        }

        Assert.Equal(3, attempts);
        _rig.Run(1);
        AwaitEmptyOutbox();
    }

    private readonly ConcurrentQueue<long> _steps = new();

    private LinkSupervisor Supervise(Func<string, bool> isStuckFirst, Func<int, bool> isLaterStuck) =>
        _supervisor = new LinkSupervisor(
            new Factory(lease =>
            {
                VirtualLink broker = new();
                bool isStuck = _made.IsEmpty || isLaterStuck(_made.Count);
                _made.Enqueue(broker);
                StuckLink link = new(broker, call => isStuck && isStuckFirst(call));
                _stuck.Add(link);
                return Session(link, lease);
            }),
            _rig.Board.Clock);

    private Noting Session(ILink link, LinkLease lease) => new(
        new LinkSession(
            new LeasedLink(link, lease, _rig.Board.Clock), _rig.Controller.Dispatch, _rig.Board.Clock, _rig.Controller.Announcement),
        () => _steps.Enqueue(_rig.Board.Clock.MonotonicMilliseconds));

    private void Advance(int milliseconds) => _rig.Board.Clock.Advance(milliseconds);

    private void AwaitEmptyOutbox()
    {
        Assert.True(SpinWait.SpinUntil(() => _rig.Controller.Outbox.Count == 0, TimeSpan.FromSeconds(60)), "messages are left");
    }

    private static IEnumerable<long> SequencesOf(VirtualLink link) =>
        from message in link.Messages
        let body = JsonDocument.Parse(message.Payload).RootElement
        where body.TryGetProperty("sequence", out _)
        select body.GetProperty("sequence").GetInt64();

    private static IEnumerable<bool> StatusesOf(VirtualLink link) =>
        from message in link.Messages
        where message.Topic.EndsWith("/status", StringComparison.Ordinal)
        select JsonDocument.Parse(message.Payload).RootElement.GetProperty("isOnline").GetBoolean();

    private sealed class Factory(Func<LinkLease, IBackgroundWork> create) : ILinkWorkFactory
    {
        public IBackgroundWork Create(LinkLease lease) => create(lease);
    }

    private sealed class Noting(IBackgroundWork work, Action afterStep) : IBackgroundWork
    {
        public bool Step()
        {
            bool mayGoOn = work.Step();
            afterStep();
            return mayGoOn;
        }

        public void Close() => work.Close();
    }
}
