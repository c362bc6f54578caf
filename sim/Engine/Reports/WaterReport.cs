using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A water meter as it flowed and as the firmware counted it; they differ by less than a pulse.</summary>
/// <param name="WaterMeter">Name of the meter.</param>
/// <param name="TrueLitres">What flowed.</param>
/// <param name="MeteredLitres">What the firmware counted.</param>
/// <param name="NightMinimumLitresPerHour">Least flow of the last whole night in L/h; null before one.</param>
/// <param name="IsLeaking">True where that says that water runs away.</param>
public sealed record WaterReport(
    string WaterMeter, double TrueLitres, long MeteredLitres, long? NightMinimumLitresPerHour, bool IsLeaking)
{
    /// <summary>Reads a meter.</summary>
    public static WaterReport Of(string id, double trueLitres, WaterBank bank, int index)
    {
        ArgumentNullException.ThrowIfNull(bank);
        var watch = bank.WatchOf(index);
        return new WaterReport(
            id,
            Math.Round(trueLitres, 1),
            bank.At(index).Litres,
            watch.HasNight ? watch.NightMinimumLitresPerHour : null,
            watch.IsLeaking);
    }
}
