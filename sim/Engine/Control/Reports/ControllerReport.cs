namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What one controller made of one limit.</summary>
public sealed record ControllerReport
{
    /// <summary>Its name.</summary>
    public required string Controller { get; init; }

    /// <summary>Whole windows whose import is known.</summary>
    public required int WindowCount { get; init; }

    /// <summary>Windows that touch a gap in the data; they are not judged.</summary>
    public required int UnknownWindowCount { get; init; }

    /// <summary>Windows above the limit.</summary>
    public required int BrokenWindowCount { get; init; }

    /// <summary>Of these, windows that perfect foresight keeps.</summary>
    public required int KeepableBrokenWindowCount { get; init; }

    /// <summary>Mean import of the worst window above the limit in W; 0 where every window was kept.</summary>
    public required double WorstExcessWatts { get; init; }

    /// <summary>The same of the worst window that perfect foresight keeps, in W.</summary>
    public required double WorstKeepableExcessWatts { get; init; }

    /// <summary>Energy in Wh that loads wanted while they were held off.</summary>
    public required double UnservedWattHours { get; init; }

    /// <summary>The same, each load's times its shed priority: what is given up last counts most.</summary>
    public required double WeightedUnservedWattHours { get; init; }

    /// <summary>Unserved energy over that of the bound, which minimises the weighted one; null where the bound is 0.</summary>
    public required double? UnservedOverBound { get; init; }

    /// <summary>Weighted unserved energy over that of the bound; null where the bound is 0. Below 1 only where windows broke.</summary>
    public required double? WeightedUnservedOverBound { get; init; }

    /// <summary>Weighted unserved energy over that of the plan; null where there is none or it is 0.</summary>
    public required double? WeightedUnservedOverPlan { get; init; }

    /// <summary>Relay changes per load and day, mean over the loads.</summary>
    public required double SwitchesPerLoadDay { get; init; }

    /// <summary>Minutes with people in and the rooms outside the comfort band; null for recorded data.</summary>
    public required double? MinutesOutsideComfort { get; init; }

    /// <summary>The loads.</summary>
    public required IReadOnlyList<LoadReport> Loads { get; init; }
}
