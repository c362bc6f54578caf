namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Board files: what a board offers, and for a circuit board which pins that takes.</summary>
public static class BoardFile
{
    private const string Prefix = "boards/";

    private static readonly Lazy<Dictionary<string, BoardReading>> Shipped = new(ReadShipped);

    /// <summary>The names of the boards that ship, sorted.</summary>
    public static IReadOnlyList<string> Ids => [.. Shipped.Value.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads a board file and checks its wiring.</summary>
    /// <exception cref="InputException">The file cannot be read or is wrong.</exception>
    public static BoardDefinition Read(string path) => Parse(path, TextFile.Read(path));

    /// <summary>Reads a board file's text.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="json">The text.</param>
    /// <exception cref="InputException">The text is wrong.</exception>
    public static BoardDefinition Parse(string name, string json) => BoardReader.Read(name, json).Definition;

    /// <summary>Reads the wiring in a board file's text.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="json">The text.</param>
    /// <returns>The wiring, or null for a virtual board.</returns>
    /// <exception cref="InputException">The text is wrong.</exception>
    public static BoardHardware? ParseHardware(string name, string json) => BoardReader.Read(name, json).Hardware;

    /// <summary>The wiring of a board that ships, or null for a virtual one.</summary>
    /// <exception cref="InputException">There is no such board.</exception>
    public static BoardHardware? FindHardware(string id) => Shipped.Value[Find(id).Id].Hardware;

    /// <summary>Finds a board that ships.</summary>
    /// <exception cref="InputException">There is no such board.</exception>
    public static BoardDefinition Find(string id)
    {
        BoardDefinition? board = TryFind(id);
        if (board == null)
        {
            FindingList findings = new("boards");
            findings.Add(UnknownProblem(id), NearestName.Remedy(id, Ids));
            findings.ThrowIfAny();
        }

        return board!;
    }

    /// <summary>The board that ships under a name, or null.</summary>
    internal static BoardDefinition? TryFind(string id) => Shipped.Value.GetValueOrDefault(id)?.Definition;

    /// <summary>What a message says of a board that is not known.</summary>
    internal static Phrase UnknownProblem(string id) => new Phrase("the board \"{0}\" is not known", "未知的控制板“{0}”").Format(id);

    private static Dictionary<string, BoardReading> ReadShipped() =>
        typeof(BoardFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => BoardReader.Read(name.Replace('\\', '/'), TextFile.ReadEmbedded(name)))
            .ToDictionary(board => board.Definition.Id);
}
