using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>
/// The NREL office as it was measured, without a temperature. Nothing was saved there, so a saving is put in: weeks about, as in
/// the on/off test of IPMVP, since without weather a summer cannot be told from a winter. Skipped where the data is absent.
/// </summary>
public sealed class NrelOfficeTests
{
    private static readonly Period Whole = new(new DateOnly(2011, 1, 1), new DateOnly(2011, 8, 31));

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(0.0, 1)]
    [InlineData(0.04, 0)]
    [InlineData(0.04, 1)]
    [InlineData(0.08, 0)]
    [InlineData(0.08, 1)]
    public void A_saving_that_was_put_in_is_found_within_the_interval(double part, int parity)
    {
        IReadOnlyList<DailyReading> days = DaySelection.Of(Office(), Whole, DayCalendar.Weekends).Readings;
        Assert.Equal(242, days.Count);
        DailyReading[] off = [.. days.Where(day => !IsOn(day))];
        DailyReading[] on = [.. days.Where(IsOn).Select(day => day with { EnergyKilowattHours = day.EnergyKilowattHours * (1 - part) })];
        BaselineModel model = BaselineFitter.Fit(off, new FitOptions(HasTemperature: false))!;
        double baseline = on.Sum(model.Predict);
        double saved = baseline - on.Sum(day => day.EnergyKilowattHours);
        double half = Math.Max(
            SavingsUncertainty.Guideline(model.Statistics, on.Length, baseline, 90), SavingsUncertainty.Regression(model, on, 90));

        Assert.Equal(DayTypeUse.Shift, model.Form.DayTypes);
        Assert.InRange(model.Statistics.CvRmsePercent, 3, 5);
        Assert.InRange(100 * half / baseline, 1, 2);
        double truth = part / (1 - part) * on.Sum(day => day.EnergyKilowattHours);
        Assert.InRange(saved, truth - half, truth + half);
        Assert.Equal(part > 0, saved > half);

        bool IsOn(DailyReading day) => (day.Day.DayNumber / 7 % 2) == parity;
    }

    [Fact]
    public void Ten_like_days_err_by_a_few_percent_and_the_hours_before_make_them_better()
    {
        EventWindow window = new(new DateOnly(2011, 7, 15), 14, 17);
        HourlyLoads loads = new(Office());
        HashSet<DateOnly> none = [];
        PlaceboResult adjusted = PlaceboResult.Of(loads, DayCalendar.Weekends, none, new LikeDayOptions(), window)!;
        PlaceboResult plain = PlaceboResult.Of(
            loads, DayCalendar.Weekends, none, new LikeDayOptions(Adjustment: AdjustmentKind.None), window)!;

        Assert.InRange(adjusted.DayCount, 160, 175);
        Assert.InRange(adjusted.BiasPercent, -1, 1);
        Assert.InRange(adjusted.CvRmsePercent, 2, 5);
        Assert.True(adjusted.CvRmsePercent < plain.CvRmsePercent, $"{adjusted.CvRmsePercent} {plain.CvRmsePercent}");
    }

    private static MeterData Office()
    {
        ReplayMap map = ReplayMap.Read(Repository.Map("nrel-office.map.json"));
        return MeterData.Of("nrel", map, CsvFile.Read(Repository.DataFile("nrel_rsf_2011_jan_aug_hourly_W.csv"), map));
    }
}
