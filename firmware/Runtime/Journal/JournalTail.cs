using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>
/// The part of the journal that no slot holds yet. It lies in the checkpoint: a page is written when it is worth a write, and
/// what was recorded since is as safe as the totals that it was counted from.
/// </summary>
/// <remarks>
/// Both streams, see <see cref="StreamTail"/>, and as long as nothing of this start is in it, which start was the newest of which something is:
///
///   8 boot | 8 last sequence of its last record | 8 last sequence that is known of it
///
/// What a start says of the one before is no safer than its other events. Where the power fails before they are in a record, the start after
/// it says the same again.
/// </remarks>
internal sealed class JournalTail
{
    /// <summary>Largest tail in bytes.</summary>
    internal const int MaximumBytes = (2 * StreamTail.MaximumBytes) + 24;

    internal readonly StreamTail Intervals = new StreamTail();
    internal readonly StreamTail Events = new StreamTail();

    internal long EarlierBootId;
    internal long EarlierKeptSequence;
    internal long EarlierLastSequence;

    internal void Encode(ByteWriter writer, MessageJournal journal)
    {
        Intervals.Encode(writer, journal.Intervals);
        Events.Encode(writer, journal.Events);
        if (EarlierBootId != 0)
        {
            writer.WriteInt64(EarlierBootId);
            writer.WriteInt64(EarlierKeptSequence);
            writer.WriteInt64(EarlierLastSequence);
        }
    }

    internal bool TryDecode(ByteReader reader)
    {
        if (!Intervals.TryDecode(reader) || !Events.TryDecode(reader))
        {
            return false;
        }

        if (!reader.IsAtEnd)
        {
            SetEarlier(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        }

        return !reader.HasFailed;
    }

    internal void SetEarlier(long bootId, long keptSequence, long lastSequence)
    {
        EarlierBootId = bootId;
        EarlierKeptSequence = keptSequence;
        EarlierLastSequence = lastSequence;
    }
}
