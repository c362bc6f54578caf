namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A comparison of controllers; its members are the keys of the JSON result.</summary>
public sealed record ControlBenchReport
{
    /// <summary>The data file, or "office".</summary>
    public required string Game { get; init; }

    /// <summary>Days that were played.</summary>
    public required double Days { get; init; }

    /// <summary>Length of a window in s.</summary>
    public required int WindowSeconds { get; init; }

    /// <summary>True where no controller that keeps the windows can be below the bound; false where it is a yardstick.</summary>
    public required bool IsTrueBound { get; init; }

    /// <summary>Wall time in s.</summary>
    public required double ElapsedSeconds { get; init; }

    /// <summary>The limits as they were asked for.</summary>
    public required IReadOnlyList<ControlLimitReport> Limits { get; init; }

    /// <summary>Each controller over all limits.</summary>
    public required IReadOnlyList<OverallReport> Overall { get; init; }
}
