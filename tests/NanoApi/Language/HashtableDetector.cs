using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>Finds <c>table[key] = value</c> where key or value is boxed: the device's Hashtable throws NotSupported.</summary>
internal static class HashtableDetector
{
    public static Location? IndexSetter(SyntaxNode node, SemanticModel model)
    {
        if (node is not AssignmentExpressionSyntax
            || model.GetOperation(node) is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
            || !target.Property.IsIndexer
            || !IsTable(target.Property.ContainingType))
        {
            return null;
        }

        bool boxed = Boxing.IsBoxed(assignment.Value) || target.Arguments.Any(argument => Boxing.IsBoxed(argument.Value));
        return boxed ? node.GetLocation() : null;
    }

    private static bool IsTable(INamedTypeSymbol type) =>
        type.ToDisplayString() is "System.Collections.Hashtable" or "System.Collections.IDictionary";
}
