namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The summary of a run of the office; its members are the keys of the JSON summary.</summary>
public sealed record RunReport
{
    /// <summary>Seed of the run.</summary>
    public required int Seed { get; init; }

    /// <summary>Id of the site.</summary>
    public required string Site { get; init; }

    /// <summary>Local time at the start.</summary>
    public required DateTime StartLocalTime { get; init; }

    /// <summary>Simulated time in s.</summary>
    public required long SimulatedSeconds { get; init; }

    /// <summary>The demand limit in W.</summary>
    public required int LimitWatts { get; init; }

    /// <summary>Length of a window in s.</summary>
    public required int WindowSeconds { get; init; }

    /// <summary>The building with the controller.</summary>
    public required DemandReport Controlled { get; init; }

    /// <summary>The same building with every load connected.</summary>
    public required DemandReport Uncontrolled { get; init; }

    /// <summary>What it cost in comfort.</summary>
    public required ComfortReport Comfort { get; init; }

    /// <summary>The sheddable loads in the order of the site.</summary>
    public required IReadOnlyList<LoadReport> Loads { get; init; }

    /// <summary>The firmware's meter against the truth.</summary>
    public required MeteringReport Metering { get; init; }

    /// <summary>Messages on their way to the backend.</summary>
    public required MessageReport Messages { get; init; }

    /// <summary>Faults that the firmware saw.</summary>
    public required IReadOnlyList<FaultReport> Faults { get; init; }

    /// <summary>Dial readings that were entered.</summary>
    public IReadOnlyList<ReadingReport> Readings { get; init; } = [];

    /// <summary>The water meters in the order of the site.</summary>
    public IReadOnlyList<WaterReport> Water { get; init; } = [];

    /// <summary>The quotas; null where the site has none.</summary>
    public BudgetReport? Budget { get; init; }

    /// <summary>What the run costs; null where the site has no tariff.</summary>
    public CostReport? Cost { get; init; }
}
