namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The last events of a controller. The same message twice is one event.</summary>
internal sealed class EventLog
{
    /// <summary>Most events that are kept.</summary>
    public const int CapacityCount = 400;

    private readonly Ring<EventEntry> _entries = new(CapacityCount);
    private readonly Queue<(long, long)> _order = new();
    private readonly HashSet<(long, long)> _seen = [];

    /// <summary>Adds what has not been told before.</summary>
    public bool Add(EventEntry entry)
    {
        if (entry.Sequence > 0)
        {
            if (!_seen.Add((entry.BootId, entry.Sequence)))
            {
                return false;
            }

            _order.Enqueue((entry.BootId, entry.Sequence));
            if (_order.Count > 4 * CapacityCount)
            {
                _seen.Remove(_order.Dequeue());
            }
        }

        _entries.Add(entry);
        return true;
    }

    /// <summary>The youngest first, by what the controller says and not by arrival. A clock is unknown at the start of a boot.</summary>
    public EventEntry[] Newest() =>
        [.. _entries.ToArray().Reverse().OrderByDescending(entry => entry.BootId).ThenByDescending(entry => entry.UtcMilliseconds ?? 0)];
}
