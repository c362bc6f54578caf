namespace Zibo.EdgeCtl.House.Tests;

/// <summary>A part of the firmware and what it may know.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Namespace">The namespace of all its types, or the start of it.</param>
/// <param name="Parts">Namespaces of the firmware that it may name, with those inside them.</param>
/// <param name="Library">Namespaces of the base library that it may name, exactly these.</param>
internal sealed record Layer(string Folder, string Namespace, string[] Parts, string[] Library)
{
    private const string Hal = "Zibo.EdgeCtl.Hal";
    private const string Core = "Zibo.EdgeCtl.Core";
    private const string Runtime = "Zibo.EdgeCtl.Runtime";

    // Threads belong to Runtime: what Core decides depends on its inputs only, never on who came first.
    private static readonly string[] Basics = ["System", "System.Collections", "System.Text"];

    // Where the library is cut into assemblies, one may open its internals to the next.
    private const string CompilerServices = "System.Runtime.CompilerServices";

    /// <summary>The parts that are compiled for the desktop too. Device is the one part that may touch device packages.</summary>
    public static IReadOnlyList<Layer> Portable { get; } =
    [
        new("firmware/Hal", Hal, [Hal], Basics),
        new("firmware/Core", Core, [Core, Hal], Basics),
        new("firmware/Runtime", Runtime, [Runtime, Core, Hal], [.. Basics, "System.Threading", CompilerServices]),
    ];

    /// <summary>Everything that this layer may name, for messages.</summary>
    public string Known => string.Join(", ", Parts.Select(part => part + ".*").Concat(Library));

    /// <summary>True where the layer may name what stands in a namespace.</summary>
    public bool MayKnow(string other) =>
        Library.Contains(other, StringComparer.Ordinal) || Parts.Any(part => IsIn(other, part));

    /// <summary>True for a namespace that is, or is inside, another.</summary>
    public static bool IsIn(string inner, string outer) =>
        inner == outer || inner.StartsWith(outer + ".", StringComparison.Ordinal);
}
