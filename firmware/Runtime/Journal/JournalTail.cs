using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>
/// The part of the journal that no slot holds yet. It lies in the checkpoint: a page is written when it is worth a write, and
/// what was recorded since is as safe as the totals that it was counted from.
/// </summary>
internal sealed class JournalTail
{
    /// <summary>Largest tail in bytes.</summary>
    internal const int MaximumBytes = 2 * StreamTail.MaximumBytes;

    internal readonly StreamTail Intervals = new StreamTail();
    internal readonly StreamTail Events = new StreamTail();

    internal void Encode(ByteWriter writer)
    {
        Intervals.Encode(writer);
        Events.Encode(writer);
    }

    internal bool TryDecode(ByteReader reader) => Intervals.TryDecode(reader) && Events.TryDecode(reader);
}
