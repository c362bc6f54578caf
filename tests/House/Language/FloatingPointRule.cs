using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>The portable firmware computes in integers, so that both runtimes agree bit for bit.</summary>
internal static class FloatingPointRule
{
    /// <summary>Finds types and values of floating point, also those that no line spells out.</summary>
    public static IEnumerable<Violation> Check(FirmwareCompilation firmware)
    {
        foreach (HouseFile file in firmware.Files)
        {
            SemanticModel model = firmware.ModelOf(file);
            foreach (ExpressionSyntax expression in file.Tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
            {
                TypeInfo info = model.GetTypeInfo(expression);
                if (IsFloating(info.Type) || IsFloating(info.ConvertedType))
                {
                    yield return file.At(
                        expression.GetLocation(), $"floating point in '{expression}'", "Use integers in a scaled unit, 64-bit for energy");
                }
            }
        }
    }

    private static bool IsFloating(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsFloating(array.ElementType),
        _ => type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal,
    };
}
