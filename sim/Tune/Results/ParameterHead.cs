namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>A parameter in a file of results.</summary>
/// <param name="Path">Where it stands in the site file.</param>
/// <param name="BaseValue">What it was when it was tuned, as JSON; null where the file left it out.</param>
/// <param name="Values">What it could be.</param>
internal sealed record ParameterHead(string Path, string? BaseValue, IReadOnlyList<string> Values);
