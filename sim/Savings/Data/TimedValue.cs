namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>A value that holds for a time: a mean power, a temperature, how much a building is used.</summary>
/// <param name="StartUtcMilliseconds">Its begin in ms since 1970-01-01 UTC.</param>
/// <param name="DurationMilliseconds">How long it holds.</param>
/// <param name="Value">The value, in the unit of the list that it stands in.</param>
public readonly record struct TimedValue(long StartUtcMilliseconds, long DurationMilliseconds, double Value);
