using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The text of a site file in which single values are read and replaced: comments and layout stay as they are.</summary>
internal sealed class SiteText
{
    private readonly byte[] _bytes;
    private readonly JsonSpan _root;

    /// <summary>Takes a text that the site reader has accepted as JSON.</summary>
    public SiteText(string text)
    {
        Text = text;
        _bytes = Encoding.UTF8.GetBytes(text);
        _root = JsonSpan.Parse(_bytes);
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The value at a path as it is written, or null where the file leaves it out.</summary>
    public string? ValueAt(SitePath path) =>
        _root.Find(path.Parts) is { } span ? Encoding.UTF8.GetString(_bytes, span.StartIndex, span.EndIndex - span.StartIndex) : null;

    /// <summary>True where the value is there, or could be: the object that its key belongs into is.</summary>
    public bool HasPlaceFor(SitePath path) => Holder(path) is { Kind: JsonTokenType.StartObject };

    /// <summary>True where two paths lead to one value, or one of them into the value of the other: by id and by number, for example.</summary>
    public bool IsWithin(SitePath first, SitePath second) => PlaceOf(first).Zip(PlaceOf(second)).All(pair => pair.First == pair.Second);

    /// <summary>The text with another value at a path; a key that is not there yet is added behind the last of its object.</summary>
    /// <exception cref="InvalidOperationException">There is no place for it.</exception>
    public SiteText With(SitePath path, string literal)
    {
        if (_root.Find(path.Parts) is { } span)
        {
            return Splice(span.StartIndex, span.EndIndex, literal);
        }

        JsonSpan holder = HasPlaceFor(path) ? Holder(path)! : throw new InvalidOperationException($"no place for {path.Text}");
        return Insert(holder, $"\"{path.Parts[^1].Name}\": {literal}");
    }

    // Items of lists by number, where the list has them.
    private List<string> PlaceOf(SitePath path)
    {
        List<string> steps = [];
        JsonSpan? span = _root;
        foreach (SitePathPart part in path.Parts)
        {
            JsonSpan? next = span?.Find([part]);
            string item = string.Create(CultureInfo.InvariantCulture, $"{next?.StartIndex}{(next is null ? $"{part.Id}#{part.Index}" : string.Empty)}");
            steps.Add(part.Name is string name ? "." + name : $"[{item}]");
            span = next;
        }

        return steps;
    }

    private JsonSpan? Holder(SitePath path) => _root.Find(path.Parts.SkipLast(1));

    private SiteText Insert(JsonSpan holder, string member)
    {
        if (holder.Members.Count == 0)
        {
            return Splice(holder.StartIndex + 1, holder.StartIndex + 1, $" {member} ");
        }

        (_, int nameIndex, JsonSpan last) = holder.Members[^1];
        int comma = CommaBehind(last.EndIndex, holder.EndIndex - 1);
        int at = comma >= 0 ? comma + 1 : last.EndIndex;
        return Splice(at, at, (comma >= 0 ? string.Empty : ",") + Separator(holder, nameIndex) + member);
    }

    // As the key before it: on a line of its own with the same indentation, or on the same line.
    private string Separator(JsonSpan holder, int nameIndex)
    {
        int lineStart = Array.LastIndexOf(_bytes, (byte)'\n', nameIndex) + 1;
        if (lineStart <= holder.StartIndex)
        {
            return " ";
        }

        ReadOnlySpan<byte> line = _bytes.AsSpan(lineStart, nameIndex - lineStart);
        int indent = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
        string newLine = lineStart >= 2 && _bytes[lineStart - 2] == '\r' ? "\r\n" : "\n";
        return newLine + Encoding.UTF8.GetString(indent < 0 ? line : line[..indent]);
    }

    // A comma inside of a comment is none.
    private int CommaBehind(int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            if (_bytes[at] == ',')
            {
                return at;
            }

            if (_bytes[at] == '/' && at + 1 < to)
            {
                bool isLine = _bytes[at + 1] == '/';
                int end = _bytes.AsSpan(at + 2, to - at - 2).IndexOf(isLine ? "\n"u8 : "*/"u8);
                at = end < 0 ? to : at + 2 + end + (isLine ? 0 : 1);
            }
        }

        return -1;
    }

    private SiteText Splice(int start, int end, string literal) => new(
        Encoding.UTF8.GetString(_bytes, 0, start) + literal + Encoding.UTF8.GetString(_bytes, end, _bytes.Length - end));
}
