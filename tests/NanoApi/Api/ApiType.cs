namespace Zibo.EdgeCtl.NanoApi.Api;

/// <summary>A type of an API table.</summary>
/// <param name="Kind">What the type is.</param>
/// <param name="Modifiers">Accessibility and modifiers as C# text.</param>
/// <param name="FullName">Namespace and name; a nested type follows its outer type after a dot.</param>
public sealed record ApiType(ApiTypeKind Kind, string Modifiers, string FullName)
{
    /// <summary>Base class and interfaces; for an enumeration its underlying type.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>Whether an enumeration is a set of flags.</summary>
    public bool IsFlags { get; init; }

    /// <summary>Whether an attribute may stand on one thing more than once.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Result of a delegate, or null for other types.</summary>
    public string? DelegateResult { get; init; }

    /// <summary>Parameters of a delegate.</summary>
    public IReadOnlyList<ApiParameter> DelegateParameters { get; init; } = [];

    /// <summary>Members in the order of the table.</summary>
    public IReadOnlyList<ApiMember> Members { get; init; } = [];

    /// <summary>Name without namespace and outer type.</summary>
    public string Name => FullName[(FullName.LastIndexOf('.') + 1)..];

    /// <summary>What stands before the name: a namespace or an outer type; empty for neither.</summary>
    public string Container => FullName.LastIndexOf('.') is var dot and >= 0 ? FullName[..dot] : "";
}
