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
    private readonly bool _takesCommands;
    private bool _mayHaveMore;

    /// <summary>Makes the pump for a link.</summary>
    /// <param name="controller">What to pump for.</param>
    /// <param name="clock">Its clock.</param>
    /// <param name="link">Where to.</param>
    /// <param name="key">The controller's key for commands; without one it takes none.</param>
    public LinkPump(EdgeController controller, IClock clock, ILink link, byte[]? key = null)
    {
        ArgumentNullException.ThrowIfNull(controller);
        _controller = controller;
        Session = new LinkSession(link, controller.Dispatch, clock, controller.Announcement)
        {
            Commands = controller.Commands.Open(link, clock, key),
            Interop = controller.OpenInterop(link, clock),
        };
        _takesCommands = key is not null || Session.Interop is not null;
        controller.Health.Link = Session;
    }

    /// <summary>The session.</summary>
    public LinkSession Session { get; }

    /// <summary>Brings what waits to the broker, as far as the link allows.</summary>
    public void Run()
    {
        // Before the link: intervals leave only once they are safe from a power cut.
        if (_controller.Checkpoint.IsPending)
        {
            _controller.Checkpoint.Step();
        }

        // Nearly every scan has nothing to bring; asking costs less than taking the locks.
        long sequence = _controller.Outbox.LastSequence + _controller.Journal.LastSequence;
        if (sequence != _lastSequence || _mayHaveMore || _takesCommands)
        {
            _lastSequence = sequence;
            while (Session.Step())
            {
            }

            _mayHaveMore = _controller.Outbox.Count > 0 || !_controller.Journal.IsDelivered;
        }

        if (_controller.ReadingRecord.IsPending)
        {
            _controller.ReadingRecord.Step();
        }

        if (_controller.BudgetRecord is { IsPending: true } budgetRecord)
        {
            budgetRecord.Step();
        }

        if (_controller.Tariff is { Record: { IsPending: true } costRecord })
        {
            costRecord.Step();
        }
    }
}
