namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>One measurement: from the first publish until the last message is where it belongs.</summary>
/// <param name="IsIngest">True with the ingest, false with a subscriber that does nothing.</param>
/// <param name="PublishedCount">Messages that the broker took.</param>
/// <param name="TakenCount">Different messages that are stored, or arrived.</param>
/// <param name="DuplicateCount">Copies.</param>
/// <param name="BacklogCount">Messages on their way when the last one was published.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="BatchCount">Transactions.</param>
public sealed record IngestBenchRound(
    bool IsIngest, long PublishedCount, long TakenCount, long DuplicateCount, long BacklogCount, double Seconds, long BatchCount)
{
    /// <summary>Messages a second.</summary>
    public double MessagesPerSecond => Math.Round(TakenCount / Seconds, 1);

    /// <summary>Messages that did not come out.</summary>
    public long MissingCount => PublishedCount - TakenCount;
}
