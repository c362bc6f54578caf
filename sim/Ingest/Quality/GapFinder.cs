using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>
/// Finds messages that are missing: sequences below the highest that is known of a start, less those that the controller says
/// it gave up. Late messages close a gap, since it is computed anew with each question.
/// </summary>
public static class GapFinder
{
    /// <summary>All gaps of a store.</summary>
    public static Gaps Find(IIngestStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Find(
            store.ReadHoles(),
            store.ReadHighest(),
            [.. store.ReadEvents(TopicKind.Boots).Select(KnownBefore).OfType<SequenceRange>()],
            [.. store.ReadEvents(TopicKind.Losses).Select(LostRange.Of)]);
    }

    /// <summary>The same from its parts.</summary>
    /// <param name="holes">Missing between those that arrived.</param>
    /// <param name="highest">From 1 to the highest that arrived, of each start.</param>
    /// <param name="knownBefore">From 1 to the highest that the next start knew of.</param>
    /// <param name="lost">Given up by the controller.</param>
    public static Gaps Find(
        IReadOnlyList<SequenceRange> holes,
        IReadOnlyList<SequenceRange> highest,
        IReadOnlyList<SequenceRange> knownBefore,
        IReadOnlyList<LostRange> lost)
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

        ILookup<long, LostRange> lostByDevice = lost.ToLookup(range => range.Range.DeviceKey);
        List<SequenceRange> missing = [];
        List<SequenceRange> givenUp = [];
        foreach (SequenceRange gap in gaps.OrderBy(gap => gap.DeviceKey).ThenBy(gap => gap.BootId).ThenBy(gap => gap.From))
        {
            SequenceRange[] left = [.. Without(gap, lostByDevice[gap.DeviceKey].Select(range => range.PartIn(gap)).OfType<SequenceRange>())];
            missing.AddRange(left);
            givenUp.AddRange(Without(gap, left));
        }

        return new Gaps(missing, givenUp);
    }

    private static IEnumerable<SequenceRange> Without(SequenceRange gap, IEnumerable<SequenceRange> taken)
    {
        long next = gap.From;
        foreach (SequenceRange range in taken.Where(r => r.From <= r.To).OrderBy(r => r.From))
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
