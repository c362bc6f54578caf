namespace Zibo.EdgeCtl.NanoApi.Api;

/// <summary>Reads the text between the parentheses of a member.</summary>
internal static class ParameterReader
{
    private static readonly HashSet<string> Modifiers = ["ref", "out", "in", "params", "this"];

    public static IReadOnlyList<ApiParameter> Read(string text) => [.. Split(text).Select(ReadOne)];

    private static ApiParameter ReadOne(string text)
    {
        LineCursor cursor = new(text);
        string first = cursor.Word();
        bool hasModifier = Modifiers.Contains(first);
        string type = hasModifier ? cursor.Word() : first;
        string name = cursor.Word();
        string rest = cursor.Rest;
        if (rest.Length > 0 && rest[0] != '=')
        {
            throw cursor.Expected("'=' or the end of the parameter");
        }

        return new ApiParameter(hasModifier ? first : "", type, name, rest.Length == 0 ? null : rest[1..].Trim());
    }

    // A comma inside a default value in quotes does not end a parameter.
    private static IEnumerable<string> Split(string text)
    {
        int start = 0;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == ',')
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        if (text.Length > 0)
        {
            yield return text[start..];
        }
    }
}
