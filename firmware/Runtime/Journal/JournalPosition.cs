namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>A message's place in a stream of the journal: a record can hold the messages of many circuits.</summary>
internal struct JournalPosition
{
    /// <summary>Number of the page; pages are numbered from 1 and never again.</summary>
    internal long Page;

    /// <summary>Record in the page, from 0.</summary>
    internal int Record;

    /// <summary>Message in the record, from 0.</summary>
    internal int Message;

    internal JournalPosition(long page, int record, int message)
    {
        Page = page;
        Record = record;
        Message = message;
    }

    internal bool IsBefore(JournalPosition other) =>
        Page != other.Page ? Page < other.Page
        : Record != other.Record ? Record < other.Record
        : Message < other.Message;

    internal bool IsAt(JournalPosition other) =>
        Page == other.Page && Record == other.Record && Message == other.Message;
}
