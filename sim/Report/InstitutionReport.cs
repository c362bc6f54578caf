using Zibo.EdgeCtl.Sim.Savings;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>The section of one institution.</summary>
public sealed record InstitutionReport
{
    /// <summary>The institution.</summary>
    public required Institution Institution { get; init; }

    /// <summary>The months, the oldest first; never empty.</summary>
    public required IReadOnlyList<InstitutionMonth> Months { get; init; }

    /// <summary>Faults of the whole period, the longest first.</summary>
    public required IReadOnlyList<FaultLine> Faults { get; init; }

    /// <summary>Savings, a supply each; empty where no baseline was asked for.</summary>
    public required IReadOnlyList<SavingsOutcome> Savings { get; init; }

    /// <summary>Controllers of whose circuits none can be told to be the supply.</summary>
    public required IReadOnlyList<string> ControllersWithoutSupply { get; init; }

    /// <summary>Controllers without a site file.</summary>
    public IEnumerable<string> ControllersWithoutFile => Institution.Controllers.Where(c => c.Site is null).Select(c => c.Row.Device);

    /// <summary>Messages that are missing in all and that nobody gave up.</summary>
    public required long MissingMessageCount { get; init; }

    /// <summary>Messages in all that controllers say they gave up.</summary>
    public required long LostMessageCount { get; init; }

    /// <summary>Intervals of which nobody knows the time: in no figure.</summary>
    public required long UnplacedCount { get; init; }

    /// <summary>True where the store holds something of the period.</summary>
    public bool HasData => Months.Any(month => month.Quality.ReceivedCount > 0 || month.Now.WaterLitres is not null);

    /// <summary>The first and the last day.</summary>
    public Period Period => new(Months[0].Span.From, Months[^1].Span.To);
}
