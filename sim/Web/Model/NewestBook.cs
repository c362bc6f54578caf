namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What each of some things told last, by its name: the newest by boot and sequence, never by arrival.</summary>
/// <param name="order">Boot and sequence of a message.</param>
internal sealed class NewestBook<T>(Func<T, (long BootId, long Sequence)> order)
    where T : class
{
    // The firmware has 8 schedules and 4 setpoints; what is beyond that comes from no controller.
    private const int MaximumCount = 16;

    private readonly SortedDictionary<string, T> _newest = new(StringComparer.Ordinal);

    /// <summary>The messages by their names, in the order of these.</summary>
    public IReadOnlyDictionary<string, T> All => _newest;

    /// <summary>Takes a message, unless a newer one is known.</summary>
    public void Take(string name, T message)
    {
        bool isKnown = _newest.TryGetValue(name, out T? known);
        bool isNewer = known is null || order(message).CompareTo(order(known)) > 0;
        if (isNewer && (isKnown || _newest.Count < MaximumCount))
        {
            _newest[name] = message;
        }
    }
}
