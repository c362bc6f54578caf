namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>The energies of a circuit's intervals against the growth of its total: two ways to the same figure.</summary>
/// <param name="SumMilliwattHours">Sum of the energies.</param>
/// <param name="GrowthMilliwattHours">Total at the last one's end less total at the first one's start.</param>
internal sealed record EnergyCheck(long SumMilliwattHours, long GrowthMilliwattHours)
{
    /// <summary>Checks the intervals of one circuit, in any order.</summary>
    public static EnergyCheck Of(IEnumerable<IntervalRow> intervals)
    {
        IntervalRow[] rows = [.. intervals];

        // After a power cut a piece is told anew as the controller remembers it. Where an earlier start told an interval from
        // the same total on, the piece stands in for it, since the total went on from there.
        ILookup<(long?, long), IntervalRow> restored = rows.Where(row => row.IsRestored).ToLookup(Origin);
        IntervalRow[] counted = [.. rows.Where(row => !restored[Origin(row)].Any(piece => piece.BootId > row.BootId))];
        return counted.Length == 0
            ? new EnergyCheck(0, 0)
            : new EnergyCheck(
                counted.Sum(row => row.EnergyMilliwattHours ?? 0),

                // A total never falls, so its extremes tell the first interval from the last.
                counted.Max(row => row.TotalMilliwattHours) - counted.Min(TotalAtStart));
    }

    private static (long?, long) Origin(IntervalRow row) => (row.StartUtcMilliseconds, TotalAtStart(row));

    private static long TotalAtStart(IntervalRow row) => row.TotalMilliwattHours - (row.EnergyMilliwattHours ?? 0);
}
