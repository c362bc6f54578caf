using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>
/// Finds messages that are missing: sequences below the highest that is known of a start, less those that the controller says
/// it gave up. Late messages close a gap, since it is computed anew with each question.
/// </summary>
public static class GapFinder
{
    /// <summary>All gaps of a store, by controller, start and sequence.</summary>
    public static IReadOnlyList<SequenceRange> Find(IIngestStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Find(
            store.ReadHoles(),
            store.ReadHighest(),
            [.. store.ReadEvents(TopicKind.Boots).Select(KnownBefore).OfType<SequenceRange>()],
            [.. store.ReadEvents(TopicKind.Losses).Select(row => LostRange.Of(row).Range)]);
    }

    /// <summary>The same from its parts.</summary>
    /// <param name="holes">Missing between those that arrived.</param>
    /// <param name="highest">From 1 to the highest that arrived, of each start.</param>
    /// <param name="knownBefore">From 1 to the highest that the next start knew of.</param>
    /// <param name="lost">Given up by the controller.</param>
    public static IReadOnlyList<SequenceRange> Find(
        IReadOnlyList<SequenceRange> holes,
        IReadOnlyList<SequenceRange> highest,
        IReadOnlyList<SequenceRange> knownBefore,
        IReadOnlyList<SequenceRange> lost)
    {
        ArgumentNullException.ThrowIfNull(knownBefore);
        Dictionary<(long, long), long> seen = highest.ToDictionary(range => (range.DeviceKey, range.BootId), range => range.To);
        List<SequenceRange> gaps = [.. holes];
        foreach (var boot in knownBefore.GroupBy(range => (range.DeviceKey, range.BootId)))
        {
            long from = seen.GetValueOrDefault(boot.Key) + 1;
            long to = boot.Max(range => range.To);
            if (from <= to)
            {
                gaps.Add(new SequenceRange(boot.Key.DeviceKey, boot.Key.BootId, from, to));
            }
        }

        ILookup<(long, long), SequenceRange> lostByBoot = lost.ToLookup(range => (range.DeviceKey, range.BootId));
        return [.. gaps.SelectMany(gap => Without(gap, lostByBoot[(gap.DeviceKey, gap.BootId)]))
            .OrderBy(gap => gap.DeviceKey).ThenBy(gap => gap.BootId).ThenBy(gap => gap.From)];
    }

    private static IEnumerable<SequenceRange> Without(SequenceRange gap, IEnumerable<SequenceRange> lost)
    {
        long next = gap.From;
        foreach (SequenceRange range in lost.Where(r => r.From <= r.To).OrderBy(r => r.From))
        {
            if (range.From > next)
            {
                long end = Math.Min(range.From - 1, gap.To);
                if (next <= end)
                {
                    yield return gap with { From = next, To = end };
                }
            }

            if (range.To >= gap.To)
            {
                next = long.MaxValue;
                break;
            }

            next = Math.Max(next, range.To + 1);
        }

        if (next <= gap.To)
        {
            yield return gap with { From = next };
        }
    }

    private static SequenceRange? KnownBefore(EventRow row)
    {
        using JsonDocument document = JsonDocument.Parse(row.Body);
        FlatObject body = new(document.RootElement);
        return body.NumberOrNull("previousBootId") is { } boot && body.NumberOrNull("previousLastSequence") is { } last and > 0
            ? new SequenceRange(row.DeviceKey, boot, 1, last)
            : null;
    }
}
