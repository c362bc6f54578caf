namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>What a water meter told of a quarter of an hour, or of a piece of one.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="StartUtcMilliseconds">When it began; null where nobody knows.</param>
/// <param name="DurationMilliseconds">How long it was.</param>
/// <param name="Litres">What flowed; null where nobody read it.</param>
/// <param name="HasGap">True where the meter was not read all the time.</param>
internal sealed record WaterPiece(string Meter, long? StartUtcMilliseconds, long DurationMilliseconds, long? Litres, bool HasGap);
