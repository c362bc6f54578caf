namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What to measure.</summary>
/// <param name="MosquittoPath">The broker's program.</param>
/// <param name="DeviceCount">Controllers.</param>
/// <param name="PublishSeconds">How long they publish in each round.</param>
/// <param name="RoundCount">Pairs of rounds, one without and one with the ingest.</param>
/// <param name="Store">The store; null for a file that is deleted afterwards.</param>
public sealed record IngestBenchOptions(string MosquittoPath, int DeviceCount, double PublishSeconds, int RoundCount, string? Store);
