using Zibo.EdgeCtl.NanoApi.Api;

namespace Zibo.EdgeCtl.NanoApi.References;

/// <summary>Writes parameter lists.</summary>
internal static class ParameterWriter
{
    public static string Write(IEnumerable<ApiParameter> parameters) => string.Join(", ", parameters.Select(WriteOne));

    private static string WriteOne(ApiParameter parameter)
    {
        string modifier = parameter.Modifier.Length == 0 ? "" : parameter.Modifier + " ";
        string text = $"{modifier}{CSharpNames.Type(parameter.Type)} {CSharpNames.Identifier(parameter.Name)}";
        return parameter.Default is null ? text : $"{text} = {DefaultValue(parameter.Type, parameter.Default)}";
    }

    // Metadata keeps the default of an enum as a number and the default of a struct as null; C# takes neither.
    private static string DefaultValue(string type, string value)
    {
        if (value == "null")
        {
            return "default";
        }

        bool isNumber = value.Length > 0 && (char.IsAsciiDigit(value[^1]) && (value[0] == '-' || char.IsAsciiDigit(value[0])));
        return isNumber ? $"({CSharpNames.Type(type)})({value})" : value;
    }
}
