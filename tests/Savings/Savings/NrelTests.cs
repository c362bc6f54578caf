using Zibo.EdgeCtl.Sim.Site;
namespace Zibo.EdgeCtl.Sim.Savings.Tests;

public sealed class NrelTests(ITestOutputHelper output)
{
    [Fact]
    public void Experiment()
    {
        ReplayMap map = ReplayMap.Read(Repository.Map("nrel-office.map.json"));
        MeterData data = MeterData.Of("nrel", map, CsvFile.Read(Repository.DataFile("nrel_rsf_2011_jan_aug_hourly_W.csv"), map));
        DaySelection all = DaySelection.Of(data, new Period(new DateOnly(2011, 1, 1), new DateOnly(2011, 8, 31)), DayCalendar.Weekends);
        output.WriteLine($"{all.Readings.Count} gaps {all.GapDayCount}");
        foreach (double part in new[] { 0, 0.04, 0.08 })
        foreach (int parity in new[] { 0, 1 })
        {
            bool IsBefore(DailyReading d) => (d.Day.DayNumber / 7 + parity) % 2 == 0;
            var before = all.Readings.Where(IsBefore).ToArray();
            var after = all.Readings.Where(d => !IsBefore(d)).Select(d => d with { EnergyKilowattHours = d.EnergyKilowattHours * (1 - part) }).ToArray();
            var m = BaselineFitter.Fit(before, new FitOptions(HasTemperature: false))!;
            double saved = after.Sum(d => m.Predict(d) - d.EnergyKilowattHours);
            double total = after.Sum(d => d.EnergyKilowattHours) / (1 - part);
            output.WriteLine($"{part} {parity} {m.Form.Kind}/{m.Form.DayTypes} n {before.Length} cv {m.Statistics.CvRmsePercent:F1} rho {m.Statistics.Autocorrelation:F2} saved {100 * saved / total:F2}% g {100*SavingsUncertainty.Guideline(m.Statistics, after.Length, total, 90)/total:F2} r {100*SavingsUncertainty.Regression(m, after, 90)/total:F2} b {100*BlockBootstrap.HalfWidth(BlockBootstrap.Errors(m, after, false),90)/total:F2}");
        }
        foreach (var method in Enum.GetValues<LikeDayMethod>())
        foreach (var adj in Enum.GetValues<AdjustmentKind>())
        {
            var p = PlaceboResult.Of(new HourlyLoads(data), DayCalendar.Weekends, new HashSet<DateOnly>(), new LikeDayOptions(method, adj), new EventWindow(new DateOnly(2011, 7, 15), 14, 17))!;
            output.WriteLine($"{method} {adj} n {p.DayCount} bias {p.BiasPercent:F2} cv {p.CvRmsePercent:F2} 5% {p.ErrorPercentAt(.05):F1} 95% {p.ErrorPercentAt(.95):F1}");
        }
    }
}
