namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>The saving of a typical year.</summary>
/// <param name="DayCount">Its days.</param>
/// <param name="BaselineKilowattHours">Use before the measures.</param>
/// <param name="ReportingKilowattHours">Use after them.</param>
/// <param name="SavedKilowattHours">The saving.</param>
/// <param name="HalfWidthKilowattHours">Half the width of its 90 % interval.</param>
/// <param name="ReportingKind">Kind of the reporting period's own model.</param>
/// <param name="OutsideDayCount">Days whose temperature one of the periods does not know.</param>
public sealed record NormalisedReport(
    int DayCount,
    double BaselineKilowattHours,
    double ReportingKilowattHours,
    double SavedKilowattHours,
    double HalfWidthKilowattHours,
    string ReportingKind,
    int OutsideDayCount)
{
    internal static NormalisedReport? Of(NormalisedSavings? savings) => savings is null
        ? null
        : new NormalisedReport(
            savings.DayCount,
            savings.BaselineKilowattHours,
            savings.ReportingKilowattHours,
            savings.SavedKilowattHours,
            savings.HalfWidthKilowattHours,
            ModelNames.Of(savings.ReportingModel.Form.Kind),
            savings.OutsideDayCount);
}
