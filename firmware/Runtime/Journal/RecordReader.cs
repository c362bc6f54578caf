using System;
using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>
/// Reads one stream message by message: what comes live and what an outage left, in turn. One thread calls it. Where it changes from
/// the one to the other it reads its page from the start again, which is seldom and saves a second decoder.
/// </summary>
/// <remarks>
/// Records lean on those before them in their page, so a page is read from its start. What a step does with what it finds:
///
///   found                          | then
///   -------------------------------+----------------------------------------------------------
///   a record with messages left    | its next message is there
///   a record that is done          | the next record
///   the end of what may leave yet  | nothing is there
///   the end of a full page         | the next page that still is
///   a page that is no more         | the same; who gave it up has told so
///   a page or record that is bad   | the same, and the rest of the page is told as lost
/// </remarks>
internal abstract class RecordReader
{
    private readonly PagedStream _stream;
    private readonly SharedPage _copy;
    private readonly LossBox _losses;
    private long _page;
    private int _record;
    private int _nextOffset;

    /// <summary>Binds a reader to its stream.</summary>
    /// <param name="stream">What it reads.</param>
    /// <param name="copy">Holds the page; all that pass through share it.</param>
    /// <param name="losses">Takes what cannot be read.</param>
    protected RecordReader(PagedStream stream, SharedPage copy, LossBox losses)
    {
        _stream = stream;
        _copy = copy;
        _losses = losses;
    }

    /// <summary>True where the message that was found last is of what an outage left.</summary>
    internal bool IsBacklog { get; private set; }

    /// <summary>What the records of its stream are.</summary>
    internal PageKind Kind => _stream.Kind;

    /// <summary>The message that was found last.</summary>
    internal int Message { get; private set; }

    /// <summary>Its sequence.</summary>
    internal long Sequence => FirstSequence + Message;

    /// <summary>Start in which its page was written.</summary>
    internal long BootId { get; private set; }

    /// <summary>Sequence of the record's first message.</summary>
    protected abstract long FirstSequence { get; }

    /// <summary>Messages of the record.</summary>
    protected abstract int MessageCount { get; }

    /// <summary>Finds the next message that may leave.</summary>
    /// <param name="isBacklog">Whether to look for what an outage left, or for what comes live.</param>
    /// <returns>False where there is none now.</returns>
    internal bool TryFind(bool isBacklog)
    {
        if (!isBacklog && !_stream.HasLive)
        {
            return false;
        }

        IsBacklog = isBacklog;
        bool isFound = false;
        bool goesOn = true;
        while (goesOn && (!IsBacklog || _stream.HasBacklog))
        {
            // Record by record: a checkpoint that a failing supply asks for must not wait for a whole page.
            lock (_copy.Lock)
            {
                goesOn = Step(out isFound);
            }
        }

        return isFound;
    }

    /// <summary>The message that was found last is delivered, or will never be.</summary>
    internal void Advance()
    {
        JournalPosition next = Message + 1 < MessageCount
            ? new JournalPosition(_page, _record, Message + 1) : new JournalPosition(_page, _record + 1, 0);
        _stream.Advance(new JournalPosition(_page, _record, Message), next, IsBacklog);
    }

    /// <summary>Reads a record that follows the one before in its page.</summary>
    protected abstract bool TryDecode(byte[] bytes, int start, int length);

    /// <summary>Begins a page.</summary>
    protected abstract void BeginPage(JournalPage page);

    // True where there is more to do.
    private bool Step(out bool isFound)
    {
        isFound = false;
        JournalPosition position = _stream.Position(IsBacklog);
        if (position.Page != _page || position.Record < _record)
        {
            Rewind(position.Page);
        }

        if (_record == position.Record && position.Message < MessageCount)
        {
            Message = position.Message;
            isFound = true;
            return false;
        }

        RecordRead read = ReadNext(out int length, out int start);
        if (read == RecordRead.NotYet)
        {
            return false;
        }

        if (read != RecordRead.Record || !TryDecode(_copy.Page.Bytes, start, length))
        {
            Leave(position, read == RecordRead.Record ? RecordRead.Damaged : read);
            return true;
        }

        _record++;
        if (_record > position.Record)
        {
            _stream.Advance(position, new JournalPosition(_page, _record, 0), IsBacklog);
        }

        return true;
    }

    private void Rewind(long page)
    {
        _page = page;
        _record = -1;
        _nextOffset = 0;
    }

    private RecordRead ReadNext(out int length, out int start)
    {
        length = 0;
        start = 0;
        bool isMine = _copy.Owner == _stream && _copy.Page.PageNumber == _page;
        if (!isMine || (_copy.IsOpen && _nextOffset >= _copy.SafeBytes))
        {
            if (_stream.IsFuture(_page))
            {
                return RecordRead.NotYet;
            }

            if (!_stream.TryCopy(_page))
            {
                return _stream.Slots.Has(_page) ? RecordRead.Damaged : RecordRead.Gone;
            }
        }

        JournalPage copied = _copy.Page;
        if (_record < 0)
        {
            _nextOffset = copied.RecordStart;
            BootId = copied.BootId;
            BeginPage(copied);
        }

        if (_nextOffset >= _copy.SafeBytes)
        {
            return _copy.SafeBytes < copied.Length || _copy.IsOpen ? RecordRead.NotYet
                : copied.IsDamaged || LastSequence(copied) < copied.LastSequence ? RecordRead.Damaged : RecordRead.End;
        }

        _nextOffset = copied.Read(_nextOffset, out start, out length);
        return RecordRead.Record;
    }

    // A write that was cut between two records leaves a page that looks whole and ends before its header says.
    private long LastSequence(JournalPage page) => (_record < 0 ? page.FirstSequence : FirstSequence + MessageCount) - 1;

    private void Leave(JournalPosition position, RecordRead read)
    {
        if (read == RecordRead.Damaged && _copy.Owner == _stream && _copy.Page.PageNumber == _page)
        {
            long fromSequence = LastSequence(_copy.Page) + 1;
            if (fromSequence <= _copy.Page.LastSequence)
            {
                _losses.Put(_copy.Page, fromSequence, JournalLossReason.Unreadable);
            }
        }

        _stream.Advance(position, new JournalPosition(_stream.PageAfter(_page), 0, 0), IsBacklog);
        Rewind(0);
    }
}
