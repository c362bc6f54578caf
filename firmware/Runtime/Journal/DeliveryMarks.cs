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

    // By stretch its start, then its end. On the device an array of structures would take a block for each field.
    private const int Places = 2 * MaximumStretches;
    private readonly long[] _pages = new long[Places];
    private readonly ushort[] _records = new ushort[Places];
    private readonly ushort[] _messages = new ushort[Places];
    private int _count;

    /// <summary>Everything before it is delivered: the first of the backlog, or of what is live where there is none.</summary>
    internal JournalPosition Delivered => _count > 0 ? Start(0) : Live;

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
            bool isJoined = _count > 0 && (_count == MaximumStretches || !End(_count - 1).IsBefore(Live));
            if (!isJoined)
            {
                Set(2 * _count++, Live);
            }

            Set((2 * _count) - 1, end);
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

        if (_count == 0 || !Start(0).IsAt(from))
        {
            return;
        }

        Set(0, to);
        if (!to.IsBefore(End(0)))
        {
            for (int i = 2; i < 2 * _count; i++)
            {
                Set(i - 2, At(i));
            }

            _count--;
        }
    }

    private JournalPosition Start(int stretch) => At(2 * stretch);

    private JournalPosition End(int stretch) => At((2 * stretch) + 1);

    private JournalPosition At(int place) => new JournalPosition(_pages[place], _records[place], _messages[place]);

    private void Set(int place, JournalPosition position)
    {
        _pages[place] = position.Page;
        _records[place] = (ushort)position.Record;
        _messages[place] = (ushort)position.Message;
    }
}
