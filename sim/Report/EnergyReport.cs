using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Savings;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>The monthly energy report of all institutions of a store.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Institutions">A section each, by the name of the site.</param>
public sealed record EnergyReport(ReportQuestion Question, IReadOnlyList<InstitutionReport> Institutions)
{
    /// <summary>Makes it.</summary>
    public static EnergyReport Make(IIngestStore store, ReportQuestion question)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(question);
        StoredEvents events = new(store);
        IReadOnlyList<MonthSpan> spans = MonthSpan.Of(question.Period);
        Dictionary<(MonthSpan, int), QualityReport> qualities = [];
        List<InstitutionReport> reports = [];
        foreach (Institution institution in Institution.Of(store, question))
        {
            QualityReport[] quality = [.. spans.Select(span => QualityOf(store, question, span, institution.Local, qualities))];
            reports.Add(new InstitutionMaker(store, question, institution, events).Make(spans, quality));
        }

        return new EnergyReport(question, reports);
    }

    // One question answers for all institutions of a local time.
    private static QualityReport QualityOf(
        IIngestStore store, ReportQuestion question, MonthSpan span, LocalTime local, Dictionary<(MonthSpan, int), QualityReport> known)
    {
        if (!known.TryGetValue((span, local.UtcOffsetMinutes), out QualityReport? report))
        {
            QualityQuestion asked = new(span.From, span.To, local.UtcOffsetMinutes, question.NowUtcMilliseconds);
            known.Add((span, local.UtcOffsetMinutes), report = QualityReport.Make(store, asked));
        }

        return report;
    }
}
