namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>What an adjustment did.</summary>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="DayCount">Whole days of its period that count.</param>
/// <param name="AddedKilowattHours">What it added to the baseline of these days.</param>
public sealed record AdjustmentEffect(NonRoutineAdjustment Adjustment, int DayCount, double AddedKilowattHours)
{
    /// <summary>How far that may be off at 90 % confidence.</summary>
    public double UncertaintyKilowattHours => Math.Abs(AddedKilowattHours) * Adjustment.UncertaintyPercent / 100;
}
