namespace Zibo.EdgeCtl.Contract.Tests.Stories;

/// <summary>Everything that the firmware sends in all stories, told once. Each story is a site of its own.</summary>
internal static class AllStories
{
    private static readonly Lazy<IReadOnlyList<Seen>> All = new(() =>
    [
        .. new[] { OfficeStory.Tell, WorkshopStory.Tell, OutageStory.Tell, CommandStory.Tell, TariffStory.Tell }
            .AsParallel().AsOrdered().SelectMany(tell => tell())
            .Where(message => message.Topic.StartsWith("edgectl/", StringComparison.Ordinal))
            .Select(Seen.From),
    ]);

    /// <summary>The messages in the order in which they came.</summary>
    public static IReadOnlyList<Seen> Messages => All.Value;

    /// <summary>Those that must not be lost.</summary>
    public static IEnumerable<Seen> Durable => Messages.Where(m => m.Body.ContainsKey("sequence"));
}
