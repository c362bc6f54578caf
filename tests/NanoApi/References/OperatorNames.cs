namespace Zibo.EdgeCtl.NanoApi.References;

/// <summary>C# spelling of the operators that metadata names op_Something.</summary>
internal static class OperatorNames
{
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = "+",
        ["op_UnaryPlus"] = "+",
        ["op_Subtraction"] = "-",
        ["op_UnaryNegation"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_Modulus"] = "%",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_ExclusiveOr"] = "^",
        ["op_LogicalNot"] = "!",
        ["op_OnesComplement"] = "~",
        ["op_LeftShift"] = "<<",
        ["op_RightShift"] = ">>",
        ["op_Increment"] = "++",
        ["op_Decrement"] = "--",
        ["op_True"] = "true",
        ["op_False"] = "false",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThan"] = ">",
        ["op_GreaterThanOrEqual"] = ">=",
    };

    /// <summary>What stands between the modifiers and the parameters: <c>T operator +</c> or <c>implicit operator T</c>.</summary>
    /// <exception cref="NotSupportedException">The operator is not known; it wants an entry in this class.</exception>
    public static string Declaration(string metadataName, string csharpType) => metadataName switch
    {
        "op_Implicit" => $"implicit operator {csharpType}",
        "op_Explicit" => $"explicit operator {csharpType}",
        _ when Symbols.TryGetValue(metadataName, out string? symbol) => $"{csharpType} operator {symbol}",
        _ => throw new NotSupportedException($"the operator {metadataName} has no C# spelling in {nameof(OperatorNames)}"),
    };
}
