namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What a board file says.</summary>
/// <param name="Definition">How many channels there are.</param>
/// <param name="Hardware">Where they hang; null for a virtual board.</param>
internal sealed record BoardReading(BoardDefinition Definition, BoardHardware? Hardware);
