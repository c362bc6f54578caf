using System;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Keeps a link thread running. A network call that never comes back cannot be ended from outside; its thread is left behind and
/// another takes over, with a link of its own. Lives on a thread of its own, beside the one that it watches.
/// </summary>
/// <remarks>
///   link thread                              | supervisor
///   -----------------------------------------+--------------------------------------------------------------
///   none yet                                 | starts one
///   a step or a call ended within the time   | leaves it alone
///   neither for <see cref="HangMilliseconds"/> | takes its lease away, counts it, starts another
///   the same, and too many are left behind   | starts none, asks for a restart of the controller
///   lives, and asks for a restart            | passes it on
///   left behind, comes back                  | it closes its link, touches nothing else, and ends
/// </remarks>
public sealed class LinkSupervisor : IBackgroundWork
{
    /// <summary>
    /// Time in ms after which a thread counts as hung: more than the longest step of a link that bounds its calls, which is to
    /// close, connect, announce and close again, each as slowly as it may.
    /// </summary>
    public const int HangMilliseconds = 180_000;

    /// <summary>Most threads that are left behind; each keeps its stack and perhaps a socket.</summary>
    public const int MaximumAbandoned = 3;

    private readonly object _lock = new object();
    private readonly ILinkWorkFactory _factory;
    private readonly IClock _clock;

    private Worker _worker;
    private LinkLease _lease;
    private int _abandonedCount;
    private long _hungUntilMilliseconds = long.MinValue;
    private bool _isRestartDue;

    /// <summary>Makes a supervisor; the first link thread starts with its first step.</summary>
    public LinkSupervisor(ILinkWorkFactory factory, IClock clock)
    {
        _factory = factory;
        _clock = clock;
    }

    /// <summary>Threads that were left behind since start-up.</summary>
    public int AbandonedCount
    {
        get
        {
            lock (_lock)
            {
                return _abandonedCount;
            }
        }
    }

    /// <summary>True once no further thread may be left behind: only a restart of the controller frees what they hold.</summary>
    public bool IsRestartDue
    {
        get
        {
            lock (_lock)
            {
                return _isRestartDue;
            }
        }
    }

    /// <summary>
    /// True from the moment in which a thread is left behind until its successor has lived as long as a hang takes, or for good
    /// where it has none. Called by the scan.
    /// </summary>
    /// <param name="nowMilliseconds">Monotonic time in ms.</param>
    public bool IsHung(long nowMilliseconds)
    {
        lock (_lock)
        {
            return _isRestartDue || nowMilliseconds < _hungUntilMilliseconds;
        }
    }

    /// <inheritdoc/>
    public bool Step()
    {
        long now = _clock.MonotonicMilliseconds;
        if (_worker != null && _lease.TryAbandon(now, HangMilliseconds))
        {
            // Does not wait: the flag alone is set, for the case that the thread comes back.
            _worker.Stop(0);
            _worker = null;
            NoteHang(now);
        }

        if (_worker == null && !IsRestartDue)
        {
            StartThread(now);
        }
        else if (_worker != null && _lease.IsRestartAsked)
        {
            AskForRestart();
        }

        return false;
    }

    /// <summary>Ends the link thread after its present step, and waits for it no longer than a hang takes.</summary>
    public void Close()
    {
        if (_worker != null)
        {
            _worker.Stop(HangMilliseconds);
            _worker = null;
        }
    }

    private void NoteHang(long nowMilliseconds)
    {
        lock (_lock)
        {
            _abandonedCount++;
            _hungUntilMilliseconds = nowMilliseconds + HangMilliseconds;
            _isRestartDue = _abandonedCount >= MaximumAbandoned;
        }
    }

    private void AskForRestart()
    {
        lock (_lock)
        {
            _isRestartDue = true;
        }
    }

    private void StartThread(long nowMilliseconds)
    {
        try
        {
            LinkLease lease = new LinkLease(nowMilliseconds);
            Worker worker = new Worker(new LeasedWork(_factory.Create(lease), lease, _clock));
            worker.Start();
            _lease = lease;
            _worker = worker;
        }
        catch (Exception)
        {
            // No memory for another thread: the next step tries again.
        }
    }
}
