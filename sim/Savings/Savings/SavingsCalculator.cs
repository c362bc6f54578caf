using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Computes avoided energy after IPMVP option C: the whole building, before and after.</summary>
public static class SavingsCalculator
{
    /// <summary>Computes.</summary>
    /// <exception cref="InputException">The data does not carry the question: too few whole days, or no use at all.</exception>
    public static SavingsResult Compute(SavingsQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        DaySelection baseline = DaySelection.Of(question.Data, question.Baseline, question.Calendar);
        DaySelection reporting = DaySelection.Of(question.Data, question.Reporting, question.Calendar);
        Check(question, baseline, reporting);
        FitOptions options = question.Options with
        {
            HasTemperature = baseline.HasTemperature,
            HasOccupancy = baseline.HasOccupancy && baseline.Readings.Select(day => day.Occupancy).Distinct().Count() > 1,
        };
        BaselineModel model = BaselineFitter.Fit(baseline.Readings, options)
            ?? throw SavingsFindings.NoModel(question, baseline);
        ReportedDay[] days = [.. reporting.Readings.Select(day => Report(day, model.Predict(day), question.Adjustments))];
        AdjustmentEffect[] effects = [.. question.Adjustments.Select(adjustment => EffectOf(adjustment, days))];
        IReadOnlyList<double> errors = BlockBootstrap.Errors(model, reporting.Readings, options.HasTemperature);
        IReadOnlyList<DailyReading> typical =
            DaySelection.OfWeather(question.TypicalTemperatures, question.Data.Local, question.Calendar);
        return new SavingsResult
        {
            Question = question,
            Baseline = baseline,
            Reporting = reporting,
            Model = model,
            HeldOut = HeldOutStatistics.Of(model, options.HasTemperature),
            Months = MonthStatistics.Of(model),
            Days = days,
            Adjustments = effects,
            Intervals = [.. Confidence.Levels.Select(level => IntervalOf(model, reporting.Readings, days, effects, level))],
            BootstrapKilowattHours = BlockBootstrap.HalfWidth(errors, Confidence.Usual),
            Normalised = options is { HasTemperature: true, HasOccupancy: false }
                ? NormalisedSavings.Of(model, reporting.Readings, days, typical)
                : null,
        };
    }

    private static void Check(SavingsQuestion question, DaySelection baseline, DaySelection reporting)
    {
        if (question.Baseline.Overlaps(question.Reporting))
        {
            throw SavingsFindings.Overlap(question);
        }

        if (baseline.Readings.Count < BaselineFitter.LeastDays)
        {
            throw SavingsFindings.TooFewDays(question, baseline, BaselineFitter.LeastDays, isBaseline: true);
        }

        if (reporting.Readings.Count == 0)
        {
            throw SavingsFindings.TooFewDays(question, reporting, 1, isBaseline: false);
        }

        if (baseline.Readings.Average(day => day.EnergyKilowattHours) <= 0)
        {
            throw SavingsFindings.NoUse(question);
        }
    }

    private static ReportedDay Report(DailyReading day, double baseline, IReadOnlyList<NonRoutineAdjustment> adjustments) => new(
        day.Day,
        day.TemperatureCelsius,
        day.EnergyKilowattHours,
        baseline,
        adjustments.Sum(adjustment => adjustment.On(day.Day, baseline)));

    private static AdjustmentEffect EffectOf(NonRoutineAdjustment adjustment, IEnumerable<ReportedDay> days)
    {
        ReportedDay[] held = [.. days.Where(day => adjustment.Period.Has(day.Day))];
        return new AdjustmentEffect(adjustment, held.Length, held.Sum(day => adjustment.On(day.Day, day.BaselineKilowattHours)));
    }

    private static SavingsInterval IntervalOf(
        BaselineModel model,
        IReadOnlyCollection<DailyReading> reported,
        ReportedDay[] days,
        AdjustmentEffect[] effects,
        int confidencePercent)
    {
        // Adjustments state their uncertainty at 90 %; others follow as for a normal distribution.
        double scale = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 0.5 + (confidencePercent / 200.0))
            / MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 0.5 + (Confidence.Usual / 200.0));
        return new SavingsInterval(
            confidencePercent,
            SavingsUncertainty.Guideline(model.Statistics, days.Length, days.Sum(day => day.BaselineKilowattHours), confidencePercent),
            SavingsUncertainty.Regression(model, reported, confidencePercent),
            scale * Math.Sqrt(effects.Sum(effect => effect.UncertaintyKilowattHours * effect.UncertaintyKilowattHours)));
    }
}
