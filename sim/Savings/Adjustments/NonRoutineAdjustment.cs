namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>
/// A change of the building that is no saving and no weather: a floor that is let, a server room that moved out. What it adds to
/// the use is added to the baseline, so that nobody is paid or blamed for it.
/// </summary>
/// <param name="Period">The days on which it holds.</param>
/// <param name="KilowattHoursPerDay">What it adds to a day's use; negative where it takes away; null where it is a percentage.</param>
/// <param name="Percent">What it adds, of the day's baseline; null where it is an energy.</param>
/// <param name="UncertaintyPercent">How far the figure may be off, of itself, at 90 % confidence.</param>
/// <param name="Reason">What changed.</param>
/// <param name="Evidence">How that is known: a meter, a name plate and hours, an agreement of both parties.</param>
public sealed record NonRoutineAdjustment(
    Period Period, double? KilowattHoursPerDay, double? Percent, double UncertaintyPercent, string Reason, string Evidence)
{
    /// <summary>What it adds to the baseline of a day, in kWh.</summary>
    /// <param name="day">The day.</param>
    /// <param name="baselineKilowattHours">What the model says of the day.</param>
    public double On(DateOnly day, double baselineKilowattHours) =>
        Period.Has(day) ? KilowattHoursPerDay ?? (baselineKilowattHours * (Percent ?? 0) / 100) : 0;
}
