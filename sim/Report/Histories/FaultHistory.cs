using System.Text.Json;
using Zibo.EdgeCtl.Sim.Ingest;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>Pairs messages of faults: appeared, gone. A start ends what stood before it; what still stands is told again.</summary>
internal static class FaultHistory
{
    /// <summary>All spells of a controller, by start.</summary>
    public static IReadOnlyList<FaultSpell> Of(DeviceRow device, StoredEvents events)
    {
        IntervalPlacer placer = events.PlacerOf(device);
        Dictionary<(string, long), FaultSpell> open = [];
        List<FaultSpell> over = [];
        IEnumerable<(EventRow Row, bool IsBoot)> rows = events.Of(TopicKind.Faults, device).Select(row => (row, false))
            .Concat(events.Of(TopicKind.Boots, device).Select(row => (row, true)));
        foreach ((EventRow row, bool isBoot) in rows.OrderBy(pair => pair.Row.BootId).ThenBy(pair => pair.Row.Sequence))
        {
            long? utc = row.UtcMilliseconds ?? placer.UtcOf(row.BootId, row.Sequence, row.MonotonicMilliseconds);
            if (isBoot)
            {
                over.AddRange(open.Values.Select(spell => spell with { EndUtcMilliseconds = utc, IsOver = true }));
                open.Clear();
                continue;
            }

            using JsonDocument document = JsonDocument.Parse(row.Body);
            FlatObject body = new(document.RootElement);
            (string Word, long Source) key = (body.TextOrNull("fault") ?? string.Empty, body.NumberOrNull("source") ?? 0);
            if (body.Flag("isActive"))
            {
                open.TryAdd(key, new FaultSpell(device.Device, key.Word, key.Source, utc, null, false));
            }
            else if (open.Remove(key, out FaultSpell? spell))
            {
                over.Add(spell with { EndUtcMilliseconds = utc, IsOver = true });
            }
        }

        return [.. over.Concat(open.Values).OrderBy(spell => spell.StartUtcMilliseconds)];
    }
}
