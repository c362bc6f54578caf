using System.Buffers;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A topic of the contract, taken apart: edgectl/v1/SITE/DEVICE/KIND[/NAME[/END]].</summary>
/// <param name="Site">The site.</param>
/// <param name="Device">The device; unique within its site only.</param>
/// <param name="Kind">What it carries.</param>
/// <param name="Name">Circuit, load or meter, or what else follows the kind; empty where nothing does.</param>
/// <param name="End">1m, 5m or 1d at the end of intervals and sheds; else empty.</param>
public sealed record TopicPath(string Site, string Device, TopicKind Kind, string Name, string End)
{
    private const string Prefix = "edgectl/v1/";
    private const int LongestNameCount = 64;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_");

    private static readonly Dictionary<string, TopicKind> Kinds = new(StringComparer.Ordinal)
    {
        ["intervals"] = TopicKind.Intervals,
        ["totals"] = TopicKind.Totals,
        ["loads"] = TopicKind.Loads,
        ["sheds"] = TopicKind.Sheds,
        ["receipts"] = TopicKind.Receipts,
        ["water"] = TopicKind.Water,
        ["readings"] = TopicKind.Readings,
        ["checks"] = TopicKind.Checks,
        ["budget"] = TopicKind.Budget,
        ["schedules"] = TopicKind.Schedules,
        ["setpoints"] = TopicKind.Setpoints,
        ["tariff"] = TopicKind.Tariff,
        ["costs"] = TopicKind.Costs,
        ["responses"] = TopicKind.Responses,
        ["faults"] = TopicKind.Faults,
        ["losses"] = TopicKind.Losses,
        ["clock"] = TopicKind.Clock,
        ["boots"] = TopicKind.Boots,
        ["why"] = TopicKind.Why,
        ["results"] = TopicKind.Results,
        ["status"] = TopicKind.Status,
        ["state"] = TopicKind.State,
        ["health"] = TopicKind.Health,
        ["powers"] = TopicKind.Powers,
        ["reasons"] = TopicKind.Reasons,
        ["commands"] = TopicKind.Commands,
    };

    /// <summary>True for a message whose newest copy replaces the older, and which may be lost.</summary>
    public bool IsVolatile => Kind is TopicKind.State or TopicKind.Health or TopicKind.Budget or TopicKind.Tariff or TopicKind.Why
        || Kind is TopicKind.Powers or TopicKind.Reasons
        || Kind is TopicKind.Intervals or TopicKind.Sheds && End is "1m" or "5m";

    /// <summary>Takes a topic apart; null for one that the contract does not have.</summary>
    public static TopicPath? Parse(string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        if (!topic.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        string[] levels = topic[Prefix.Length..].Split('/');
        if (levels.Length < 3 || !levels.All(IsName))
        {
            return null;
        }

        if (!Kinds.TryGetValue(levels[2], out TopicKind kind))
        {
            return new TopicPath(levels[0], levels[1], TopicKind.Other, string.Join('/', levels[2..]), "");
        }

        string[] rest = levels[3..];
        bool hasEnd = kind is TopicKind.Intervals or TopicKind.Sheds && rest.Length > 1;
        return new TopicPath(levels[0], levels[1], kind, string.Join('/', hasEnd ? rest[..^1] : rest), hasEnd ? rest[^1] : "");
    }

    private static bool IsName(string level) =>
        level.Length is > 0 and <= LongestNameCount && !level.AsSpan().ContainsAnyExcept(NameCharacters);
}
