namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>What a model may be.</summary>
/// <param name="Kind">The one kind that is tried; null for the best of all.</param>
/// <param name="DayTypes">The one use of day types that is tried; null for the best of all.</param>
/// <param name="HasTemperature">False where the days have no temperature: then only a mean is tried.</param>
/// <param name="HasOccupancy">True where the days have an occupancy, which then counts.</param>
public sealed record FitOptions(ModelKind? Kind = null, DayTypeUse? DayTypes = null, bool HasTemperature = true, bool HasOccupancy = false);
