using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>What the journal had to give up: of these sequences, those of the stream that have not arrived never will.</summary>
internal sealed class JournalLoss
{
    internal long BootId;
    internal long FromSequence;
    internal long ToSequence;

    /// <summary>UTC in ms of the first and the last of them, or -1.</summary>
    internal long FromUtcMilliseconds;
    internal long ToUtcMilliseconds;
    internal PageKind Stream;
    internal JournalLossReason Reason;

    internal void CopyFrom(JournalLoss other)
    {
        BootId = other.BootId;
        FromSequence = other.FromSequence;
        ToSequence = other.ToSequence;
        FromUtcMilliseconds = other.FromUtcMilliseconds;
        ToUtcMilliseconds = other.ToUtcMilliseconds;
        Stream = other.Stream;
        Reason = other.Reason;
    }

    /// <summary>Sets all but the times, which are not known.</summary>
    internal void Set(long bootId, long fromSequence, long toSequence, PageKind stream, JournalLossReason reason)
    {
        BootId = bootId;
        FromSequence = fromSequence;
        ToSequence = toSequence;
        FromUtcMilliseconds = -1;
        ToUtcMilliseconds = -1;
        Stream = stream;
        Reason = reason;
    }

    /// <summary>Takes all of a page.</summary>
    internal void Take(JournalPage page, JournalLossReason reason)
    {
        Set(page.BootId, page.FirstSequence, page.LastSequence, page.Kind, reason);
        FromUtcMilliseconds = page.FirstUtcMilliseconds;
        ToUtcMilliseconds = page.LastUtcMilliseconds;
    }

    /// <summary>Covers another loss of the same start and stream as well.</summary>
    internal void Widen(JournalLoss other)
    {
        if (other.FromSequence < FromSequence)
        {
            FromSequence = other.FromSequence;
            FromUtcMilliseconds = other.FromUtcMilliseconds;
        }

        if (other.ToSequence > ToSequence)
        {
            ToSequence = other.ToSequence;
            ToUtcMilliseconds = other.ToUtcMilliseconds;
        }
    }
}
