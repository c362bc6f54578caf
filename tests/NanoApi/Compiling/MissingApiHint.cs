using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Zibo.EdgeCtl.NanoApi.Api;

namespace Zibo.EdgeCtl.NanoApi.Compiling;

/// <summary>Adds the remedy to the compiler's message when a type or a member is missing.</summary>
internal sealed class MissingApiHint(CSharpCompilation compilation)
{
    // The name does not exist at all.
    private static readonly HashSet<string> MissingName = new(StringComparer.Ordinal)
    {
        "CS0103", "CS0234", "CS0246", "CS0305", "CS0308", "CS1069",
    };

    // The type exists, but not with this member or not with these parameters.
    private static readonly HashSet<string> MissingMember = new(StringComparer.Ordinal)
    {
        "CS0117", "CS1061", "CS1501", "CS1503", "CS1729", "CS7036",
    };

    private readonly HashSet<string> _referenced =
        [.. compilation.ReferencedAssemblyNames.Select(identity => identity.Name)];

    /// <summary>The message of the compiler and, where this knows one, the remedy.</summary>
    public string Complete(Diagnostic diagnostic)
    {
        string text = FindingFactory.Text(diagnostic);
        string? hint = diagnostic.Location.SourceTree is { } tree ? Hint(diagnostic, tree) : null;
        return hint is null ? text : $"{text} {hint}";
    }

    private string? Hint(Diagnostic diagnostic, SyntaxTree tree)
    {
        SyntaxNode node = tree.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (MissingName.Contains(diagnostic.Id))
        {
            return NameHint(node);
        }

        return MissingMember.Contains(diagnostic.Id) ? MemberHint(node, tree) : null;
    }

    private string? NameHint(SyntaxNode node)
    {
        // The error stands at the first unknown part of a name: `System.Device` of `System.Device.Gpio.GpioPin`.
        SyntaxNode whole = node.AncestorsAndSelf().TakeWhile(n => n is NameSyntax or MemberAccessExpressionSyntax).LastOrDefault() ?? node;
        string fullName = whole.ToString();
        string name = node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault()?.Identifier.ValueText ?? "";
        ApiTable? table = TableSet.Embedded.All.FirstOrDefault(
            t => !_referenced.Contains(t.AssemblyName) && t.Types.Any(type => type.Name == name || IsNamed(type, fullName)));
        return table is null
            ? "(The libraries this project references have no such name on the device: tests/NanoApi/Tables lists what they have.)"
            : $"(On the device {fullName} lives in the assembly {table.AssemblyName} of the package {table.Package}: "
                + "add its Reference to the nfproj and its package to packages.config, or do without.)";
    }

    // A type, a member of it, or a namespace with types in a using directive.
    private static bool IsNamed(ApiType type, string name) =>
        type.FullName == name || type.Container == name || name.StartsWith(type.FullName + ".", StringComparison.Ordinal);

    private string? MemberHint(SyntaxNode node, SyntaxTree tree)
    {
        SemanticModel model = compilation.GetSemanticModel(tree);

        // A wrong argument stands inside the call whose receiver is looked for.
        SyntaxNode place = node.AncestorsAndSelf().OfType<ArgumentSyntax>().FirstOrDefault()?.Parent?.Parent switch
        {
            InvocationExpressionSyntax call => call.Expression,
            { } other => other,
            null => node,
        };
        ISymbol? receiver = place.AncestorsAndSelf().OfType<MemberAccessExpressionSyntax>().FirstOrDefault() is { } access
            ? model.GetTypeInfo(access.Expression).Type ?? model.GetSymbolInfo(access.Expression).Symbol
            : place.AncestorsAndSelf().OfType<ObjectCreationExpressionSyntax>().FirstOrDefault() is { } creation
                ? model.GetTypeInfo(creation).Type
                : null;
        string? assembly = receiver?.ContainingAssembly?.Name;
        return assembly is not null && TableSet.Embedded.Find(assembly) is not null
            ? $"(The device has other members here: tests/NanoApi/Tables/{assembly}.txt lists them under {receiver!.ToDisplayString()}.)"
            : null;
    }
}
