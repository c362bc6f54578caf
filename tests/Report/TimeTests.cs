using Zibo.EdgeCtl.Sim.Savings;

namespace Zibo.EdgeCtl.Sim.Report.Tests;

/// <summary>Months of local time, parts of months, pieces of quarters, and what is not known.</summary>
public sealed class TimeTests
{
    private static readonly DateOnly June30 = new(2026, 6, 30);
    private static readonly DateOnly July1 = new(2026, 7, 1);

    [Fact]
    public void A_month_begins_at_midnight_of_the_site()
    {
        using ToldStore store = new(new Controller().Tell("main", Controller.At(June30, 95), 1).Tell("main", Controller.At(July1), 10));
        IReadOnlyList<InstitutionMonth> months = store.Report("2026-06-01..2026-07-31").Months;

        Assert.Equal([1_000L, 10_000L], months.Select(month => month.Now.ImportMilliwattHours));
        Assert.Equal(["2026-06", "2026-07"], months.Select(month => month.Span.ToString()));
    }

    [Fact]
    public void The_offset_of_the_question_holds_without_a_site_file()
    {
        using ToldStore store = new(new Controller().Tell("main", Controller.At(June30, 95), 1).Tell("main", Controller.At(July1), 10));
        ReportQuestion question = new(Period.Parse("2026-06-01..2026-06-30")!, ToldStore.Now) { UtcOffsetMinutes = 0 };

        Assert.Equal(11_000, store.Make(question).Institutions[0].Months[0].Now.ImportMilliwattHours);
    }

    [Fact]
    public void A_part_of_a_month_has_its_days_and_their_share_of_the_quota()
    {
        using ToldStore store = new(new Controller().Days("main", new DateOnly(2026, 6, 1), June30, 1_000));
        InstitutionMonth month = Assert.Single(store.Report("2026-06-16..2026-06-30").Months);

        Assert.Equal((15 * 96 * 1_000_000L, 100.0, false), (month.Now.ImportMilliwattHours, month.Now.CoveragePercent, month.Span.IsWhole));
        Assert.Equal((28_500.0, 1_440.0), (month.EnergyQuota!.Quota, month.EnergyQuota.Used));

        // The year so far counts the whole of June, whatever the report begins with.
        Assert.Equal((323_100.0, 2_880.0), (month.EnergyQuota.YearQuota, month.EnergyQuota.YearUsed));
    }

    [Theory]
    [InlineData("2026-01-15..2026-03-10", "2026-01-15..2026-01-31 2026-02-01..2026-02-28 2026-03-01..2026-03-10")]
    [InlineData("2024-02-10..2024-02-29", "2024-02-10..2024-02-29")]
    [InlineData("2025-12-31..2026-01-01", "2025-12-31..2025-12-31 2026-01-01..2026-01-01")]
    public void A_period_is_cut_into_months(string period, string months) =>
        Assert.Equal(months, string.Join(' ', MonthSpan.Of(Period.Parse(period)!).Select(span => new Period(span.From, span.To))));

    [Theory]
    [InlineData("2024-02-01..2024-02-29", "2023-02-01..2023-02-28")]
    [InlineData("2025-02-01..2025-02-28", "2024-02-01..2024-02-29")]
    [InlineData("2024-02-10..2024-02-29", "2023-02-01..2023-02-28")]
    [InlineData("2026-06-16..2026-06-30", "2025-06-16..2025-06-30")]
    public void The_year_before_of_a_whole_month_is_a_whole_month(string period, string before)
    {
        MonthSpan span = Assert.Single(MonthSpan.Of(Period.Parse(period)!)).YearBefore;
        string found = new Period(span.From, span.To).ToString();
        Assert.Equal(period.StartsWith("2024-02-10", StringComparison.Ordinal) ? "2023-02-10..2023-02-28" : before, found);
    }

    [Fact]
    public void Pieces_of_a_quarter_make_one_window()
    {
        using ToldStore store = new(new Controller()
            .Tell("main", Controller.At(July1), 30_000, durationMilliseconds: 300_000)
            .Tell("main", Controller.At(July1) + 300_000, 40_000, durationMilliseconds: 600_000));
        DemandFigures demand = Assert.Single(store.Report(OfficeYears.July).Months[0].Now.Demands);

        Assert.Equal((280_000L, 1, 1), (demand.PeakWatts, demand.WindowCount, demand.OverCount));
    }

    [Fact]
    public void A_window_at_the_limit_keeps_it_and_a_milliwatt_hour_more_does_not()
    {
        using ToldStore kept = new(new Controller().Tell("main", Controller.At(July1), 62_500));
        Assert.Equal(0, kept.Report(OfficeYears.July).Months[0].Now.Demands[0].OverCount);

        using ToldStore broken = new(new Controller().Tell("main", Controller.At(July1), 62_500).Tell("main", Controller.At(July1) + 1, 1, durationMilliseconds: 1));
        Assert.Equal(1, broken.Report(OfficeYears.July).Months[0].Now.Demands[0].OverCount);
    }

    [Fact]
    public void Energy_that_nobody_read_is_not_zero()
    {
        using ToldStore store = new(new Controller().Tell("main", Controller.At(July1), null).Tell("main", Controller.At(July1, 1), 5));
        PeriodFigures figures = store.Report("2026-07-01..2026-07-01").Months[0].Now;

        Assert.Equal(5_000, figures.ImportMilliwattHours);
        Assert.Equal(100.0 / 96, figures.CoveragePercent!.Value, 6);
        Assert.False(figures.IsComparable);
    }

    [Fact]
    public void Time_with_a_gap_is_not_known_and_its_energy_counts()
    {
        using ToldStore store = new(new Controller()
            .Say("intervals/main", Controller.At(July1, 1), $"\"intervalStartUtcMilliseconds\":{Controller.At(July1)},\"durationMilliseconds\":900000,"
                + "\"energyMilliwattHours\":7000,\"totalMilliwattHours\":7000,\"hasGap\":true,\"quality\":\"uncertain\"")
            .Tell("main", Controller.At(July1, 1), 5));
        InstitutionMonth month = store.Report("2026-07-01..2026-07-01").Months[0];

        Assert.Equal(12_000, month.Now.ImportMilliwattHours);
        Assert.Equal(100.0 / 96, month.Now.CoveragePercent!.Value, 6);
        Assert.Equal((1, 1), (month.Quality.GapCount, month.Quality.UncertainCount));
    }

    [Fact]
    public void An_interval_without_a_time_is_placed_by_its_start_or_counted()
    {
        const string Members = "\"intervalStartUtcMilliseconds\":null,\"durationMilliseconds\":900000,\"energyMilliwattHours\":7000,\"totalMilliwattHours\":7000,\"quality\":\"good\"";
        using ToldStore unknown = new(new Controller().Say("intervals/main", null, Members));
        InstitutionReport report = unknown.Report(OfficeYears.July);
        Assert.Equal((null, 1L), (report.Months[0].Now.ImportMilliwattHours, report.UnplacedCount));

        using ToldStore placed = new(new Controller().Say("intervals/main", null, Members)
            .Say("clock", Controller.At(July1, 3), $"\"zeroUtcMilliseconds\":{Controller.At(July1, 2)}"));
        Assert.Equal(7_000, placed.Report(OfficeYears.July).Months[0].Now.ImportMilliwattHours);
    }

    [Fact]
    public void What_has_not_happened_yet_is_not_missing()
    {
        using ToldStore store = new(new Controller().Days("main", new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 9), 1_000));
        InstitutionMonth month = Assert.Single(store.Report("2026-08-01..2026-08-31").Months);

        Assert.Equal((100.0, 100.0), (month.Now.CoveragePercent, month.Quality.CoveragePercent));
    }
}
