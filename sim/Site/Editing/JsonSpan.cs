using System.Text;
using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A JSON value and where its text stands, so that it can be changed without touching anything else.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="StartIndex">Its first byte.</param>
/// <param name="EndIndex">The byte behind its last.</param>
/// <param name="Text">The text of a string; empty else.</param>
/// <param name="Members">Keys, where they begin, and values of an object.</param>
/// <param name="Items">Values of a list.</param>
internal sealed record JsonSpan(
    JsonTokenType Kind,
    int StartIndex,
    int EndIndex,
    string Text,
    IReadOnlyList<(string Name, int NameIndex, JsonSpan Value)> Members,
    IReadOnlyList<JsonSpan> Items)
{
    /// <summary>Reads a text that is known to be JSON, with comments and trailing commas.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static JsonSpan Parse(byte[] utf8)
    {
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        reader.Read();
        return Read(ref reader);
    }

    /// <summary>The value at a path, or null.</summary>
    public JsonSpan? Find(IEnumerable<SitePathPart> parts)
    {
        JsonSpan? span = this;
        foreach (SitePathPart part in parts)
        {
            span = span?.Step(part);
        }

        return span;
    }

    private static JsonSpan Read(ref Utf8JsonReader reader)
    {
        int start = (int)reader.TokenStartIndex;
        JsonTokenType kind = reader.TokenType;
        List<(string, int, JsonSpan)> members = [];
        List<JsonSpan> items = [];
        string text = kind == JsonTokenType.String ? Encoding.UTF8.GetString(reader.ValueSpan) : string.Empty;
        if (kind == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                int nameIndex = (int)reader.TokenStartIndex;
                string name = reader.GetString()!;
                reader.Read();
                members.Add((name, nameIndex, Read(ref reader)));
            }
        }
        else if (kind == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(Read(ref reader));
            }
        }

        return new JsonSpan(kind, start, (int)reader.BytesConsumed, text, members, items);
    }

    private JsonSpan? Step(SitePathPart part) => part switch
    {
        { Name: string name } => Members.FirstOrDefault(m => m.Name == name).Value,
        { Index: int index } => index < Items.Count ? Items[index] : null,
        _ => Items.FirstOrDefault(item => item.Members.Any(m => m.Name == "id" && m.Value.Text == part.Id)),
    };
}
