using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>Puts what a checkpoint kept of a page behind what a slot holds of it, and writes the whole.</summary>
internal static class TailRestorer
{
    /// <summary>Restores a tail.</summary>
    /// <param name="tail">The stream's part of the checkpoint.</param>
    /// <param name="slots">The stream's slots; what stands in them is found.</param>
    /// <param name="page">Holds the page meanwhile.</param>
    /// <param name="losses">Takes it where the store refuses.</param>
    /// <returns>Writes that were tried.</returns>
    internal static int Restore(StreamTail tail, PageSlots slots, JournalPage page, LossBox losses)
    {
        if (tail.Length == 0)
        {
            return 0;
        }

        slots.PrepareWrite(page, tail.Page);
        bool isJoined = tail.Start == 0
            ? page.TryOpen(tail.Bytes, tail.Length)
            : slots.TryLoad(tail.Page, page) && page.TryJoin(tail.Bytes, tail.Start, tail.Length);
        if (!isJoined || page.PageNumber != tail.Page || slots.LengthOf(tail.Page) >= tail.Start + tail.Length)
        {
            // The slot holds all of it already, or nothing that it fits behind.
            return 0;
        }

        page.Note(tail.LastSequence, tail.LastUtcMilliseconds);
        if (!slots.TryWrite(page))
        {
            losses.Put(page, page.FirstSequence, JournalLossReason.StoreRefused);
        }

        return 1;
    }
}
