using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// Steps the firmware's background work between scans, where virtual time runs faster than a thread could follow: each
/// scan's messages are at the broker before the next scan, so that a run is the same every time.
/// </summary>
public sealed class LinkPump
{
    private readonly EdgeController _controller;
    private long _lastSequence;
    private bool _mayHaveMore;

    /// <summary>Makes the pump for a link.</summary>
    public LinkPump(EdgeController controller, IClock clock, ILink link)
    {
        ArgumentNullException.ThrowIfNull(controller);
        _controller = controller;
        Session = new LinkSession(link, controller.Outbox, clock, controller.Announcement);
        controller.Health.Link = Session;
    }

    /// <summary>The session.</summary>
    public LinkSession Session { get; }

    /// <summary>Brings what waits to the broker, as far as the link allows.</summary>
    public void Run()
    {
        if (_controller.Checkpoint.IsUrgent)
        {
            _controller.Checkpoint.Step();
        }

        if (_controller.MeteringRecord.IsUrgent)
        {
            _controller.MeteringRecord.Step();
        }

        // Nearly every scan has nothing to bring; asking costs less than taking their locks.
        if (_controller.Outbox.LastSequence != _lastSequence || _mayHaveMore)
        {
            _lastSequence = _controller.Outbox.LastSequence;
            while (Session.Step())
            {
            }

            _mayHaveMore = _controller.Outbox.Count > 0;
        }

        if (_controller.Checkpoint.IsPending)
        {
            _controller.Checkpoint.Step();
        }

        if (_controller.MeteringRecord.IsPending)
        {
            _controller.MeteringRecord.Step();
        }

        if (_controller.BudgetRecord is { IsPending: true } budgetRecord)
        {
            budgetRecord.Step();
        }
    }
}
