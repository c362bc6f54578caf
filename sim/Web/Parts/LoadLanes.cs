namespace Zibo.EdgeCtl.Sim.Web.Parts;

/// <summary>When a load was held off, from the changes of its relay.</summary>
public static class LoadLanes
{
    /// <summary>The stretches within a span of time, UTC in ms since 1970.</summary>
    public static IReadOnlyList<(long FromMilliseconds, long ToMilliseconds)> Of(
        IReadOnlyList<LoadChange> changes, string load, long fromMilliseconds, long toMilliseconds)
    {
        List<(long, long)> lanes = [];
        long? since = null;
        foreach (LoadChange change in changes.Where(change => change.Load == load).OrderBy(change => change.UtcMilliseconds))
        {
            if (change.IsShed)
            {
                since ??= change.UtcMilliseconds;
            }
            else if (since is { } start)
            {
                Add(start, change.UtcMilliseconds);
                since = null;
            }
        }

        if (since is { } open)
        {
            Add(open, toMilliseconds);
        }

        return lanes;

        void Add(long start, long end)
        {
            if (end > fromMilliseconds && start < toMilliseconds)
            {
                lanes.Add((Math.Max(start, fromMilliseconds), Math.Min(end, toMilliseconds)));
            }
        }
    }
}
