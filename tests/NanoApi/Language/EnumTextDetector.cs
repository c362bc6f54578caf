using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>Finds every way from an enum to text: ToString, interpolation, concatenation, string and StringBuilder methods.</summary>
internal static class EnumTextDetector
{
    public static Location? Text(SyntaxNode node, SemanticModel model)
    {
        bool found = node switch
        {
            InvocationExpressionSyntax => model.GetOperation(node) is IInvocationOperation call && IsTextCall(call),
            InterpolationSyntax => model.GetOperation(node) is IInterpolationOperation hole && IsEnum(hole.Expression),
            BinaryExpressionSyntax => model.GetOperation(node) is IBinaryOperation sum && IsText(sum)
                && (IsEnum(sum.LeftOperand) || IsEnum(sum.RightOperand)),
            AssignmentExpressionSyntax => model.GetOperation(node) is ICompoundAssignmentOperation sum && IsText(sum)
                && IsEnum(sum.Value),
            _ => false,
        };
        return found ? node.GetLocation() : null;
    }

    private static bool IsTextCall(IInvocationOperation call)
    {
        if (call.TargetMethod.Name == nameof(ToString) && call.Instance is { } instance && IsEnum(instance))
        {
            return true;
        }

        bool makesText = call.TargetMethod.ContainingType?.ToDisplayString() is "string" or "System.Text.StringBuilder";
        return makesText && call.Arguments.SelectMany(Values).Any(IsEnum);
    }

    // The arguments of a `params` parameter arrive in an array that the compiler makes.
    private static IEnumerable<IOperation> Values(IArgumentOperation argument) =>
        argument.Value is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ElementValues : [argument.Value];

    private static bool IsText(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_String;

    private static bool IsEnum(IOperation operation) =>
        Boxing.Unwrap(operation).Type is { } type && (type.TypeKind == TypeKind.Enum || type.SpecialType == SpecialType.System_Enum);
}
