namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A JSON value that knows its place in the file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Its path, $ for the root.</param>
/// <param name="Line">The line that it begins in, from 1.</param>
/// <param name="Text">The text without quotes, or the number as written.</param>
/// <param name="Members">Keys and values of an object, in the order of the file.</param>
/// <param name="Items">Values of a list.</param>
internal sealed record JsonValue(
    JsonKind Kind, string Path, int Line, string Text, IReadOnlyList<JsonMember> Members, IReadOnlyList<JsonValue> Items)
{
    /// <summary>How a message names this kind of value.</summary>
    public Phrase KindPhrase => Name(Kind);

    /// <summary>How a message names a kind of value.</summary>
    public static Phrase Name(JsonKind kind) => kind switch
    {
        JsonKind.Object => new Phrase("an object in braces", "花括号中的对象"),
        JsonKind.List => new Phrase("a list in brackets", "方括号中的列表"),
        JsonKind.Text => new Phrase("text in quotes", "引号中的文本"),
        JsonKind.Number => new Phrase("a number", "数字"),
        JsonKind.Truth => new Phrase("true or false", "true 或 false"),
        _ => new Phrase("null", "空值 null"),
    };

    /// <summary>The value at a path, or null.</summary>
    public JsonValue? Find(string path)
    {
        if (Path == path)
        {
            return this;
        }

        return Members.Select(member => member.Value).Concat(Items)
            .Where(value => path.StartsWith(value.Path, StringComparison.Ordinal))
            .Select(value => value.Find(path))
            .FirstOrDefault(found => found != null);
    }

    /// <summary>The line of the value at a path; of a key that is left out, that of the object that lacks it.</summary>
    public int LineOf(string path)
    {
        JsonValue? value = Find(path);
        while (value == null && path.LastIndexOf('.') is int end and > 0)
        {
            path = path[..end];
            value = Find(path);
        }

        return (value ?? this).Line;
    }
}
