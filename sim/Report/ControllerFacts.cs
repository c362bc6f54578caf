using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Ingest;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>A controller of the store, with what its site file says.</summary>
/// <param name="Row">The controller in the store.</param>
/// <param name="Site">Its site file; null where none was given.</param>
public sealed record ControllerFacts(DeviceRow Row, SiteConfiguration? Site)
{
    private const int UsualWindowSeconds = 900;

    // Where no file names it, the supply is what these ids say, in this order.
    private static readonly string[] UsualNames = ["main", "site", "total"];

    /// <summary>Length of the demand window in ms.</summary>
    public long WindowMilliseconds => (Site?.Demand.WindowSeconds ?? UsualWindowSeconds) * 1_000L;

    /// <summary>The demand limit in W; null where no file says it.</summary>
    public long? LimitWatts => Site?.Demand.LimitWatts;

    /// <summary>The circuit that meters the whole site, out of those that reported; null where none can be told.</summary>
    public string? WholeOf(IReadOnlyCollection<string> circuits)
    {
        ArgumentNullException.ThrowIfNull(circuits);
        if (Site is not null)
        {
            return Site.Circuits[Site.SiteCircuit].Id;
        }

        return UsualNames.FirstOrDefault(circuits.Contains)
            ?? circuits.Order(StringComparer.Ordinal).FirstOrDefault(id => ItemOf(id) == SubItem.Whole)
            ?? (circuits.Count == 1 ? circuits.First() : null);
    }

    /// <summary>The sub-item of a circuit.</summary>
    public SubItem ItemOf(string circuit) => SubItems.Of(circuit, Find(circuit)?.SubItemCode ?? string.Empty);

    /// <summary>The circuit that feeds another one; null for those right under the supply.</summary>
    public string? ParentOf(string circuit) =>
        Find(circuit) is { Parent: not CircuitConfiguration.NoCheck } found && found.Parent != Site!.SiteCircuit
            ? Site.Circuits[found.Parent].Id
            : null;

    /// <summary>True for a meter of what another one counts already: a second meter, or the export register of the supply.</summary>
    public bool IsSecond(string circuit) =>
        Find(circuit) is { } found && (found.Checks != CircuitConfiguration.NoCheck || found.Direction == MeterDirection.Export);

    /// <summary>True for the export register of the supply.</summary>
    public bool IsExport(string circuit) => Find(circuit)?.Direction == MeterDirection.Export;

    private CircuitConfiguration? Find(string circuit) => Site is null ? null : Array.Find(Site.Circuits, c => c.Id == circuit);
}
