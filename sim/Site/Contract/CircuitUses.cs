namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Tells what a circuit feeds, from its sub-item code or, without one, from the words of its id.</summary>
public static class CircuitUses
{
    // MOHURD 2008; the first that fits counts.
    private static readonly (string Prefix, CircuitUse Use)[] Codes =
    [
        ("01000", CircuitUse.Whole), ("01A", CircuitUse.Lighting), ("01B", CircuitUse.Hvac), ("01C10", CircuitUse.Lifts),
        ("01C20", CircuitUse.Water), ("01C30", CircuitUse.Hvac), ("01D10", CircuitUse.DataRoom), ("13", CircuitUse.Solar),
    ];

    private static readonly Dictionary<string, CircuitUse> Words = new(StringComparer.Ordinal)
    {
        ["main"] = CircuitUse.Whole,
        ["site"] = CircuitUse.Whole,
        ["total"] = CircuitUse.Whole,
        ["chiller"] = CircuitUse.Hvac,
        ["air"] = CircuitUse.Hvac,
        ["ahu"] = CircuitUse.Hvac,
        ["hvac"] = CircuitUse.Hvac,
        ["fan"] = CircuitUse.Hvac,
        ["heat"] = CircuitUse.Hvac,
        ["heater"] = CircuitUse.Hvac,
        ["lighting"] = CircuitUse.Lighting,
        ["light"] = CircuitUse.Lighting,
        ["lights"] = CircuitUse.Lighting,
        ["sockets"] = CircuitUse.Sockets,
        ["socket"] = CircuitUse.Sockets,
        ["plugs"] = CircuitUse.Sockets,
        ["lift"] = CircuitUse.Lifts,
        ["lifts"] = CircuitUse.Lifts,
        ["elevator"] = CircuitUse.Lifts,
        ["data"] = CircuitUse.DataRoom,
        ["server"] = CircuitUse.DataRoom,
        ["it"] = CircuitUse.DataRoom,
        ["ev"] = CircuitUse.Charging,
        ["charger"] = CircuitUse.Charging,
        ["chargers"] = CircuitUse.Charging,
        ["pv"] = CircuitUse.Solar,
        ["solar"] = CircuitUse.Solar,
        ["water"] = CircuitUse.Water,
        ["pump"] = CircuitUse.Water,
        ["pumps"] = CircuitUse.Water,
    };

    /// <summary>What the circuit feeds.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="subItemCode">Its code, or null or empty for none.</param>
    public static CircuitUse Of(string id, string? subItemCode)
    {
        foreach ((string prefix, CircuitUse use) in Codes)
        {
            if (subItemCode?.StartsWith(prefix, StringComparison.Ordinal) == true)
            {
                return use;
            }
        }

        foreach (string word in id.Split('-'))
        {
            if (Words.TryGetValue(word, out CircuitUse use))
            {
                return use;
            }
        }

        return CircuitUse.Other;
    }
}
