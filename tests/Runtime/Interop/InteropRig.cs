using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests.Interop;

/// <summary>A controller that tells other systems over a virtual link; its link is served after each scan.</summary>
internal sealed class InteropRig
{
    public InteropRig(Action<SiteConfiguration> change, Action<VirtualClock>? changeClock = null)
    {
        Rig = new Rig(null, change, changeClock);
        Link = new VirtualLink { Will = Rig.Controller.Announcement.Will };
        Session = new LinkSession(Link, Rig.Controller.Dispatch, Rig.Board.Clock, Rig.Controller.Announcement)
        {
            Commands = Rig.Controller.Commands.Open(Link, Rig.Board.Clock, null),
            Interop = Rig.Controller.OpenInterop(Link, Rig.Board.Clock),
        };
    }

    public Rig Rig { get; }

    public VirtualLink Link { get; }

    public LinkSession Session { get; }

    /// <summary>Messages that have not been looked at yet.</summary>
    public IEnumerable<LinkMessage> TakeNew()
    {
        LinkMessage[] messages = [.. Link.Messages.Skip(_seenCount)];
        _seenCount = Link.Messages.Count;
        return messages;
    }

    private int _seenCount;

    /// <summary>Scans of a second each.</summary>
    public void Run(int scans)
    {
        for (int i = 0; i < scans; i++)
        {
            Rig.Run(1);
            Rig.Controller.Checkpoint.Step();
            Serve();
        }
    }

    /// <summary>Lets the link work until it has nothing to do.</summary>
    public void Serve()
    {
        while (Session.Step())
        {
        }
    }

    /// <summary>The link breaks; the session notices, waits and connects again.</summary>
    public void Reconnect()
    {
        Link.Close();
        Rig.Board.Clock.Advance(LinkSession.MinimumBackoffMilliseconds);
        Serve();
    }
}
