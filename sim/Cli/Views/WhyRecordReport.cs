namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>A decision for programs. What is not known is null, never zero.</summary>
internal sealed record WhyRecordReport
{
    public required int Number { get; init; }

    public required long MonotonicMilliseconds { get; init; }

    public required long? UtcMilliseconds { get; init; }

    public required string? LocalTime { get; init; }

    public required string Phase { get; init; }

    public required int LimitWatts { get; init; }

    public required int? PowerWatts { get; init; }

    public required int? ProjectedWatts { get; init; }

    public required int? RequiredWatts { get; init; }

    public required int? RiskWatts { get; init; }

    public required int? RemainingMilliseconds { get; init; }

    public required IReadOnlyList<WhyLoadReport> Loads { get; init; }
}
