using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Numbers that look like a physical quantity carry their unit as the last part of their name.</summary>
internal static partial class UnitRule
{
    private const string Remedy = "End the name in its unit, such as limitWatts or windowSeconds";

    /// <summary>Properties, fields, constants and parameters that other types see, and keys of JSON that the code writes.</summary>
    public static IEnumerable<Violation> CheckSource(HouseFile file) =>
        from name in LackingIn(file)
        where !UnitExceptions.Reasons.ContainsKey((file.Path, name.ValueText))
        select file.At(name.GetLocation(), $"the number {name.ValueText} has no unit", Remedy);

    /// <summary>Names of a source that lack their unit, exceptions or not.</summary>
    public static IEnumerable<SyntaxToken> LackingIn(HouseFile file) =>
        file.Tree.GetRoot().DescendantNodes().SelectMany(NamesIn).Where(name => QuantityName.LacksUnit(name.ValueText));

    /// <summary>Keys of JSON files whose value is a number.</summary>
    public static IEnumerable<Violation> CheckJson(HouseFile file) =>
        from Match match in NumberKey().Matches(file.Text)
        where QuantityName.LacksUnit(match.Groups[1].Value)
        select file.At(file.LineOf(match.Index), $"the key {match.Groups[1].Value} has no unit", Remedy);

    private static IEnumerable<SyntaxToken> NamesIn(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property when IsNumber(property.Type) && IsSeen(property) => [property.Identifier],
        FieldDeclarationSyntax field when IsNumber(field.Declaration.Type) && IsSeen(field) =>
            field.Declaration.Variables.Select(variable => variable.Identifier),
        ParameterSyntax { Parent: ParameterListSyntax { Parent: MemberDeclarationSyntax member } } parameter
            when IsNumber(parameter.Type) && IsSeen(member) => [parameter.Identifier],
        InvocationExpressionSyntax invocation => KeysIn(invocation),
        _ => [],
    };

    // The writer of the firmware takes the key first: Write("limitWatts", number).
    private static IEnumerable<SyntaxToken> KeysIn(InvocationExpressionSyntax invocation) =>
        invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Write" or "WriteNull" or "WriteNumber" }
        && invocation.ArgumentList.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax literal
        && literal.IsKind(SyntaxKind.StringLiteralExpression)
        && KeyText().IsMatch(literal.Token.ValueText)
            ? [literal.Token]
            : [];

    private static bool IsNumber(TypeSyntax? type) => type switch
    {
        ArrayTypeSyntax array => IsNumber(array.ElementType),
        NullableTypeSyntax nullable => IsNumber(nullable.ElementType),
        RefTypeSyntax reference => IsNumber(reference.Type),
        PredefinedTypeSyntax predefined => predefined.Keyword.Kind() is SyntaxKind.ByteKeyword or SyntaxKind.SByteKeyword
            or SyntaxKind.ShortKeyword or SyntaxKind.UShortKeyword or SyntaxKind.IntKeyword or SyntaxKind.UIntKeyword
            or SyntaxKind.LongKeyword or SyntaxKind.ULongKeyword or SyntaxKind.FloatKeyword or SyntaxKind.DoubleKeyword
            or SyntaxKind.DecimalKeyword,
        _ => false,
    };

    // Members of interfaces and parameters of types and delegates need no modifier to be seen.
    private static bool IsSeen(MemberDeclarationSyntax member) =>
        member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
        || member.Parent is InterfaceDeclarationSyntax
        || member.Modifiers.Any(m => m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    [GeneratedRegex("""
        "([^"\\\n]+)"\s*:\s*-?[0-9]
        """)]
    private static partial Regex NumberKey();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$")]
    private static partial Regex KeyText();
}
