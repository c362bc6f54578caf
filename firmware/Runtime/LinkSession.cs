using System;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Interop;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Brings messages to the broker, one a step. Lives on the link thread: every step may block as long as the
/// link does, and no scan waits for it.
/// </summary>
/// <remarks>
///   state        | step                                         | next
///   -------------+----------------------------------------------+----------------------------------------
///   disconnected | before the next attempt, or the boot id is   | waits
///                | not certain yet                              |
///   disconnected | connects and announces                       | connected, or waits twice as long (to 60 s)
///   connected    | publishes the next message, acknowledged     | connected; the message is done
///   connected    | publishes, not acknowledged                  | disconnected; the message stays, and may arrive
///                |                                              | twice with one and the same sequence
///   connected    | nothing may leave now                        | waits
/// </remarks>
public sealed class LinkSession : IBackgroundWork
{
    /// <summary>Wait in ms before the first new attempt.</summary>
    public const int MinimumBackoffMilliseconds = 1_000;

    /// <summary>Longest wait in ms between two attempts.</summary>
    public const int MaximumBackoffMilliseconds = 60_000;

    private readonly ILink _link;
    private readonly Dispatch _dispatch;
    private readonly IClock _clock;
    private readonly Announcement _announcement;

    private int _backoffMilliseconds = MinimumBackoffMilliseconds;
    private long _nextAttemptMilliseconds;
    private bool _isAnnounced;

    /// <summary>Binds a session to its link.</summary>
    public LinkSession(ILink link, Dispatch dispatch, IClock clock, Announcement announcement)
    {
        _link = link;
        _dispatch = dispatch;
        _clock = clock;
        _announcement = announcement;
    }

    /// <summary>Takes commands from the same link, or null.</summary>
    public CommandSession Commands { get; set; }

    /// <summary>Tells other systems over the same link, or null.</summary>
    public InteropSession Interop { get; set; }

    /// <summary>Messages that the broker has acknowledged since start-up.</summary>
    public int PublishedCount { get; private set; }

    /// <summary>Times that a session was opened since start-up.</summary>
    public int ConnectCount { get; private set; }

    /// <summary>Attempts to connect or to publish that failed since start-up.</summary>
    public int FailureCount { get; private set; }

    /// <summary>True while a session is open and announced.</summary>
    public bool IsOpen => _isAnnounced;

    /// <inheritdoc/>
    public bool Step()
    {
        try
        {
            if (Commands != null)
            {
                Commands.Save();
            }

            return _isAnnounced && _link.IsConnected ? TakeCommand() | PublishNext() | TellOthers() : Connect();
        }
        catch (Exception)
        {
            // Adapters promise not to throw. One that does must not end the link thread.
            Fail();
            return false;
        }
    }

    /// <summary>Says goodbye, so that the broker need not wait for the last will, and closes the link.</summary>
    public void Close()
    {
        if (_isAnnounced && _link.IsConnected)
        {
            if (Interop != null)
            {
                Interop.Close();
            }

            _link.TryPublish(_announcement.Topic, _announcement.Offline, _announcement.OfflineLength, true);
        }

        _isAnnounced = false;
        _link.Close();
    }

    private bool Connect()
    {
        if (!_announcement.IsComplete || _clock.MonotonicMilliseconds < _nextAttemptMilliseconds)
        {
            return false;
        }

        if (Interop != null)
        {
            Interop.Prepare();
        }

        _isAnnounced = _link.TryConnect()
            && _link.TryPublish(_announcement.Topic, _announcement.Online, _announcement.OnlineLength, true);
        if (!_isAnnounced)
        {
            Fail();
            return false;
        }

        ConnectCount++;
        _dispatch.MarkConnected();
        _backoffMilliseconds = MinimumBackoffMilliseconds;
        if (Commands != null)
        {
            Commands.OnConnected();
        }

        if (Interop != null)
        {
            Interop.OnConnected();
        }

        return true;
    }

    private bool TakeCommand()
    {
        if (Commands == null)
        {
            return false;
        }

        if (Commands.TakeBirthRequest())
        {
            _link.TryPublish(_announcement.Topic, _announcement.Online, _announcement.OnlineLength, true);
        }

        return Commands.Step(Interop);
    }

    private bool PublishNext()
    {
        if (!_dispatch.TryNext())
        {
            return false;
        }

        if (!_link.TryPublish(_dispatch.Topic, _dispatch.Payload, _dispatch.PayloadLength, false))
        {
            Fail();
            return false;
        }

        _dispatch.Acknowledge();
        PublishedCount++;
        return true;
    }

    private bool TellOthers()
    {
        if (Interop == null || !_isAnnounced)
        {
            return false;
        }

        bool hasMore = Interop.Step();
        if (Interop.HasFailed)
        {
            Fail();
        }

        return hasMore;
    }

    private void Fail()
    {
        FailureCount++;
        _isAnnounced = false;
        _link.Close();
        _nextAttemptMilliseconds = _clock.MonotonicMilliseconds + _backoffMilliseconds;
        int doubled = _backoffMilliseconds * 2;
        _backoffMilliseconds = doubled > MaximumBackoffMilliseconds ? MaximumBackoffMilliseconds : doubled;
    }
}
