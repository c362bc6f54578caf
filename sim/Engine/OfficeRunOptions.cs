namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What to simulate.</summary>
public sealed record OfficeRunOptions
{
    /// <summary>Chooses weather, people and traffic; the same seed gives the same run.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Local time at which the run begins. The default lies before office hours of a hot working day.</summary>
    public DateTime StartLocalTime { get; init; } = new(2026, 7, 15, 7, 0, 0, DateTimeKind.Unspecified);

    /// <summary>How long to simulate.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Dial readings that are entered on the way.</summary>
    public IReadOnlyList<DialEntry> Readings { get; init; } = [];
}
