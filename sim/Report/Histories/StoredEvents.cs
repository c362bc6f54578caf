using Zibo.EdgeCtl.Sim.Ingest;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>Messages of a store that are no intervals; each kind is read once for all controllers.</summary>
internal sealed class StoredEvents(IIngestStore store)
{
    private readonly Dictionary<TopicKind, ILookup<long, EventRow>> _kinds = [];

    /// <summary>Messages of a kind from a controller, in the order of their identities.</summary>
    public IEnumerable<EventRow> Of(TopicKind kind, DeviceRow device)
    {
        if (!_kinds.TryGetValue(kind, out ILookup<long, EventRow>? rows))
        {
            _kinds.Add(kind, rows = store.ReadEvents(kind).ToLookup(row => row.DeviceKey));
        }

        return rows[device.Key];
    }

    /// <summary>Gives messages of a controller their place in time.</summary>
    public IntervalPlacer PlacerOf(DeviceRow device) => new(Of(TopicKind.Clock, device).Select(ClockMark.Of));
}
