using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>Tells the sub-item of a circuit.</summary>
public static class SubItems
{
    // MOHURD 2008.
    private static readonly (string Prefix, SubItem Item)[] Codes =
    [
        ("01000", SubItem.Whole), ("01A", SubItem.LightingSockets), ("01B", SubItem.Hvac), ("01C", SubItem.Power), ("01D", SubItem.Special),
        ("13", SubItem.Solar),
    ];

    /// <summary>The parts of a site's use, in the order of reports.</summary>
    public static IReadOnlyList<SubItem> Uses { get; } =
        [SubItem.Hvac, SubItem.LightingSockets, SubItem.Power, SubItem.Special, SubItem.Other, SubItem.Unmetered];

    /// <summary>The sub-item by the code; without one, by what the words of the id say the circuit feeds.</summary>
    public static SubItem Of(string id, string subItemCode)
    {
        ArgumentNullException.ThrowIfNull(id);
        foreach ((string prefix, SubItem item) in Codes)
        {
            if (subItemCode?.StartsWith(prefix, StringComparison.Ordinal) == true)
            {
                return item;
            }
        }

        return CircuitUses.Of(id, null) switch
        {
            CircuitUse.Whole => SubItem.Whole,
            CircuitUse.Hvac => SubItem.Hvac,
            CircuitUse.Lighting or CircuitUse.Sockets => SubItem.LightingSockets,
            CircuitUse.Lifts or CircuitUse.Water => SubItem.Power,
            CircuitUse.DataRoom or CircuitUse.Charging => SubItem.Special,
            CircuitUse.Solar => SubItem.Solar,
            _ => SubItem.Other,
        };
    }
}
