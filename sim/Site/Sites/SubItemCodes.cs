namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The codes of energy sub-items that a circuit may carry (MOHURD 2008, with 13000 for PV).</summary>
internal static class SubItemCodes
{
    /// <summary>Every code, in the order of the table in README.md.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "01000", "01A00", "01A10", "01B00", "01B10", "01B20", "01C00", "01C10", "01C20", "01C30", "01D00", "01D10", "02000", "13000",
    ];
}
