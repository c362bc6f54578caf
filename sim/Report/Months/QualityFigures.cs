using Zibo.EdgeCtl.Sim.Ingest;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>How good the data of a time is, in quarters of circuits: 96 a circuit and day.</summary>
/// <param name="ExpectedCount">Quarters that have ended.</param>
/// <param name="ReceivedCount">Of these, told at least in part.</param>
/// <param name="UncertainCount">With doubtful figures.</param>
/// <param name="BadCount">Without a good one.</param>
/// <param name="GapCount">With energy that was not seen.</param>
/// <param name="LostCount">Given up by the controller.</param>
/// <param name="RestoredCount">Told after a power cut.</param>
/// <param name="LateCount">Later than an hour.</param>
/// <param name="UnreconciledCount">Days of controllers on which energies and totals of a circuit differ.</param>
public sealed record QualityFigures(
    long ExpectedCount,
    long ReceivedCount,
    long UncertainCount,
    long BadCount,
    long GapCount,
    long LostCount,
    long RestoredCount,
    long LateCount,
    long UnreconciledCount)
{
    /// <summary>Received of expected in percent; null where nothing is expected.</summary>
    public double? CoveragePercent => ExpectedCount > 0 ? 100.0 * ReceivedCount / ExpectedCount : null;

    /// <summary>Adds up days.</summary>
    public static QualityFigures Of(IEnumerable<QualityRow> days)
    {
        QualityRow[] rows = [.. days];
        return new QualityFigures(
            rows.Sum(row => row.ExpectedCount),
            rows.Sum(row => row.ReceivedCount),
            rows.Sum(row => row.UncertainCount),
            rows.Sum(row => row.BadCount),
            rows.Sum(row => row.GapCount),
            rows.Sum(row => row.LostCount),
            rows.Sum(row => row.RestoredCount),
            rows.Sum(row => row.LateCount),
            rows.Sum(row => row.UnreconciledCircuitCount > 0 ? 1 : 0));
    }
}
