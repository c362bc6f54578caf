namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>A list of networks and certificates. A class, so that no text of it shows what is secret.</summary>
/// <param name="text">The list.</param>
/// <param name="shown">The list without its secrets.</param>
/// <param name="evidence">What nanoff prints where all of it is on the board.</param>
internal sealed class NetworkList(string text, string shown, IReadOnlyList<string> evidence)
{
    /// <summary>The list.</summary>
    public string Text { get; } = text;

    /// <summary>The list without its secrets.</summary>
    public string Shown { get; } = shown;

    /// <summary>What nanoff prints where all of it is on the board.</summary>
    public IReadOnlyList<string> Evidence { get; } = evidence;
}
