namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A key of a JSON object and its value.</summary>
/// <param name="Name">The key.</param>
/// <param name="Line">The line of the key, from 1.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(string Name, int Line, JsonValue Value);
