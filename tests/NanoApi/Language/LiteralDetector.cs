using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>Finds literals whose value leaves ASCII, written out or as an escape.</summary>
internal static class LiteralDetector
{
    private const char LastAscii = '\u007f';

    public static Location? NonAscii(SyntaxNode node, SemanticModel model)
    {
        SyntaxToken token = node switch
        {
            LiteralExpressionSyntax literal => literal.Token,
            InterpolatedStringTextSyntax text => text.TextToken,
            _ => default,
        };
        return token.Value switch
        {
            string text when text.Any(c => c > LastAscii) => token.GetLocation(),
            char and > LastAscii => token.GetLocation(),
            _ => null,
        };
    }
}
