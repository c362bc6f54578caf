namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What became of the messages that were written together.</summary>
/// <param name="StoredCount">Durable messages that were not there before.</param>
/// <param name="DuplicateCount">Copies of messages that were.</param>
/// <param name="LiveCount">Messages of which only the newest is kept, births and wills among them.</param>
/// <param name="RejectedCount">Messages that cannot be stored.</param>
/// <param name="IgnoredCount">Messages that are not a backend's: commands.</param>
public readonly record struct WriteResult(
    long StoredCount, long DuplicateCount, long LiveCount, long RejectedCount, long IgnoredCount)
{
    /// <summary>Adds up.</summary>
    public static WriteResult operator +(WriteResult left, WriteResult right) => Add(left, right);

    /// <summary>Adds up.</summary>
    public static WriteResult Add(WriteResult left, WriteResult right) => new(
        left.StoredCount + right.StoredCount,
        left.DuplicateCount + right.DuplicateCount,
        left.LiveCount + right.LiveCount,
        left.RejectedCount + right.RejectedCount,
        left.IgnoredCount + right.IgnoredCount);
}
