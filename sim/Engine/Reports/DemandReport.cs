namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The fixed windows of one side.</summary>
/// <param name="WindowCount">Whole windows.</param>
/// <param name="WindowsKept">Windows at or under the limit.</param>
/// <param name="WindowsKeptShare">Part of the windows that was kept, 0 to 1; 1 where there was none.</param>
/// <param name="WorstWindowWatts">Mean import of the worst window in W.</param>
/// <param name="WorstWindowStartUtc">Its start.</param>
/// <param name="EnergyWattHours">Import over the whole time in Wh.</param>
public sealed record DemandReport(
    int WindowCount,
    int WindowsKept,
    double WindowsKeptShare,
    double WorstWindowWatts,
    DateTime WorstWindowStartUtc,
    double EnergyWattHours)
{
    /// <summary>Reads an audit.</summary>
    public static DemandReport Of(DemandAudit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        return new DemandReport(
            audit.WindowCount,
            audit.KeptCount,
            audit.WindowCount == 0 ? 1 : (double)audit.KeptCount / audit.WindowCount,
            Math.Round(audit.WorstWatts, 1),
            DateTimeOffset.FromUnixTimeMilliseconds(audit.WorstStartUtcMilliseconds).UtcDateTime,
            Math.Round(audit.EnergyWattHours, 1));
    }
}
