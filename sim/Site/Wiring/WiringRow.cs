namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A channel in use, with all that hangs on it.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Symbol">What to draw at the far end.</param>
/// <param name="Names">Names in the site file, each once.</param>
/// <param name="Purpose">What the wires are for.</param>
/// <param name="Wire">What wire to take.</param>
/// <param name="Remarks">What to mind.</param>
public sealed record WiringRow(
    BoardChannel Channel, WiringSymbol Symbol, IReadOnlyList<string> Names, Phrase Purpose, Phrase Wire, IReadOnlyList<Phrase> Remarks)
{
    /// <summary>Names at the two clamps of the terminal, the upper one first.</summary>
    public (string First, string Second) Clamps => Symbol switch
    {
        WiringSymbol.RelayedLoad => ("NC", "COM"),
        WiringSymbol.RelayedRequest => ("NO", "COM"),
        WiringSymbol.Bus => ("A", "B"),
        _ => (string.Empty, "GND"),
    };
}
