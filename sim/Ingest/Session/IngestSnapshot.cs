namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What an instance has done since its start.</summary>
/// <param name="Written">What became of the messages.</param>
/// <param name="QueuedCount">Messages that wait for the store.</param>
/// <param name="BatchCount">Transactions.</param>
/// <param name="ConnectCount">Connections to the broker.</param>
/// <param name="IsConnected">True while one stands.</param>
/// <param name="StoreTrouble">Why the store cannot be written now; null where it can.</param>
public sealed record IngestSnapshot(
    WriteResult Written, int QueuedCount, long BatchCount, long ConnectCount, bool IsConnected, string? StoreTrouble);
