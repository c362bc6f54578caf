namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What has become of a load.</summary>
/// <param name="Id">Name of the load.</param>
/// <param name="SwitchCount">Changes of its relay.</param>
/// <param name="SwitchesPerDay">The same per simulated day.</param>
/// <param name="DisconnectedSeconds">Time held off in s.</param>
/// <param name="UnservedWattHours">Energy in Wh that it would have drawn in that time.</param>
public sealed record LoadReport(
    string Id, int SwitchCount, double SwitchesPerDay, double DisconnectedSeconds, double UnservedWattHours)
{
    /// <summary>Reads a record.</summary>
    /// <param name="record">The load.</param>
    /// <param name="days">Days that were simulated.</param>
    public static LoadReport Of(LoadRecord record, double days)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new LoadReport(
            record.Id,
            record.SwitchCount,
            days > 0 ? Math.Round(record.SwitchCount / days, 2) : 0,
            record.DisconnectedMilliseconds / 1000.0,
            Math.Round(record.UnservedWattHours, 1));
    }
}
