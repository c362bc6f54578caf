using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>A line of the table for programs: one figure of one institution in one month.</summary>
/// <param name="Item">What it is: a word that does not depend on the language.</param>
/// <param name="Name">The same for people.</param>
/// <param name="Unit">Its unit; empty for counts.</param>
/// <param name="Value">The figure; null where it is not known.</param>
internal sealed record ReportRow(string Item, Phrase Name, string Unit, double? Value)
{
    /// <summary>Controller or fault that it is of; empty where it is of the whole.</summary>
    public string Part { get; init; } = string.Empty;

    /// <summary>The same of a year before; null where it is not known, or makes no sense.</summary>
    public double? YearBefore { get; init; }

    /// <summary>True where enough of both years is known.</summary>
    public bool IsComparable { get; init; }

    /// <summary>What there is to say of it; null for nothing.</summary>
    public Phrase? Note { get; init; }

    /// <summary>How much more than a year before in percent; null where it cannot be said.</summary>
    public double? ChangePercent => IsComparable ? Units.Change(Value, YearBefore) : null;
}
