using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>Finds nullable value types, written or made by <c>?.</c>; nullable references are only notes and may stay.</summary>
internal static class NullableDetector
{
    public static Location? Nullable(SyntaxNode node, SemanticModel model) => node switch
    {
        NullableTypeSyntax type when model.GetTypeInfo(type.ElementType).Type is { IsValueType: true } => type.GetLocation(),
        GenericNameSyntax { Identifier.Text: "Nullable" } name => name.GetLocation(),
        ConditionalAccessExpressionSyntax access when IsNullableValue(model.GetTypeInfo(access).Type) => access.GetLocation(),
        _ => null,
    };

    private static bool IsNullableValue(ITypeSymbol? type) =>
        type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
