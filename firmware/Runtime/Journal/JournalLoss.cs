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
}
