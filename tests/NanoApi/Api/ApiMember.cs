namespace Zibo.EdgeCtl.NanoApi.Api;

/// <summary>A member of a type, as one line of a table describes it.</summary>
/// <param name="Kind">What the line describes.</param>
/// <param name="Modifiers">Accessibility and modifiers as C# text; empty for enum values and explicit implementations.</param>
/// <param name="Type">Type of the value or of the result; empty for constructors and enum values.</param>
/// <param name="Name">Name; for explicit implementations with the full name of the interface before it.</param>
public sealed record ApiMember(ApiMemberKind Kind, string Modifiers, string Type, string Name)
{
    /// <summary>Parameters of a constructor, method, operator or indexer.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>Accessors between the braces, for instance <c>get; protected set;</c>.</summary>
    public string Accessors { get; init; } = "";

    /// <summary>Value of a constant as C# text, or null when there is none.</summary>
    public string? Value { get; init; }

    /// <summary>Whether the modifiers hold this word.</summary>
    public bool Has(string modifier) => Modifiers.Split(' ').Contains(modifier);
}
