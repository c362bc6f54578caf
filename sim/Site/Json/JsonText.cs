using System.Text;
using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads JSON text, comments and trailing commas allowed, into values that know their places.</summary>
internal sealed class JsonText
{
    // A file that people write by hand is far smaller; a log that was named by mistake is not read to its end.
    private const int MaximumCharacters = 1_000_000;

    private static readonly Phrase SyntaxRemedy = new(
        "Look for a missing or extra comma, quote or bracket here or just before",
        "请检查此处或之前是否缺少或多出逗号、引号或括号");

    private readonly byte[] _bytes;
    private readonly FindingList _findings;

    // Readers ask for places in the order of the file, so that lines are counted on from the last.
    private int _countedBytes;
    private int _countedLines;

    private JsonText(byte[] bytes, FindingList findings)
    {
        _bytes = bytes;
        _findings = findings;
    }

    /// <summary>Reads a text.</summary>
    /// <returns>The root value; an object, everything else is a finding.</returns>
    /// <exception cref="InputException">The text is not JSON.</exception>
    public static JsonValue Parse(string text, FindingList findings)
    {
        if (text.Length > MaximumCharacters)
        {
            findings.Add(
                new Phrase("the file has more than {0} characters", "文件超过 {0} 个字符").Format(MaximumCharacters),
                new Phrase("Check that it is the file you meant", "请确认文件是否选对"));
            findings.ThrowIfAny();
        }

        // Text from outside may hold halves of surrogate pairs: they become replacement characters here.
        byte[] bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        JsonValue? root = new JsonText(bytes, findings).Read();
        findings.ThrowIfAny();
        return root!;
    }

    private JsonValue? Read()
    {
        JsonReaderOptions options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        Utf8JsonReader reader = new(_bytes, options);
        try
        {
            reader.Read();
            JsonValue root = ReadValue(ref reader, "$");
            reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            AddSyntaxError(exception);
            return null;
        }
    }

    private JsonValue ReadValue(ref Utf8JsonReader reader, string path)
    {
        int line = LineAt((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new JsonValue(JsonKind.Object, path, line, string.Empty, ReadMembers(ref reader, path), []);
            case JsonTokenType.StartArray:
                return new JsonValue(JsonKind.List, path, line, string.Empty, [], ReadItems(ref reader, path));
            case JsonTokenType.String:
                return new JsonValue(JsonKind.Text, path, line, ReadString(ref reader, path, line), [], []);
            case JsonTokenType.Number:
                return new JsonValue(JsonKind.Number, path, line, Encoding.UTF8.GetString(reader.ValueSpan), [], []);
            case JsonTokenType.Null:
                return new JsonValue(JsonKind.Null, path, line, "null", [], []);
            default:
                return new JsonValue(JsonKind.Truth, path, line, Encoding.UTF8.GetString(reader.ValueSpan), [], []);
        }
    }

    private List<JsonMember> ReadMembers(ref Utf8JsonReader reader, string path)
    {
        List<JsonMember> members = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            int line = LineAt((int)reader.TokenStartIndex);
            string name = ReadString(ref reader, path, line);
            reader.Read();
            members.Add(new JsonMember(name, line, ReadValue(ref reader, JsonPath.Member(path, name))));
        }

        return members;
    }

    private List<JsonValue> ReadItems(ref Utf8JsonReader reader, string path)
    {
        List<JsonValue> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader, JsonPath.Item(path, items.Count)));
        }

        return items;
    }

    private string ReadString(ref Utf8JsonReader reader, string path, int line)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The reader checks the form of \uD83D, and only here that its other half is missing.
            _findings.AddPath(
                path,
                line,
                new Phrase("a \\u escape stands for half a character", "\\u 转义只表示半个字符"),
                new Phrase("Write the character itself", "请直接书写该字符"));
            return string.Empty;
        }
    }

    private void AddSyntaxError(JsonException exception)
    {
        int lineStart = 0;
        int line = (int)(exception.LineNumber ?? 0);
        for (int i = 0; i < line; i++)
        {
            lineStart = Array.IndexOf(_bytes, (byte)'\n', lineStart) + 1;
        }

        int offset = Math.Clamp((int)(exception.BytePositionInLine ?? 0), 0, _bytes.Length - lineStart);
        int column = Encoding.UTF8.GetCharCount(_bytes, lineStart, offset) + 1;
        int position = lineStart + offset;
        if (_bytes.AsSpan(position).Trim(" \t\r\n"u8).IsEmpty)
        {
            bool isEmpty = _bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty;
            _findings.AddLine(
                line + 1,
                column,
                isEmpty ? new Phrase("the file is empty", "文件为空") : new Phrase("the file ends too early", "文件过早结束"),
                isEmpty ? new Phrase("Start from the example that ships", "请从自带的示例开始") : SyntaxRemedy);
            return;
        }

        Rune.DecodeFromUtf8(_bytes.AsSpan(position), out Rune rune, out _);
        _findings.AddLine(
            line + 1, column, new Phrase("this is not JSON from \"{0}\" on", "从“{0}”起不是合法的 JSON").Format(rune), SyntaxRemedy);
    }

    private int LineAt(int position)
    {
        _countedLines += _bytes.AsSpan(_countedBytes, position - _countedBytes).Count((byte)'\n');
        _countedBytes = position;
        return _countedLines + 1;
    }
}
