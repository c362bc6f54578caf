using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Who may know whom in the portable firmware.</summary>
internal static class LayerRule
{
    public static IEnumerable<Violation> Check(FirmwareCompilation firmware)
    {
        // A name that means nothing here belongs to a device package, to Device, or to no one.
        foreach (Diagnostic error in firmware.Errors)
        {
            HouseFile file = firmware.Files.First(f => f.Tree == error.Location.SourceTree);
            yield return file.At(
                error.Location,
                $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}",
                $"{file.Folder} compiles with the base library and the layers below it; move what needs more to firmware/Device");
        }

        foreach (HouseFile file in firmware.Files)
        {
            Layer layer = FirmwareCompilation.LayerOf(file)!;
            foreach (Violation violation in CheckNamespace(file, layer).Concat(CheckNames(file, layer, firmware.ModelOf(file))))
            {
                yield return violation;
            }
        }
    }

    private static IEnumerable<Violation> CheckNamespace(HouseFile file, Layer layer) =>
        from declaration in file.Tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where !Layer.IsIn(declaration.Name.ToString(), layer.Namespace)
        select file.At(
            declaration.GetLocation(),
            $"namespace {declaration.Name} stands in {layer.Folder}",
            $"Declare {layer.Namespace} or a namespace inside it, or move the file");

    // Comments count too: a cref to an upper layer is knowledge of it.
    private static IEnumerable<Violation> CheckNames(HouseFile file, Layer layer, SemanticModel model)
    {
        foreach (SimpleNameSyntax name in file.Tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>())
        {
            string? home = HomeOf(model.GetSymbolInfo(name).Symbol, name);
            if (home is not null && !layer.MayKnow(home))
            {
                yield return file.At(
                    name.GetLocation(),
                    $"{layer.Folder} names {name} of {home}",
                    $"It may know {layer.Known}; pass the rest in, or move the code");
            }
        }
    }

    // A namespace itself counts only where a using directive opens it: on the way to a type, the type decides.
    private static string? HomeOf(ISymbol? symbol, SimpleNameSyntax name) => symbol switch
    {
        INamespaceSymbol opened => IsOpened(name) ? opened.ToDisplayString() : null,
        ITypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol when symbol.ContainingNamespace is not null =>
            symbol.ContainingNamespace.ToDisplayString(),
        _ => null,
    };

    private static bool IsOpened(SimpleNameSyntax name)
    {
        SyntaxNode whole = name;
        while (whole.Parent is QualifiedNameSyntax qualified && qualified.Right == whole)
        {
            whole = qualified;
        }

        return whole.Parent is UsingDirectiveSyntax;
    }
}
