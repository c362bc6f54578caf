namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Collects what the schedules of a controller say.</summary>
internal sealed class ScheduleBook
{
    // The firmware has 8; what is beyond that comes from no controller.
    private const int MaximumCount = 16;

    private readonly SortedDictionary<string, ScheduleMessage> _newest = new(StringComparer.Ordinal);

    /// <summary>What each said last.</summary>
    public ScheduleSnapshot[] All =>
    [
        .. _newest.Values.Select(schedule =>
            new ScheduleSnapshot(schedule.Schedule, schedule.IsOccupied, schedule.Source, schedule.NextChangeUtcMilliseconds)),
    ];

    /// <summary>Takes a message, unless a newer one is known.</summary>
    public void Take(ScheduleMessage message)
    {
        bool isKnown = _newest.TryGetValue(message.Schedule, out ScheduleMessage? known);
        bool isNewer = known is null || (message.BootId, message.Sequence).CompareTo((known.BootId, known.Sequence)) > 0;
        if (isNewer && (isKnown || _newest.Count < MaximumCount))
        {
            _newest[message.Schedule] = message;
        }
    }
}
