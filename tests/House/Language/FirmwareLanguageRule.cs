using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>What a source of the firmware may not contain, whether the device could run it or not.</summary>
internal static class FirmwareLanguageRule
{
    /// <summary>Checks one source; sources outside the firmware pass.</summary>
    public static IEnumerable<Violation> Check(HouseFile file)
    {
        if (!file.IsBelow("firmware") || !file.EndsWith(".cs"))
        {
            return [];
        }

        SyntaxNode root = file.Tree.GetRoot();
        IEnumerable<Violation> violations = CheckAscii(file).Concat(root.DescendantNodes().SelectMany(node => CheckNode(file, node)));
        return FirmwareCompilation.LayerOf(file) is null ? violations : violations.Concat(CheckConditions(file, root));
    }

    private static IEnumerable<Violation> CheckAscii(HouseFile file) =>
        from line in file.Lines.Index()
        where !System.Text.Ascii.IsValid(line.Item)
        select file.At(line.Index + 1, "a character outside ASCII", "Write it in ASCII, and translate texts where they are shown");

    private static IEnumerable<Violation> CheckConditions(HouseFile file, SyntaxNode root) =>
        from trivia in root.DescendantTrivia()
        where trivia.IsKind(SyntaxKind.IfDirectiveTrivia)
        select file.At(
            trivia.GetLocation(), "#if", "Both runtimes run the same lines: put what differs behind an interface of firmware/Hal");

    private static IEnumerable<Violation> CheckNode(HouseFile file, SyntaxNode node)
    {
        if (node is CheckedStatementSyntax or CheckedExpressionSyntax && node.GetFirstToken().IsKind(SyntaxKind.CheckedKeyword))
        {
            yield return file.At(
                node.GetLocation(), "checked arithmetic", "The device wraps silently: compare with the limits before calculating");
        }

        if (node is IdentifierNameSyntax { Identifier.Text: "GetType" or "Reflection" or "Activator" } name)
        {
            yield return file.At(name.GetLocation(), $"reflection by {name}", "Wire by hand in one place, and tell kinds apart by an enum");
        }
    }
}
