using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>A fault in a time, all its spells together.</summary>
/// <param name="Device">The controller.</param>
/// <param name="Word">Its word in the contract.</param>
/// <param name="Subject">Name of what it is about; empty where nobody knows.</param>
/// <param name="Code">What it means and what to do.</param>
/// <param name="Count">How often it stood in the time.</param>
/// <param name="Milliseconds">How long, within the time; null where a start or an end is not known.</param>
/// <param name="FirstUtcMilliseconds">When it first appeared; null where nobody knows.</param>
/// <param name="Stands">True where it stood at the end of the time.</param>
public sealed record FaultLine(
    string Device, string Word, string Subject, Code Code, int Count, long? Milliseconds, long? FirstUtcMilliseconds, bool Stands)
{
    /// <summary>The faults of a controller in a time, the longest first.</summary>
    internal static IReadOnlyList<FaultLine> Of(ControllerFacts facts, IEnumerable<FaultSpell> spells, long from, long to) =>
    [
        .. spells.Where(spell => IsIn(spell, from, to)).GroupBy(spell => (spell.Word, spell.Source))
            .Select(group => Sum(facts, [.. group], from, to))
            .OrderByDescending(line => line.Milliseconds ?? long.MaxValue).ThenBy(line => line.Word, StringComparer.Ordinal)
            .ThenBy(line => line.Subject, StringComparer.Ordinal),
    ];

    // A spell of which nobody knows when it began is told in every report rather than in none.
    private static bool IsIn(FaultSpell spell, long from, long to) =>
        (spell.StartUtcMilliseconds is null || spell.StartUtcMilliseconds < to)
        && (!spell.IsOver || spell.EndUtcMilliseconds is null || spell.EndUtcMilliseconds > from);

    private static FaultLine Sum(ControllerFacts facts, FaultSpell[] spells, long from, long to)
    {
        Code code = CodeBook.Standing.Of("faults", spells[0].Word);
        return new FaultLine(
            spells[0].Device,
            spells[0].Word,
            NameOf(facts, code.Source, spells[0].Source),
            code,
            spells.Length,
            spells.All(IsTimed) ? spells.Sum(spell => Math.Min(spell.EndUtcMilliseconds ?? to, to) - Math.Max(spell.StartUtcMilliseconds!.Value, from)) : null,
            spells.Min(spell => spell.StartUtcMilliseconds),
            spells.Any(spell => !spell.IsOver || spell.EndUtcMilliseconds > to));
    }

    private static bool IsTimed(FaultSpell spell) => spell.StartUtcMilliseconds is not null && (spell.EndUtcMilliseconds is not null || !spell.IsOver);

    private static string NameOf(ControllerFacts facts, string list, long index) => (list, facts.Site) switch
    {
        ("none", _) => string.Empty,
        ("circuit", { } site) when index < site.Circuits.Length => site.Circuits[index].Id,
        ("load", { } site) when index < site.Loads.Length => site.Loads[index].Id,
        ("water-meter", { } site) when index < site.WaterMeters.Length => site.WaterMeters[index].Id,
        _ => FormattableString.Invariant($"{list} {index}"),
    };
}
