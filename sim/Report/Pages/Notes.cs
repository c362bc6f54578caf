using System.Globalization;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>What is missing, and what else a reader must know of the figures.</summary>
internal static class Notes
{
    private const double MilligramsPerKilogram = 1e6;

    /// <summary>All notes of a section.</summary>
    public static IEnumerable<Phrase> Of(InstitutionReport report) => [.. Missing(report), .. Meaning(report)];

    private static IEnumerable<Phrase> Missing(InstitutionReport report)
    {
        if (report.ControllersWithoutFile.Any())
        {
            yield return NoteTexts.NoFile.Format(string.Join(", ", report.ControllersWithoutFile));
        }

        if (report.ControllersWithoutSupply.Count > 0)
        {
            yield return NoteTexts.NoSupply.Format(string.Join(", ", report.ControllersWithoutSupply));
        }

        foreach (InstitutionMonth month in report.Months)
        {
            if (!month.Span.IsWhole)
            {
                yield return NoteTexts.Part.Format(month.Span, month.Span.DayCount, month.Span.MonthDayCount);
            }

            if (month.Now is { ImportMilliwattHours: not null, IsComparable: false, CoveragePercent: { } known })
            {
                yield return NoteTexts.Known.Format(month.Span, known.ToString("0.0", CultureInfo.InvariantCulture));
            }

            if (month.Now.Items.TryGetValue(SubItem.Unmetered, out long rest) && rest < 0)
            {
                yield return NoteTexts.OverMetered.Format(month.Span, Units.Text(-Units.Energy(rest)!.Value));
            }

            if (month.EnergyQuota is { YearMissingMonthCount: > 0 } quota)
            {
                yield return NoteTexts.YearMissing.Format(month.Span, quota.YearMissingMonthCount);
            }
        }

        yield return NoteTexts.MissingMessages.Format(report.MissingMessageCount, report.LostMessageCount, report.UnplacedCount);
    }

    private static IEnumerable<Phrase> Meaning(InstitutionReport report)
    {
        FactorOptions factors = report.Institution.Factors;
        if (report.Institution.Controllers.Count > 1)
        {
            yield return NoteTexts.Several.Format(report.Institution.Controllers.Count);
        }

        foreach (ControllerFacts facts in report.Institution.Controllers.Where(c => c.WindowMilliseconds % QualityQuestion.QuarterMilliseconds != 0))
        {
            yield return NoteTexts.Window.Format(facts.Row.Device);
        }

        if (report.Months.Any(month => month.Now.Demands.Any(demand => demand.LimitWatts is not null)))
        {
            yield return NoteTexts.Limit;
        }

        if (report.Months.Any(month => month is { Span.IsWhole: false, Cost.DemandChargeMicroYuan: not null }))
        {
            yield return NoteTexts.Demand;
        }

        yield return NoteTexts.Comparison;
        yield return NoteTexts.Factors.Format(
            factors.MilligramsCePerKilowattHour / MilligramsPerKilogram,
            factors.CoalEquivalentBasis == CoalEquivalentBasis.Calorific ? NoteTexts.Calorific : NoteTexts.Equivalent,
            factors.MilligramsCo2PerKilowattHour / MilligramsPerKilogram,
            factors.Co2Basis);
    }
}
