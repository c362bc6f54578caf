namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>How far a stream is delivered. Not safe for threads: its stream holds the lock.</summary>
/// <remarks>
/// Records that come after a connection was made are live and go first. What an outage left is a stretch of backlog; several
/// outages leave several, told oldest first. What lies before <see cref="Live"/> and in no stretch is delivered.
///
/// Where there are more outages than stretches, the newest stretch grows over what was delivered after it: that arrives twice,
/// under the same sequences.
/// </remarks>
internal sealed class DeliveryMarks
{
    /// <summary>Most stretches.</summary>
    internal const int MaximumStretches = 8;

    private readonly JournalPosition[] _starts = new JournalPosition[MaximumStretches];
    private readonly JournalPosition[] _ends = new JournalPosition[MaximumStretches];
    private int _count;

    /// <summary>Everything before it is delivered: the first of the backlog, or of what is live where there is none.</summary>
    internal JournalPosition Delivered => _count > 0 ? _starts[0] : Live;

    /// <summary>The first live one that is not delivered.</summary>
    internal JournalPosition Live { get; private set; }

    /// <summary>True while what an outage left is not delivered.</summary>
    internal bool HasBacklog => _count > 0;

    /// <summary>Everything up to here is delivered.</summary>
    internal void Reset(JournalPosition position)
    {
        _count = 0;
        Live = position;
    }

    /// <summary>Makes backlog of everything before a position that is not delivered.</summary>
    internal void MakeBacklog(JournalPosition end)
    {
        if (Live.IsBefore(end))
        {
            bool isJoined = _count > 0 && (_count == MaximumStretches || !_ends[_count - 1].IsBefore(Live));
            if (!isJoined)
            {
                _starts[_count++] = Live;
            }

            _ends[_count - 1] = end;
        }

        Live = end;
    }

    /// <summary>Begins with a backlog up to what will be live.</summary>
    internal void Restore(JournalPosition backlog, JournalPosition end)
    {
        _count = 0;
        Live = backlog;
        MakeBacklog(end);
    }

    /// <summary>A message is delivered, or will never be.</summary>
    internal void Advance(JournalPosition from, JournalPosition to, bool isBacklog)
    {
        if (!isBacklog)
        {
            Live = Live.IsAt(from) ? to : Live;
            return;
        }

        if (_count == 0 || !_starts[0].IsAt(from))
        {
            return;
        }

        _starts[0] = to;
        if (!to.IsBefore(_ends[0]))
        {
            for (int i = 1; i < _count; i++)
            {
                _starts[i - 1] = _starts[i];
                _ends[i - 1] = _ends[i];
            }

            _count--;
        }
    }
}
