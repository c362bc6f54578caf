using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>Makes the section of one institution.</summary>
internal sealed class InstitutionMaker
{
    private const double MilliwattHoursPerKilowattHour = 1e6;
    private const double WattHoursPerKilowattHour = 1e3;
    private const double LitresPerCubicMetre = 1e3;

    private readonly IIngestStore _store;
    private readonly ReportQuestion _question;
    private readonly Institution _institution;
    private readonly StoredEvents _events;
    private readonly (ControllerFacts Facts, MonthReader Reader, CostBook Costs)[] _controllers;

    public InstitutionMaker(IIngestStore store, ReportQuestion question, Institution institution, StoredEvents events)
    {
        _store = store;
        _question = question;
        _institution = institution;
        _events = events;
        _controllers =
        [
            .. institution.Controllers.Select(facts => (
                facts,
                new MonthReader(store, facts, institution.Local, question.NowUtcMilliseconds, events),
                new CostBook(events.Of(TopicKind.Costs, facts.Row)))),
        ];
    }

    /// <summary>Makes it.</summary>
    /// <param name="spans">The months.</param>
    /// <param name="qualities">The quality of each month, all controllers of the store.</param>
    public InstitutionReport Make(IReadOnlyList<MonthSpan> spans, IReadOnlyList<QualityReport> qualities)
    {
        InstitutionMonth[] months = [.. spans.Select((span, i) => Month(span, qualities[i]))];
        DeviceQuality[] devices = [.. qualities[^1].Devices.Where(device => device.Site == _institution.SiteId)];
        long from = _institution.Local.StartOf(_question.Period.From);
        long to = Math.Min(_institution.Local.StartOf(_question.Period.To.AddDays(1)), _question.NowUtcMilliseconds);
        return new InstitutionReport
        {
            Institution = _institution,
            Months = months,
            Faults = [.. _institution.Controllers.SelectMany(facts => FaultLine.Of(facts, FaultHistory.Of(facts.Row, _events), from, to))],
            Savings = _question.Baseline is null ? [] : [.. Supplies(spans).Select(Saving)],
            ControllersWithoutSupply =
            [
                .. _controllers.Where(c => spans.Any(span => c.Reader.Read(span) is { Whole: null, Circuits.Count: > 0 })).Select(c => c.Facts.Row.Device),
            ],
            MissingMessageCount = devices.Sum(device => device.MissingCount),
            LostMessageCount = devices.Sum(device => device.LostCount),
            UnplacedCount = devices.Sum(device => device.UnplacedCount),
        };
    }

    private InstitutionMonth Month(MonthSpan span, QualityReport quality) => new(
        span,
        Figures(span),
        Figures(span.YearBefore),
        EnergyQuota(span),
        WaterQuota(span),
        _controllers.Aggregate(CostFigures.None, (sum, controller) => sum.And(controller.Costs.Of(span))),
        QualityFigures.Of(quality.Days.Where(day => day.Site == _institution.SiteId)));

    private PeriodFigures Figures(MonthSpan span) => PeriodFigures.Of([.. _controllers.Select(c => (c.Facts, c.Reader.Read(span)))]);

    private QuotaFigures? EnergyQuota(MonthSpan span) => _institution.Quotas is { Budget.HasEnergy: true } site
        ? Quota(
            span,
            month => site.Budget.MonthWattHours(month, site.Factors) / WattHoursPerKilowattHour,
            figures => figures.ImportMilliwattHours / MilliwattHoursPerKilowattHour,
            figures => figures.IsComparable)
        : null;

    private QuotaFigures? WaterQuota(MonthSpan span) => _institution.Quotas is { Budget.HasWater: true } site
        ? Quota(
            span,
            month => site.Budget.MonthCubicMetres[month],
            figures => figures.WaterLitres / LitresPerCubicMetre,
            figures => figures.IsWaterComparable)
        : null;

    private QuotaFigures Quota(
        MonthSpan span, Func<int, double> quotaOf, Func<PeriodFigures, double?> useOf, Func<PeriodFigures, bool> isKnown)
    {
        (MonthSpan Span, PeriodFigures Figures)[] year = [.. span.YearToDate().Select(month => (month, Figures(month)))];
        return new QuotaFigures(
            Share(span),
            useOf(Figures(span)),
            year.Sum(month => Share(month.Span)),
            year.Any(month => useOf(month.Figures) is not null) ? year.Sum(month => useOf(month.Figures) ?? 0) : null,
            year.Count(month => !isKnown(month.Figures)));

        double Share(MonthSpan part) => quotaOf(part.From.Month - 1) * part.DayCount / part.MonthDayCount;
    }

    private IEnumerable<CircuitName> Supplies(IReadOnlyList<MonthSpan> spans) =>
        from controller in _controllers
        let whole = spans.Select(span => controller.Reader.Read(span).Whole).OfType<string>().LastOrDefault()
        where whole is not null
        select new CircuitName(_institution.SiteId, controller.Facts.Row.Device, whole);

    private SavingsOutcome Saving(CircuitName supply)
    {
        Period baseline = _question.Baseline!;
        Period reporting = _question.Period;
        Period both = new(baseline.From < reporting.From ? baseline.From : reporting.From, baseline.To > reporting.To ? baseline.To : reporting.To);
        MeterData powers = StoreData.Read(_store, supply, _institution.Local, both) ?? new MeterData(supply.ToString(), _institution.Local, [], [], []);
        MeterData data = powers with { Temperatures = _question.Temperatures };
        FactorOptions factors = _institution.Factors;
        try
        {
            return new SavingsOutcome(
                supply.ToString(),
                SavingsCalculator.Compute(new SavingsQuestion(data, baseline, reporting, _question.Calendar)
                {
                    Factors = new EnergyFactors(
                        0, factors.MilligramsCo2PerKilowattHour / MilliwattHoursPerKilowattHour, factors.MilligramsCePerKilowattHour / MilliwattHoursPerKilowattHour),
                }),
                null);
        }
        catch (InputException refused)
        {
            // One institution without a baseline does not keep the others from their report.
            return new SavingsOutcome(supply.ToString(), null, refused.Problem);
        }
    }
}
