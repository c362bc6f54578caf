using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Meaning and remedy of the words in messages, from the contract's own codes.json.</summary>
public sealed class CodeBook
{
    private readonly Dictionary<(string List, string Word), Code> _codes = [];

    private CodeBook(JsonElement root)
    {
        foreach (JsonProperty list in root.EnumerateObject().Where(list => list.Value.ValueKind == JsonValueKind.Array))
        {
            foreach (JsonElement item in list.Value.EnumerateArray())
            {
                string word = item.GetProperty("word").GetString()!;
                _codes[(list.Name, word)] = new Code(
                    PhraseOf(item, "meaning") ?? Phrase.Same(word),
                    PhraseOf(item, "remedy"),
                    item.TryGetProperty("source", out JsonElement source) ? source.GetString()! : "none");
            }
        }
    }

    /// <summary>The contract that this program was built with.</summary>
    public static CodeBook Standing { get; } = Load();

    /// <summary>What a word of a list means; a word that is not known is shown as it is.</summary>
    public Code Of(string list, string word) => _codes.GetValueOrDefault((list, word)) ?? new Code(Phrase.Same(word), null, "none");

    private static CodeBook Load()
    {
        using Stream stream = typeof(CodeBook).Assembly.GetManifestResourceStream("codes.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return new CodeBook(document.RootElement);
    }

    private static Phrase? PhraseOf(JsonElement item, string member) => item.TryGetProperty(member, out JsonElement texts)
        ? new Phrase(texts.GetProperty("en").GetString()!, texts.GetProperty("zh-CN").GetString()!)
        : null;
}
