namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A gap, for people and programs.</summary>
/// <param name="Site">The site.</param>
/// <param name="Device">The device.</param>
/// <param name="BootId">Number of the start.</param>
/// <param name="FromSequence">The first that is missing.</param>
/// <param name="ToSequence">The last.</param>
/// <param name="MissingCount">How many.</param>
public sealed record GapRow(string Site, string Device, long BootId, long FromSequence, long ToSequence, long MissingCount)
{
    /// <summary>All gaps of a store, by the names of the controllers: their keys depend on who came first.</summary>
    public static IReadOnlyList<GapRow> Of(IIngestStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        Dictionary<long, DeviceRow> devices = store.ReadDevices().ToDictionary(device => device.Key);
        return [.. GapFinder.Find(store).Missing.Select(gap => new GapRow(
            devices[gap.DeviceKey].Site, devices[gap.DeviceKey].Device, gap.BootId, gap.From, gap.To, gap.Count))
            .OrderBy(gap => gap.Site, StringComparer.Ordinal).ThenBy(gap => gap.Device, StringComparer.Ordinal)
            .ThenBy(gap => gap.BootId).ThenBy(gap => gap.FromSequence)];
    }
}
