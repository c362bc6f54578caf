namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Where facts of a board come from.</summary>
/// <param name="Name">The document.</param>
/// <param name="Covers">Keys of the board file that it confirms, without those that the file lists as unconfirmed.</param>
public sealed record FactSource(string Name, IReadOnlyList<string> Covers);
