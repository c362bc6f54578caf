namespace Zibo.EdgeCtl.NanoApi.Api;

/// <summary>Reads the line that opens a type.</summary>
internal static class TypeHeaderReader
{
    private const string FlagsMark = "[Flags]";
    private const string RepeatableMark = "[Repeatable]";

    public static ApiType Read(string line)
    {
        LineCursor cursor = new(line);
        string modifiers = cursor.Modifiers();
        string kind = cursor.Word();
        return kind switch
        {
            "class" => Plain(ApiTypeKind.Class, modifiers, cursor),
            "struct" => Plain(ApiTypeKind.Struct, modifiers, cursor),
            "interface" => Plain(ApiTypeKind.Interface, modifiers, cursor),
            "enum" => Plain(ApiTypeKind.Enum, modifiers, cursor),
            "delegate" => Delegate(modifiers, cursor),
            _ => throw new TableFormatException($"unknown kind of type '{kind}' in \"{line}\""),
        };
    }

    private static ApiType Plain(ApiTypeKind kind, string modifiers, LineCursor cursor)
    {
        string name = cursor.Word();
        string rest = cursor.Rest;
        bool flags = rest.EndsWith(FlagsMark, StringComparison.Ordinal);
        bool isRepeatable = rest.EndsWith(RepeatableMark, StringComparison.Ordinal);
        rest = flags ? rest[..^FlagsMark.Length].Trim() : isRepeatable ? rest[..^RepeatableMark.Length].Trim() : rest;
        if (rest.Length > 0 && rest[0] != ':')
        {
            throw cursor.Expected("':' and the bases");
        }

        string[] bases = rest.Length == 0 ? [] : rest[1..].Split(',', StringSplitOptions.TrimEntries);
        return new ApiType(kind, modifiers, name) { Bases = bases, IsFlags = flags, IsRepeatable = isRepeatable };
    }

    private static ApiType Delegate(string modifiers, LineCursor cursor)
    {
        string name = cursor.Word();
        if (cursor.Word() != "returns")
        {
            throw cursor.Expected("'returns'");
        }

        return new ApiType(ApiTypeKind.Delegate, modifiers, name)
        {
            DelegateResult = cursor.Word(),
            DelegateParameters = ParameterReader.Read(cursor.Between('(', ')')),
        };
    }
}
