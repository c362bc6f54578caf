using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What the readers of a site's parts share: findings, the board and its channels, and the keys that are known.</summary>
internal sealed class SiteReading(FindingList findings)
{
    /// <summary>Outside every range, so that a number that could not be read collides with no other.</summary>
    public const int Unread = -2;

    private readonly SortedDictionary<string, SortedSet<string>> _knownKeys = new(StringComparer.Ordinal);

    /// <summary>The remedy for a name that is missing.</summary>
    public static Phrase NameRemedy { get; } = new("Give it a name", "请填写名称");

    /// <summary>What is wrong so far.</summary>
    public FindingList Findings => findings;

    /// <summary>The board, or null where it is not known.</summary>
    public BoardDefinition? Board { get; set; }

    /// <summary>The keys that each object may have, by its path without indexes.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> KnownKeys => _knownKeys;

    /// <summary>Begins an object.</summary>
    public ObjectReader Open(JsonValue value) => new(value, findings);

    /// <summary>Ends an object.</summary>
    public void Finish(ObjectReader reader)
    {
        reader.Finish();
        string path = JsonPath.WithoutIndexes(reader.Path);
        if (!_knownKeys.TryGetValue(path, out SortedSet<string>? names))
        {
            _knownKeys.Add(path, names = new SortedSet<string>(StringComparer.Ordinal));
        }

        names.UnionWith(reader.Known);
    }

    /// <summary>A channel that must be given, or <see cref="Unread"/>.</summary>
    public int RequiredChannel(ObjectReader reader, string name, SiteChannels channels)
    {
        int count = Board == null ? 0 : channels.CountOf(Board);
        Phrase remedy = count == 0
            ? new Phrase("Write the channel number", "请写明通道号")
            : new Phrase("Write the channel number, 0 to {0}", "请写明通道号，0 至 {0}").Format(count - 1);
        return Channel(reader, reader.Required(name, remedy), channels);
    }

    /// <summary>A channel, or <see cref="Unread"/>; one that the board lacks is a finding.</summary>
    public int Channel(ObjectReader reader, JsonValue? value, SiteChannels channels)
    {
        int? channel = reader.WholeNumber(value);
        if (channel == null)
        {
            return Unread;
        }

        int count = Board == null ? SiteRules.MaximumChannel + 1 : channels.CountOf(Board);
        if (channel < 0 || channel >= count)
        {
            reader.Refuse(value!, channels.Problem(Board, count, value!.Text), channels.Remedy(count));
        }

        return channel.Value;
    }
}
