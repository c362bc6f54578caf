using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>What a stream of the journal had in memory alone at one moment, and how far it was delivered.</summary>
/// <remarks>
///   8 page, 2 record, 1 message of the first that is not delivered
///   | 8 start, 8 sequence up to which the store was too full to keep everything, or 0
///   | 8 page that is being filled, 8 its last sequence, 8 UTC of its last record or -1
///   | 2 start of its bytes that no slot holds, 2 count, count bytes
/// </remarks>
internal sealed class StreamTail
{
    /// <summary>Most bytes of a page that wait for a slot.</summary>
    internal const int MaximumLength = 900;

    /// <summary>Largest tail in bytes.</summary>
    internal const int MaximumBytes = 55 + MaximumLength;

    // Of a tail that was read, null else: what is written comes from the page's memory.
    internal byte[] Bytes;

    internal JournalPosition Delivered;
    internal long LostBootId;
    internal long LostSequence;
    internal long Page;
    internal long LastSequence;
    internal long LastUtcMilliseconds;
    internal int Start;
    internal int Length;

    /// <summary>Bytes of the page that are safe once this tail is; not part of the record.</summary>
    internal int CoveredBytes;

    internal void Encode(ByteWriter writer, PagedStream stream)
    {
        writer.WriteInt64(Delivered.Page);
        writer.WriteUInt16(Delivered.Record);
        writer.WriteByte(Delivered.Message);
        writer.WriteInt64(LostBootId);
        writer.WriteInt64(LostSequence);
        writer.WriteInt64(Page);
        writer.WriteInt64(LastSequence);
        writer.WriteInt64(LastUtcMilliseconds);
        stream.WriteBytes(this, writer);
    }

    internal bool TryDecode(ByteReader reader)
    {
        long deliveredPage = reader.ReadInt64();
        int deliveredRecord = reader.ReadUInt16();
        Delivered = new JournalPosition(deliveredPage, deliveredRecord, reader.ReadByte());
        LostBootId = reader.ReadInt64();
        LostSequence = reader.ReadInt64();
        Page = reader.ReadInt64();
        LastSequence = reader.ReadInt64();
        LastUtcMilliseconds = reader.ReadInt64();
        Start = reader.ReadUInt16();
        Length = reader.ReadUInt16();
        if (reader.HasFailed || Length > MaximumLength)
        {
            return false;
        }

        Bytes = new byte[Length];
        for (int i = 0; i < Length; i++)
        {
            Bytes[i] = reader.ReadByte();
        }

        return !reader.HasFailed;
    }

    /// <summary>Takes what no slot has of a page.</summary>
    internal void Take(MemoryPage page)
    {
        Start = page.FlushedBytes;
        Length = page.UnflushedBytes;
        LastSequence = page.Page.LastSequence;
        LastUtcMilliseconds = page.Page.LastUtcMilliseconds;
    }
}
