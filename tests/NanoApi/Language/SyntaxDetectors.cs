using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>Finds features that a single node gives away.</summary>
internal static class SyntaxDetectors
{
    // `unchecked` states what the device does anyway and may stay.
    public static Location? Checked(SyntaxNode node, SemanticModel model) => node switch
    {
        CheckedExpressionSyntax e when e.Keyword.IsKind(SyntaxKind.CheckedKeyword) => e.Keyword.GetLocation(),
        CheckedStatementSyntax s when s.Keyword.IsKind(SyntaxKind.CheckedKeyword) => s.Keyword.GetLocation(),
        OperatorDeclarationSyntax o when o.CheckedKeyword.IsKind(SyntaxKind.CheckedKeyword) => o.CheckedKeyword.GetLocation(),
        _ => null,
    };

    public static Location? Yield(SyntaxNode node, SemanticModel model) => node is YieldStatementSyntax ? node.GetLocation() : null;

    public static Location? Query(SyntaxNode node, SemanticModel model) => node is QueryExpressionSyntax ? node.GetLocation() : null;

    public static Location? AnonymousType(SyntaxNode node, SemanticModel model) =>
        node is AnonymousObjectCreationExpressionSyntax ? node.GetLocation() : null;

    public static Location? Record(SyntaxNode node, SemanticModel model) =>
        node is RecordDeclarationSyntax record ? record.Identifier.GetLocation() : null;

    // Taking a value apart through its own Deconstruct method (`var (a, b) = pair`) makes no tuple and may stay.
    public static Location? Tuple(SyntaxNode node, SemanticModel model) =>
        node is TupleTypeSyntax or TupleExpressionSyntax ? node.GetLocation() : null;

    // The word may also be an ordinary name, so the compiler is asked what it means here.
    public static Location? Dynamic(SyntaxNode node, SemanticModel model) =>
        node is IdentifierNameSyntax { Identifier.Text: "dynamic" } && model.GetTypeInfo(node).Type?.TypeKind == TypeKind.Dynamic
            ? node.GetLocation()
            : null;

    public static Location? Decimal(SyntaxNode node, SemanticModel model) => node switch
    {
        PredefinedTypeSyntax type when type.Keyword.IsKind(SyntaxKind.DecimalKeyword) => type.GetLocation(),
        LiteralExpressionSyntax { Token.Value: decimal } literal => literal.GetLocation(),
        _ => null,
    };
}
