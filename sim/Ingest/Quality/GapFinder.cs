namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>
/// Finds messages that are missing: sequences below the highest that is known of a start, less those that the controller says
/// it gave up, or that went with the power. Late messages close a gap, since it is computed anew with each question.
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
            [.. store.ReadEvents(TopicKind.Boots).Select(EarlierStarts.Of).OfType<EarlierStarts>()],
            [.. store.ReadEvents(TopicKind.Losses).Select(LostRange.Of)]);
    }

    /// <summary>The same from its parts.</summary>
    /// <param name="holes">Missing between those that arrived.</param>
    /// <param name="highest">From 1 to the highest that arrived, of each start.</param>
    /// <param name="earlier">What starts say of those before them.</param>
    /// <param name="lost">Given up by the controller.</param>
    public static Gaps Find(
        IReadOnlyList<SequenceRange> holes,
        IReadOnlyList<SequenceRange> highest,
        IReadOnlyList<EarlierStarts> earlier,
        IReadOnlyList<LostRange> lost)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        Dictionary<(long, long), long> seen = highest.ToDictionary(range => (range.DeviceKey, range.BootId), range => range.To);
        List<SequenceRange> gaps = [.. holes];
        foreach (var boot in earlier.Select(start => start.Known).OfType<SequenceRange>().GroupBy(range => (range.DeviceKey, range.BootId)))
        {
            long from = seen.GetValueOrDefault(boot.Key) + 1;
            long to = boot.Max(range => range.To);
            if (from <= to)
            {
                gaps.Add(new SequenceRange(boot.Key.DeviceKey, boot.Key.BootId, from, to));
            }
        }

        ILookup<long, LostRange> lostByDevice = lost.ToLookup(range => range.Range.DeviceKey);
        ILookup<long, EarlierStarts> earlierByDevice = earlier.ToLookup(start => start.DeviceKey);
        List<SequenceRange> missing = [];
        List<SequenceRange> givenUp = [];
        foreach (SequenceRange gap in gaps.OrderBy(gap => gap.DeviceKey).ThenBy(gap => gap.BootId).ThenBy(gap => gap.From))
        {
            IEnumerable<SequenceRange?> given = lostByDevice[gap.DeviceKey].Select(range => range.PartIn(gap))
                .Concat(earlierByDevice[gap.DeviceKey].Select(start => start.LostOf(gap)));
            SequenceRange[] left = [.. Without(gap, given.OfType<SequenceRange>())];
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
}
