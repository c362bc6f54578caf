namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads where the facts of a board come from, and holds that against the file: every fact has a source or is marked.</summary>
/// <param name="root">The board file.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class FactReader(JsonValue root, FindingList findings)
{
    private static readonly string[] NoFacts = ["id", "kind", "soc", "sources", "unconfirmed"];

    private static readonly Phrase Remedy = new(
        "Name the document that says so in \"sources\", or list the key in \"unconfirmed\"", "请在“sources”中写明依据，或将该键列入“unconfirmed”");

    /// <summary>Reads the sources.</summary>
    public IReadOnlyList<FactSource> ReadSources(ObjectReader board, JsonValue? value)
    {
        List<FactSource> sources = [];
        foreach (JsonValue item in board.Items(value))
        {
            ObjectReader reader = new(item, findings);
            IReadOnlyList<JsonValue> covers = reader.Items(reader.Required("covers", Remedy));
            string? name = reader.Text(reader.Required("name", new Phrase("Name the document", "请写明文件名称")));
            foreach (JsonValue key in covers)
            {
                RequireFact(reader, key);
            }

            sources.Add(new FactSource(name ?? string.Empty, [.. covers.Select(key => key.Text)]));
            reader.Finish();
        }

        return sources;
    }

    /// <summary>Reads the paths that nobody has confirmed.</summary>
    public IReadOnlyList<string> ReadUnconfirmed(ObjectReader board, JsonValue? value)
    {
        IReadOnlyList<JsonValue> paths = board.Items(value);
        foreach (JsonValue path in paths)
        {
            RequireFact(board, path);
        }

        return [.. paths.Select(path => path.Text)];
    }

    /// <summary>Finds the facts without a status; keys that are unknown have a finding of their own.</summary>
    public void Check(ObjectReader board, IReadOnlyList<FactSource> sources, IReadOnlyList<string> unconfirmed)
    {
        foreach (JsonMember member in root.Members.Where(
            member => board.Known.Contains(member.Name) && !NoFacts.Contains(member.Name, StringComparer.Ordinal)))
        {
            bool isCovered = sources.Any(source => source.Covers.Contains(member.Name, StringComparer.Ordinal))
                || unconfirmed.Contains(member.Name, StringComparer.Ordinal);
            if (!isCovered && member.Value is { Kind: not JsonKind.List } or { Items.Count: > 0 })
            {
                findings.AddPath(
                    member.Value.Path, member.Line, new Phrase("nothing says where \"{0}\" comes from", "“{0}”没有依据").Format(member.Name), Remedy);
            }
        }
    }

    /// <summary>True where a fact, what it lies in or what lies in it is unconfirmed.</summary>
    public static bool IsUnconfirmed(string path, IReadOnlyList<string> unconfirmed) =>
        unconfirmed.Any(marked => Contains(marked, path) || Contains(path, marked));

    private static bool Contains(string outer, string inner) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] is '.' or '[');

    private void RequireFact(ObjectReader reader, JsonValue path)
    {
        if (reader.Text(path) is string text && root.Find("$." + text) == null)
        {
            reader.Refuse(
                path,
                new Phrase("this file has no \"{0}\"", "本文件中没有“{0}”").Format(text),
                new Phrase("Write the path of a fact, such as outputs[3] or network.resetPin", "请写事实的路径，例如 outputs[3] 或 network.resetPin"));
        }
    }
}
