using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Texts that people see exist in both languages and say the same places.</summary>
internal static partial class PhraseRule
{
    /// <summary>Checks every <c>new Phrase("English", "Chinese")</c> of literals, also where the type is left out.</summary>
    public static IEnumerable<Violation> Check(HouseFile file)
    {
        foreach (var creation in file.Tree.GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (TextsOf(creation) is (string english, string chinese))
            {
                foreach (Violation violation in CheckTexts(file, creation.GetLocation(), english, chinese))
                {
                    yield return violation;
                }
            }
        }
    }

    private static IEnumerable<Violation> CheckTexts(HouseFile file, Location place, string english, string chinese)
    {
        if (string.IsNullOrWhiteSpace(english) || string.IsNullOrWhiteSpace(chinese))
        {
            yield return file.At(place, "a text is empty", "Write it in both languages");
            yield break;
        }

        string[] places = PlacesIn(english);
        if (!places.SequenceEqual(PlacesIn(chinese)))
        {
            yield return file.At(
                place, $"'{english}' and '{chinese}' have different places", $"Use {string.Join(" ", places)} in both, each at least once");
        }

        if (english != chinese && !Chinese().IsMatch(chinese) && Place().Replace(chinese, "").Any(char.IsLetter))
        {
            yield return file.At(place, $"'{chinese}' is not Chinese", "Translate it, or make it the same text with Phrase.Same");
        }

        if (Chinese().IsMatch(english))
        {
            yield return file.At(place, $"'{english}' is not English", "Give the English text first and the Chinese one second");
        }

        foreach (Match match in AsciiAfterChinese().Matches(chinese))
        {
            yield return file.At(
                place, $"'{match.Value}' in '{chinese}' is ASCII punctuation after Chinese", "Use ，。：；？（） or their like");
        }
    }

    // Sets, not lists: a language may need a place twice.
    private static string[] PlacesIn(string text) =>
        [.. Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static (string English, string Chinese)? TextsOf(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList?.Arguments is not [{ Expression: { } first }, { Expression: { } second }])
        {
            return null;
        }

        bool isPhrase = creation switch
        {
            ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.Text: "Phrase" } } => true,
            ImplicitObjectCreationExpressionSyntax =>
                DeclaredType(creation) is "Phrase" || LiteralOf(second) is { } text && Chinese().IsMatch(text),
            _ => false,
        };
        return isPhrase && LiteralOf(first) is { } english && LiteralOf(second) is { } chinese ? (english, chinese) : null;
    }

    private static string? DeclaredType(SyntaxNode creation) => (creation.Parent as EqualsValueClauseSyntax)?.Parent switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } => declaration.Type.ToString(),
        PropertyDeclarationSyntax property => property.Type.ToString(),
        _ => null,
    };

    // Long texts are joined from several literals.
    private static string? LiteralOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) =>
            LiteralOf(sum.Left) is { } left && LiteralOf(sum.Right) is { } right ? left + right : null,
        ParenthesizedExpressionSyntax inner => LiteralOf(inner.Expression),
        _ => null,
    };

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef][,.:;?!()]")]
    private static partial Regex AsciiAfterChinese();
}
