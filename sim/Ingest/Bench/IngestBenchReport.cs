namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What the ingest takes in relation to what mosquitto alone passes, on the same machine in the same run.</summary>
/// <param name="DeviceCount">Controllers, each with a connection.</param>
/// <param name="PublishSeconds">How long they published in each round.</param>
/// <param name="Store">The store.</param>
/// <param name="BrokerMessagesPerSecond">Through mosquitto to a subscriber that does nothing; mean over the rounds.</param>
/// <param name="IngestMessagesPerSecond">Through mosquitto into the store; mean over the rounds.</param>
/// <param name="Ratio">The second over the first.</param>
/// <param name="BacklogCount">Largest number of messages on their way when the last one was published, with the ingest.</param>
/// <param name="DuplicateCount">Copies that the ingest saw.</param>
/// <param name="MissingCount">Messages that did not reach the store.</param>
/// <param name="MessagesPerTransaction">How many shared a commit.</param>
/// <param name="StoredBytesPerMessage">What the store grew by, with keys and indexes, for each message.</param>
/// <param name="Rounds">Every round.</param>
public sealed record IngestBenchReport(
    int DeviceCount,
    double PublishSeconds,
    string Store,
    double BrokerMessagesPerSecond,
    double IngestMessagesPerSecond,
    double Ratio,
    long BacklogCount,
    long DuplicateCount,
    long MissingCount,
    double MessagesPerTransaction,
    double StoredBytesPerMessage,
    IReadOnlyList<IngestBenchRound> Rounds);
