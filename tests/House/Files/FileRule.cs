using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>A file a type, named like it, and short enough to read.</summary>
internal static class FileRule
{
    /// <summary>No source is longer.</summary>
    public const int MaximumLines = 400;

    /// <summary>Longer sources are listed, so that they are looked at before they grow.</summary>
    public const int AimedLines = 150;

    /// <summary>Lines of a source; the end of the last one begins no other.</summary>
    public static int LineCount(HouseFile file) => file.Lines.Length - (file.Text.EndsWith('\n') ? 1 : 0);

    /// <summary>Checks one source.</summary>
    public static IEnumerable<Violation> Check(HouseFile file)
    {
        MemberDeclarationSyntax[] types = [.. file.Tree.GetRoot().DescendantNodes().Where(IsType).Cast<MemberDeclarationSyntax>()];
        MemberDeclarationSyntax[] top = [.. types.Where(type => !IsNested(type))];
        string expected = Path.GetFileNameWithoutExtension(file.Name);
        if (top.Length == 1 && NameOf(top[0]) != expected)
        {
            yield return file.At(
                top[0].GetLocation(), $"{NameOf(top[0])} stands in a file of another name", $"Name the file {NameOf(top[0])}.cs");
        }

        foreach (MemberDeclarationSyntax type in top.Skip(1))
        {
            yield return file.At(
                type.GetLocation(), $"{NameOf(type)} is one type more in this file", $"Give it its own file, {NameOf(type)}.cs");
        }

        foreach (MemberDeclarationSyntax type in types.Where(type => IsNested(type) && !IsPrivate(type) && !IsOfTheDevice(type)))
        {
            yield return file.At(
                type.GetLocation(),
                $"{NameOf(type)} is seen outside the type that it is nested in",
                "Make it private or give it its own file");
        }

        if (LineCount(file) > MaximumLines)
        {
            yield return file.At(
                MaximumLines + 1, $"{LineCount(file)} lines, {MaximumLines} at most", "Split the type by what its parts mean");
        }
    }

    private static bool IsType(SyntaxNode node) => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    private static bool IsNested(MemberDeclarationSyntax type) => type.Parent is TypeDeclarationSyntax;

    // A nested type without any accessibility is private, except in an interface, where all is public.
    private static bool IsPrivate(MemberDeclarationSyntax type) =>
        type.Parent is not InterfaceDeclarationSyntax
        && !type.Modifiers.Any(m => m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    // Stand-ins for the device's packages have the names that those have.
    private static bool IsOfTheDevice(SyntaxNode type) =>
        type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Any(space => space.Name.ToString().StartsWith("nanoFramework.", StringComparison.Ordinal));

    private static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax named => named.Identifier.Text,
        DelegateDeclarationSyntax named => named.Identifier.Text,
        _ => throw new ArgumentException($"{type.Kind()} declares no type"),
    };
}
