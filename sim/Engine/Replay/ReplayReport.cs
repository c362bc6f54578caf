namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The summary of a replay; its members are the keys of the JSON summary.</summary>
public sealed record ReplayReport
{
    /// <summary>The data file.</summary>
    public required string Data { get; init; }

    /// <summary>The demand limit in W.</summary>
    public required int LimitWatts { get; init; }

    /// <summary>Length of a window in s.</summary>
    public required int WindowSeconds { get; init; }

    /// <summary>How the time between samples is filled: "hold" holds a mean power over its interval.</summary>
    public required string Fill { get; init; }

    /// <summary>Rows of data.</summary>
    public required int RowCount { get; init; }

    /// <summary>Rows left out because a cell was empty; part of the gaps.</summary>
    public required int MissingRowCount { get; init; }

    /// <summary>Gaps in the data.</summary>
    public required int GapCount { get; init; }

    /// <summary>Their length together in s.</summary>
    public required long GapSeconds { get; init; }

    /// <summary>Simulated time in s.</summary>
    public required long SimulatedSeconds { get; init; }

    /// <summary>The windows with the controller.</summary>
    public required DemandReport Controlled { get; init; }

    /// <summary>The windows as they were recorded.</summary>
    public required DemandReport Uncontrolled { get; init; }

    /// <summary>Mean import of the worst window above the limit in W; 0 where every window was kept.</summary>
    public required double WorstOverLimitWatts { get; init; }

    /// <summary>Windows that touch a gap: nobody knows, and neither number above counts them.</summary>
    public required int UnknownWindowCount { get; init; }

    /// <summary>Windows that no controller could keep: the base alone exceeds the limit.</summary>
    public required int UnkeepableWindowCount { get; init; }

    /// <summary>Energy that the loads would have drawn while held off, in Wh.</summary>
    public required double UnservedWattHours { get; init; }

    /// <summary>The loads in the order of the map.</summary>
    public required IReadOnlyList<LoadReport> Loads { get; init; }

    /// <summary>The firmware's meter against the truth.</summary>
    public required MeteringReport Metering { get; init; }
}
