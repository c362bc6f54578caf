namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>How far a stream is delivered. Not safe for threads: its stream holds the lock.</summary>
/// <remarks>
/// Records that come after a connection was made are live and go first; what an outage left is the backlog:
///
///   position            | what lies before it
///   --------------------+------------------------------------------------------------
///   <see cref="Backlog"/>   | delivered
///   <see cref="Boundary"/>  | the backlog, oldest first
///   <see cref="Live"/>      | delivered, though after a second outage it can be backlog again
///
/// Without a backlog the first two are one, and everything before <see cref="Live"/> is delivered. A second outage before the
/// backlog is done makes one backlog of both and of what lies between: it arrives twice, under the same sequences.
/// </remarks>
internal sealed class DeliveryMarks
{
    /// <summary>The first of the backlog.</summary>
    internal JournalPosition Backlog { get; private set; }

    /// <summary>The end of the backlog.</summary>
    internal JournalPosition Boundary { get; private set; }

    /// <summary>The first live one that is not delivered.</summary>
    internal JournalPosition Live { get; private set; }

    /// <summary>True while what an outage left is not delivered.</summary>
    internal bool HasBacklog => Backlog.IsBefore(Boundary);

    /// <summary>Everything before it is delivered.</summary>
    internal JournalPosition Delivered => HasBacklog ? Backlog : Live;

    /// <summary>Everything up to here is delivered.</summary>
    internal void Reset(JournalPosition position)
    {
        Backlog = position;
        Boundary = position;
        Live = position;
    }

    /// <summary>Makes backlog of everything before a position that is not delivered.</summary>
    internal void MakeBacklog(JournalPosition end)
    {
        Backlog = Delivered;
        Boundary = end;
        Live = end;
    }

    /// <summary>Begins with a backlog.</summary>
    internal void Restore(JournalPosition backlog, JournalPosition end)
    {
        Backlog = backlog;
        Boundary = end;
        Live = end;
    }

    /// <summary>A message is delivered, or will never be.</summary>
    internal void Advance(JournalPosition from, JournalPosition to, bool isBacklog)
    {
        if (isBacklog && Backlog.IsAt(from))
        {
            Backlog = to.IsBefore(Boundary) ? to : Boundary;
        }
        else if (!isBacklog && Live.IsAt(from))
        {
            Live = to;
        }
    }
}
