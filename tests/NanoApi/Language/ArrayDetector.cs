using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>Finds arrays with more than one dimension.</summary>
internal static class ArrayDetector
{
    public static Location? Multidimensional(SyntaxNode node, SemanticModel model) => node switch
    {
        ArrayRankSpecifierSyntax { Rank: > 1 } rank => rank.GetLocation(),
        ImplicitArrayCreationExpressionSyntax { Commas.Count: > 0 } creation => creation.GetLocation(),
        _ => null,
    };
}
