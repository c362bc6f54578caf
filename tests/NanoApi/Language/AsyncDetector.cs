using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>Finds async functions and every form of await.</summary>
internal static class AsyncDetector
{
    public static Location? Async(SyntaxNode node, SemanticModel model)
    {
        SyntaxToken word = node switch
        {
            MethodDeclarationSyntax method => AsyncAmong(method.Modifiers),
            LocalFunctionStatementSyntax function => AsyncAmong(function.Modifiers),
            AnonymousFunctionExpressionSyntax function => function.AsyncKeyword,
            AwaitExpressionSyntax await => await.AwaitKeyword,
            CommonForEachStatementSyntax loop => loop.AwaitKeyword,
            UsingStatementSyntax statement => statement.AwaitKeyword,
            LocalDeclarationStatementSyntax declaration => declaration.AwaitKeyword,
            _ => default,
        };
        return word.IsKind(SyntaxKind.None) ? null : word.GetLocation();
    }

    private static SyntaxToken AsyncAmong(SyntaxTokenList modifiers) =>
        modifiers.FirstOrDefault(token => token.IsKind(SyntaxKind.AsyncKeyword));
}
