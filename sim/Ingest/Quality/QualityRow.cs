namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>One controller on one local day. Counts are quarters of circuits: 96 a circuit and whole day.</summary>
public sealed record QualityRow
{
    /// <summary>The site.</summary>
    public required string Site { get; init; }

    /// <summary>The device.</summary>
    public required string Device { get; init; }

    /// <summary>The local day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Circuits that it reports.</summary>
    public required long CircuitCount { get; init; }

    /// <summary>Quarters that have ended, times circuits.</summary>
    public required long ExpectedCount { get; init; }

    /// <summary>Of these, told at least in part.</summary>
    public required long ReceivedCount { get; init; }

    /// <summary>Received of expected in percent; null where nothing is expected yet.</summary>
    public required double? ReportingRatePercent { get; init; }

    /// <summary>Arrived more than an hour after their end.</summary>
    public required long LateCount { get; init; }

    /// <summary>Came from the backlog only.</summary>
    public required long ReplayedCount { get; init; }

    /// <summary>Told after a power cut.</summary>
    public required long RestoredCount { get; init; }

    /// <summary>With energy that was not seen.</summary>
    public required long GapCount { get; init; }

    /// <summary>With doubtful figures.</summary>
    public required long UncertainCount { get; init; }

    /// <summary>Without any good figure.</summary>
    public required long BadCount { get; init; }

    /// <summary>Whose time was computed later, by the controller or by its clock message.</summary>
    public required long TimeRepairedCount { get; init; }

    /// <summary>Not received, of times of which the controller says that it gave up intervals.</summary>
    public required long LostCount { get; init; }

    /// <summary>Sum of the intervals' energies, all circuits.</summary>
    public required long EnergyMilliwattHours { get; init; }

    /// <summary>What the circuits' totals grew by, from the first interval's start to the last one's end.</summary>
    public required long TotalGrowthMilliwattHours { get; init; }

    /// <summary>Circuits where the two differ: an interval between is missing, or tells what the total does not.</summary>
    public required long UnreconciledCircuitCount { get; init; }
}
