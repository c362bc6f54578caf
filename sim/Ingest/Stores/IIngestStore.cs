namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>
/// Where messages are kept. Writing is idempotent: the same messages in any order, any number of times, in any division into
/// batches and writers, leave the same contents.
/// </summary>
public interface IIngestStore : IDisposable
{
    /// <summary>What a person calls the store; without secrets.</summary>
    string Name { get; }

    /// <summary>Writes messages in one transaction: after the return all are safe, after an exception none is there.</summary>
    /// <exception cref="System.Data.Common.DbException">The store cannot be written now.</exception>
    WriteResult Write(IReadOnlyList<ArrivedMessage> messages);

    /// <summary>All controllers, by site and name.</summary>
    IReadOnlyList<DeviceRow> ReadDevices();

    /// <summary>
    /// The quarters of an hour of one controller that began in a time, and all of which nobody knows when they began.
    /// </summary>
    IReadOnlyList<IntervalRow> ReadQuarters(long deviceKey, long fromUtcMilliseconds, long toUtcMilliseconds);

    /// <summary>Sequences that are missing below the highest that arrived, of every start.</summary>
    IReadOnlyList<SequenceRange> ReadHoles();

    /// <summary>The highest sequence that arrived, of every start: ranges from 1 to it.</summary>
    IReadOnlyList<SequenceRange> ReadHighest();

    /// <summary>Messages of one kind, without intervals.</summary>
    IReadOnlyList<EventRow> ReadEvents(TopicKind kind);

    /// <summary>Messages that could not be stored, the oldest first.</summary>
    IReadOnlyList<RejectionRow> ReadRejections();

    /// <summary>Bytes of all tables and indexes on the disk, without the log of the latest transactions.</summary>
    long CountBytes();

    /// <summary>Number of different durable messages.</summary>
    long CountMessages();

    /// <summary>All rows of all tables but the times of arrival, in an order of their own: equal where the contents are equal.</summary>
    IReadOnlyList<string> Dump();
}
