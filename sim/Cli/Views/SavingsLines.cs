using System.Globalization;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Lines that the table on the terminal and the report for a contract share.</summary>
internal static class SavingsLines
{
    // Below this a figure is written with more digits, so that a slope of 0.034 does not read as 0.
    private const double Small = 10;

    public static Phrase Model(BaselineModel model) => SavingsReportTexts.Model.Format(
        ModelTexts.Of(model.Form.Kind), ModelTexts.Of(model.Form.DayTypes), model.Statistics.DayCount, model.Statistics.ParameterCount);

    public static Phrase Fit(FitStatistics fit) => SavingsReportTexts.Fit.Format(
        Fixed(fit.RSquared, 3),
        Energy(fit.RmseKilowattHours),
        Fixed(fit.CvRmsePercent, 1),
        Fixed(fit.NmbePercent, 2),
        Fixed(fit.Autocorrelation, 2),
        Fixed(fit.EffectiveDayCount, 0));

    public static Phrase HeldOut(HeldOutStatistics heldOut) => SavingsReportTexts.HeldOut.Format(
        Fixed(heldOut.CvRmsePercent, 1), Fixed(heldOut.NmbePercent, 1), Fixed(heldOut.WorstMonthPercent, 1));

    public static Phrase Meaning(SavingsResult result) => (result.IsSignificant, result.SavedKilowattHours > 0) switch
    {
        (false, _) => SavingsReportTexts.NotSignificant,
        (_, true) => SavingsReportTexts.Significant,
        _ => SavingsReportTexts.Loss,
    };

    public static string Range(DaySelection days)
    {
        if (!days.HasTemperature)
        {
            return "-";
        }

        TemperatureRange range = TemperatureRange.Of([.. days.Readings]);
        return $"{Fixed(range.LeastCelsius, 1)} .. {Fixed(range.MostCelsius, 1)}";
    }

    public static IEnumerable<SavingsLine> Saving(SavingsResult result)
    {
        EnergyFactors factors = result.Question.Factors;
        yield return Line(SavingsReportTexts.BaselineUse, result.BaselineKilowattHours);
        foreach (AdjustmentEffect effect in result.Adjustments)
        {
            NonRoutineAdjustment adjustment = effect.Adjustment;
            yield return Line(SavingsReportTexts.Adjustment.Format(adjustment.Reason, adjustment.Period), effect.AddedKilowattHours) with
            {
                Detail = SavingsReportTexts.Evidence.Format(effect.DayCount, adjustment.Evidence),
            };
        }

        yield return Line(SavingsReportTexts.AdjustedUse, result.AdjustedKilowattHours);
        yield return Line(SavingsReportTexts.Measured, result.MeasuredKilowattHours);
        yield return Line(SavingsReportTexts.Saved, result.SavedKilowattHours);
        foreach (SavingsInterval interval in result.Intervals)
        {
            yield return Line(SavingsReportTexts.Interval.Format(interval.ConfidencePercent), interval.HalfWidthKilowattHours);
        }

        yield return Line(SavingsReportTexts.AtLeast, result.AtLeastKilowattHours);
        if (result.BootstrapKilowattHours is double bootstrap)
        {
            yield return Line(SavingsReportTexts.Bootstrap, bootstrap);
        }

        if (result.Normalised is { } year)
        {
            yield return new SavingsLine(
                SavingsReportTexts.Normalised.Format(year.DayCount),
                null,
                $"{Energy(year.SavedKilowattHours)} ± {Energy(year.HalfWidthKilowattHours)}",
                Percent(year.SavedKilowattHours, year.BaselineKilowattHours));
        }

        if (factors.PricePerKilowattHour > 0)
        {
            yield return Converted(SavingsReportTexts.Money, factors.PricePerKilowattHour, 1, 0);
        }

        yield return Converted(SavingsReportTexts.Carbon, factors.CarbonKilogramsPerKilowattHour, 1_000, 2);
        yield return Converted(SavingsReportTexts.Coal, factors.CoalKilogramsPerKilowattHour, 1_000, 2);

        SavingsLine Line(Phrase name, double kilowattHours) =>
            new(name, null, Energy(kilowattHours), Percent(kilowattHours, result.AdjustedKilowattHours));

        SavingsLine Converted(Phrase name, double factor, double divisor, int digits) => new(
            name.Format(factor),
            null,
            $"{Fixed(result.SavedKilowattHours * factor / divisor, digits)} ± {Fixed(result.HalfWidthKilowattHours * factor / divisor, digits)}",
            string.Empty);
    }

    public static string Value(Verdict verdict) => verdict.Value is double value ? Fixed(value, verdict.IsFloor ? 0 : 1) : "-";

    public static string Limit(Verdict verdict, Language language) =>
        $"{(verdict.IsFloor ? "≥" : "≤")} {Fixed(verdict.Threshold, 0)} {verdict.Unit.In(language)}";

    public static string Energy(double kilowattHours) => Fixed(kilowattHours, 0);

    private static string Percent(double part, double whole) =>
        SavingsResult.PercentOf(part, whole) is double percent && double.IsNaN(percent) ? "-" : Fixed(SavingsResult.PercentOf(part, whole), 1);

    public static string Number(double value) => Fixed(value, Math.Abs(value) < Small ? 3 : 1);

    public static string Fixed(double value, int digits)
    {
        // A zero that is written as -0.0 looks like a sign.
        double rounded = Math.Round(value, digits);
        return (rounded == 0 ? 0 : rounded).ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
