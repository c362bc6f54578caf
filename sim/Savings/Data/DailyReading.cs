namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>One whole local day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">What people do on it.</param>
/// <param name="EnergyKilowattHours">What was used, import positive; NaN for a day that is only predicted.</param>
/// <param name="TemperatureCelsius">Mean outdoor temperature; 0 where the data has none at all.</param>
/// <param name="Occupancy">Mean occupancy; 0 where the data has none at all.</param>
public sealed record DailyReading(
    DateOnly Day, DayKind Kind, double EnergyKilowattHours, double TemperatureCelsius, double Occupancy)
{
    /// <summary>1 for a day off, 0 for a workday: the day-type variable of the models.</summary>
    public double OffFlag => Kind == DayKind.DayOff ? 1 : 0;
}
