namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>The energies of a circuit's intervals against the growth of its total: two ways to the same figure.</summary>
/// <param name="SumMilliwattHours">Sum of the energies.</param>
/// <param name="GrowthMilliwattHours">Total at the last one's end less total at the first one's start.</param>
internal sealed record EnergyCheck(long SumMilliwattHours, long GrowthMilliwattHours)
{
    /// <summary>Checks the intervals of one circuit, in any order.</summary>
    /// <remarks>
    /// Over power cuts too: an interval leaves the controller after the record that holds its energy is written, so what is
    /// restored goes on where what was told ended.
    /// </remarks>
    public static EnergyCheck Of(IEnumerable<IntervalRow> intervals)
    {
        IntervalRow[] rows = [.. intervals];
        return rows.Length == 0
            ? new EnergyCheck(0, 0)
            : new EnergyCheck(
                rows.Sum(row => row.EnergyMilliwattHours ?? 0),

                // A total never falls, so its extremes tell the first interval from the last.
                rows.Max(row => row.TotalMilliwattHours) - rows.Min(TotalAtStart));
    }

    private static long TotalAtStart(IntervalRow row) => row.TotalMilliwattHours - (row.EnergyMilliwattHours ?? 0);
}
