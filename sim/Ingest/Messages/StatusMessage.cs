namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What a controller says of itself when it comes and goes.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="BootId">Number of the start.</param>
/// <param name="IsOnline">False in the last will.</param>
/// <param name="CircuitCount">Circuits that it reports; null where it does not say.</param>
/// <param name="Body">The whole JSON.</param>
/// <param name="ReceivedUtcMilliseconds">When it arrived here.</param>
public sealed record StatusMessage(
    TopicPath Topic, long BootId, bool IsOnline, long? CircuitCount, string Body, long ReceivedUtcMilliseconds);
