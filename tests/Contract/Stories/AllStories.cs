namespace Zibo.EdgeCtl.Contract.Tests.Stories;

/// <summary>Everything that the firmware sends in all stories, told once.</summary>
internal static class AllStories
{
    private static readonly Lazy<IReadOnlyList<Seen>> All = new(() =>
        [.. OfficeStory.Tell().Concat(WorkshopStory.Tell()).Select(Seen.From)]);

    /// <summary>The messages in the order in which they came.</summary>
    public static IReadOnlyList<Seen> Messages => All.Value;
}
