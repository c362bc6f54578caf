using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>
/// Finds what compiles to instructions that the interpreter refuses: stackalloc (localloc) and function pointers (calli).
/// </summary>
internal static class PointerDetector
{
    public static Location? StackOrFunction(SyntaxNode node, SemanticModel model) =>
        node is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax or FunctionPointerTypeSyntax
            ? node.GetLocation()
            : null;
}
