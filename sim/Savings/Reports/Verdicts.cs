using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Judges a result by ASHRAE Guideline 14-2014 and, where that has no limit, by what is common.</summary>
public static class Verdicts
{
    private const double YearDays = 365;
    private const double EnoughOfDays = 0.9;

    private static readonly Phrase Percent = Phrase.Same("%");
    private static readonly Phrase Guideline = new("ASHRAE Guideline 14-2014", "ASHRAE 导则 14-2014");

    private static readonly Phrase Practice = new(
        "common practice (CPUC NMEC); the guideline has no daily limit", "通行做法（CPUC NMEC），导则未规定逐日限值");

    /// <summary>All verdicts of a result.</summary>
    public static IReadOnlyList<Verdict> Of(SavingsResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        double uncertainty = result.UncertaintyPercentAt(Confidence.Guideline);
        return
        [
            new Verdict(
                "cv-rmse-monthly",
                new Phrase("CV(RMSE) of months", "逐月 CV(RMSE)"),
                result.Months?.CvRmsePercent,
                15,
                false,
                Percent,
                Guideline),
            new Verdict(
                "nmbe-monthly", new Phrase("NMBE of months", "逐月 NMBE"), result.Months?.NmbePercent, 5, false, Percent, Guideline),
            new Verdict(
                "cv-rmse-daily",
                new Phrase("CV(RMSE) of days", "逐日 CV(RMSE)"),
                result.Model.Statistics.CvRmsePercent,
                25,
                false,
                Percent,
                Practice),
            new Verdict(
                "nmbe-held-out",
                new Phrase("NMBE of months that the model had not seen", "留出月份的 NMBE"),
                result.HeldOut?.NmbePercent,
                5,
                false,
                Percent,
                new Phrase("the guideline's monthly limit, on unseen months", "导则逐月限值，用于留出月份")),
            new Verdict(
                "uncertainty",
                new Phrase("uncertainty of the saving at 68 % confidence", "节能量不确定度（68% 置信度）"),
                double.IsFinite(uncertainty) ? uncertainty : null,
                50,
                false,
                Percent,
                Guideline),
            new Verdict(
                "baseline-length",
                new Phrase("length of the baseline", "基期长度"),
                LengthOf(result.Baseline),
                YearDays,
                true,
                new Phrase("days", "天"),
                new Phrase("IPMVP: a whole cycle of use", "IPMVP：覆盖完整用能周期")),
        ];
    }
    // A period of a year of which the data covers a half is no whole cycle.
    private static int LengthOf(DaySelection days) =>
        days.Readings.Count >= EnoughOfDays * Math.Min(YearDays, days.Period.DayCount) ? days.Period.DayCount : days.Readings.Count;
}
