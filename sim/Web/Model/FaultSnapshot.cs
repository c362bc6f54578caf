namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A fault that is active.</summary>
/// <param name="Word">A word of the contract.</param>
/// <param name="Source">Index of what it is about.</param>
/// <param name="SinceUtcMilliseconds">When it appeared, UTC in ms since 1970, or null.</param>
/// <param name="OccurrenceCount">Times that it appeared since the start.</param>
public sealed record FaultSnapshot(string Word, int Source, long? SinceUtcMilliseconds, int OccurrenceCount);
