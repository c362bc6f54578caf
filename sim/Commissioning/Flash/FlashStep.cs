namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>One call of nanoff.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Arguments">Its arguments; a place <c>{file}</c> stands for the list that is written for it.</param>
/// <param name="List">The list that it reads, a JSON text, or null; it may hold secrets.</param>
/// <param name="ShownList">The list without its secrets, or null.</param>
/// <param name="Evidence">Texts that nanoff prints where it has worked; each must be there.</param>
/// <param name="Timeout">Longest time that it may take.</param>
/// <param name="HasSecrets">
/// True where passwords or keys go to the board: nothing that could tell old ones from new is kept, so that the step is done each time.
/// </param>
public sealed record FlashStep(
    FlashStepKind Kind,
    IReadOnlyList<string> Arguments,
    string? List,
    string? ShownList,
    IReadOnlyList<string> Evidence,
    TimeSpan Timeout,
    bool HasSecrets = false)
{
    /// <summary>What stands in the arguments for the list.</summary>
    public const string ListPlace = "{file}";

    /// <summary>The arguments with the path of the list in its place.</summary>
    public IReadOnlyList<string> ArgumentsFor(string? listPath) =>
        [.. Arguments.Select(argument => argument == ListPlace ? listPath ?? ListPlace : argument)];

    // A record would print the list with its secrets.
    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {string.Join(' ', Arguments)}";
}
