using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>A page in memory, and how much of it is anywhere else. Number 0 is none.</summary>
internal sealed class MemoryPage
{
    /// <summary>Bytes in no slot from which on a page wants to be written.</summary>
    internal const int FlushBytes = 450;

    /// <summary>Time in ms that the broker has to take them instead.</summary>
    internal const int FlushMilliseconds = 60_000;

    private long _unflushedSinceMilliseconds;

    internal MemoryPage(int capacity) => Page = new JournalPage(capacity);

    internal JournalPage Page { get; }

    internal long Number => Page.PageNumber;

    /// <summary>Bytes that a slot holds.</summary>
    internal int FlushedBytes { get; private set; }

    /// <summary>Bytes that a slot or a checkpoint keeps safe.</summary>
    internal int SafeBytes { get; private set; }

    /// <summary>True where it wants to be written to a slot.</summary>
    internal bool IsDue { get; set; }

    internal int UnflushedBytes => Page.Length - FlushedBytes;

    internal JournalPosition End => new JournalPosition(Number, Page.RecordCount, 0);

    internal void Begin(PageKind stream, long number, PageStart start, PageNames names)
    {
        Page.Begin(
            stream, number, 0, start.BootId, start.Sequence, start.ZeroUtcMilliseconds, names.Circuits, names.Loads, names.WaterMeters);
        FlushedBytes = 0;
        SafeBytes = 0;
        IsDue = false;
    }

    /// <summary>Decides whether it wants to be written.</summary>
    /// <param name="isFirst">True where everything before the newest record is in a slot, or delivered.</param>
    /// <param name="mustFit">True where all that no slot holds must fit into the checkpoint.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    internal void Judge(bool isFirst, bool mustFit, long nowMilliseconds)
    {
        _unflushedSinceMilliseconds = isFirst ? nowMilliseconds : _unflushedSinceMilliseconds;
        bool isOld = nowMilliseconds - _unflushedSinceMilliseconds > FlushMilliseconds;
        int mostBytes = isOld ? FlushBytes : mustFit ? StreamTail.MaximumLength : int.MaxValue;
        IsDue |= UnflushedBytes > mostBytes;
    }

    /// <summary>Records of which every byte is safe.</summary>
    internal int SafeRecordCount()
    {
        int count = 0;
        int next = Page.RecordStart;
        while (count < Page.RecordCount && next < SafeBytes)
        {
            next = Page.Read(next, out _, out _);
            count++;
        }

        return count;
    }

    /// <summary>Takes over another page, which is none then.</summary>
    internal void TakeOver(MemoryPage other)
    {
        Page.CopyFrom(other.Page);
        FlushedBytes = other.FlushedBytes;
        SafeBytes = other.SafeBytes;
        IsDue = other.IsDue;
        _unflushedSinceMilliseconds = other._unflushedSinceMilliseconds;
        other.Vacate();
    }

    internal void Vacate()
    {
        Page.Clear();
        IsDue = false;
    }

    internal void Save(int bytes) => SafeBytes = bytes > SafeBytes ? bytes : SafeBytes;

    /// <summary>A slot has taken a copy of this page.</summary>
    internal void Flush(JournalPage written)
    {
        Page.Generation = written.Generation;
        FlushedBytes = written.Length;
        Save(written.Length);
        IsDue = false;
    }
}
