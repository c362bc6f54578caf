using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>Sees through the conversions that the compiler adds.</summary>
internal static class Boxing
{
    /// <summary>Whether a value type turns into an object here.</summary>
    public static bool IsBoxed(IOperation operation) =>
        operation is IConversionOperation { Type.IsReferenceType: true, OperatorMethod: null } conversion
        && conversion.Operand.Type is { IsValueType: true };

    /// <summary>The value as the programmer wrote it, before conversions of the compiler.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
