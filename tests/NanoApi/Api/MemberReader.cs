namespace Zibo.EdgeCtl.NanoApi.Api;

/// <summary>Reads one member line.</summary>
internal static class MemberReader
{
    public static ApiMember Read(string line)
    {
        LineCursor cursor = new(line);
        string kind = cursor.Word();
        return kind switch
        {
            "value" => Value(cursor),
            "ctor" => new ApiMember(ApiMemberKind.Constructor, cursor.Modifiers(), "", "") { Parameters = Parameters(cursor) },
            "method" => Callable(ApiMemberKind.Method, cursor),
            "operator" => Callable(ApiMemberKind.Operator, cursor),
            "explicit-method" => Callable(ApiMemberKind.ExplicitMethod, cursor),
            "property" => Property(ApiMemberKind.Property, cursor),
            "indexer" => Property(ApiMemberKind.Indexer, cursor),
            "explicit-property" => Property(ApiMemberKind.ExplicitProperty, cursor),
            "event" => new ApiMember(ApiMemberKind.Event, cursor.Modifiers(), cursor.Word(), cursor.Word()),
            "field" => Field(cursor),
            _ => throw new TableFormatException($"unknown kind of member '{kind}' in \"{line.Trim()}\""),
        };
    }

    private static ApiMember Value(LineCursor cursor)
    {
        string name = cursor.Word();
        return new ApiMember(ApiMemberKind.EnumValue, "", "", name) { Value = Constant(cursor) ?? throw cursor.Expected("'='") };
    }

    private static ApiMember Callable(ApiMemberKind kind, LineCursor cursor)
    {
        string modifiers = cursor.Modifiers();
        string type = cursor.Word();
        string name = cursor.Until('(');
        return new ApiMember(kind, modifiers, type, name) { Parameters = Parameters(cursor) };
    }

    // An indexer is a property named `this` with parameters in square brackets; explicit ones carry the interface before it.
    private static ApiMember Property(ApiMemberKind kind, LineCursor cursor)
    {
        string modifiers = cursor.Modifiers();
        string type = cursor.Word();
        string name = cursor.Until('[', '{');
        bool indexed = cursor.Rest.StartsWith('[');
        return new ApiMember(kind, modifiers, type, name)
        {
            Parameters = indexed ? ParameterReader.Read(cursor.Between('[', ']')) : [],
            Accessors = cursor.Between('{', '}'),
        };
    }

    private static ApiMember Field(LineCursor cursor)
    {
        string modifiers = cursor.Modifiers();
        string type = cursor.Word();
        string name = cursor.Word();
        return new ApiMember(ApiMemberKind.Field, modifiers, type, name) { Value = Constant(cursor) };
    }

    private static string? Constant(LineCursor cursor) => cursor.Rest.StartsWith('=') ? cursor.Rest[1..].Trim() : null;

    private static IReadOnlyList<ApiParameter> Parameters(LineCursor cursor) => ParameterReader.Read(cursor.Between('(', ')'));
}
