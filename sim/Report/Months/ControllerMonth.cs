namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>What a controller told of a time.</summary>
public sealed record ControllerMonth
{
    /// <summary>How much of the time had passed, in ms.</summary>
    public required long ExpectedMilliseconds { get; init; }

    /// <summary>The circuit of the whole site; null where none can be told.</summary>
    public required string? Whole { get; init; }

    /// <summary>Energies by circuit.</summary>
    public required IReadOnlyDictionary<string, CircuitSum> Circuits { get; init; }

    /// <summary>Import of the whole site in mWh by day of the time, from 0; null for a day of which nothing is known.</summary>
    public required IReadOnlyList<long?> DayMilliwattHours { get; init; }

    /// <summary>Windows of the supply; null where its circuit is not known.</summary>
    public required DemandFigures? Demand { get; init; }

    /// <summary>Litres of all water meters; null where none told.</summary>
    public required long? WaterLitres { get; init; }

    /// <summary>Water meters that told.</summary>
    public required int WaterMeterCount { get; init; }

    /// <summary>Time that they told of without a gap, in ms, the sum of all.</summary>
    public required long WaterKnownMilliseconds { get; init; }

    /// <summary>What the whole site took; null where its circuit is not known or told nothing.</summary>
    public CircuitSum? WholeSum => Whole is not null && Circuits.TryGetValue(Whole, out CircuitSum? sum) && sum.KnownMilliseconds > 0 ? sum : null;

    /// <summary>Energies by sub-item in mWh. What is fed through another circuit counts to its own; parts and rest make the whole.</summary>
    public IReadOnlyDictionary<SubItem, long> ItemsOf(ControllerFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Dictionary<SubItem, long> items = [];
        long metered = 0;
        foreach ((string circuit, CircuitSum sum) in Circuits.Where(pair => pair.Key != Whole && !facts.IsSecond(pair.Key)))
        {
            SubItem item = facts.ItemOf(circuit);
            if (item == SubItem.Solar)
            {
                items[item] = items.GetValueOrDefault(item) + sum.ExportMilliwattHours;
            }
            else if (item != SubItem.Whole)
            {
                long own = sum.ImportMilliwattHours - Circuits.Where(other => IsFed(other.Key, circuit, facts)).Sum(other => other.Value.ImportMilliwattHours);
                items[item] = items.GetValueOrDefault(item) + own;
                metered += own;
            }
        }

        if (WholeSum is { } whole)
        {
            items[SubItem.Unmetered] = whole.ImportMilliwattHours - metered;
        }

        return items;
    }

    private bool IsFed(string circuit, string parent, ControllerFacts facts) =>
        circuit != Whole && !facts.IsSecond(circuit) && facts.ItemOf(circuit) != SubItem.Solar && facts.ParentOf(circuit) == parent;
}
