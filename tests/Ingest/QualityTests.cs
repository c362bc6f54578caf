namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>Reporting rate and data quality of a controller's day.</summary>
public sealed class QualityTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 7, 15);

    private readonly SqliteFile _file = new();
    private readonly SqlStore _store;

    public QualityTests() => _store = _file.Open();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void A_whole_day_of_two_circuits_is_reported_whole_and_agrees_with_the_totals()
    {
        _store.Write([Says.Status(1, 2), .. Quarters("main", 1, 0, 96), .. Quarters("lifts", 97, 0, 96)]);

        QualityRow row = Row();
        Assert.Equal((192, 192, 100.0), (row.ExpectedCount, row.ReceivedCount, row.ReportingRatePercent));
        Assert.Equal((2 * 96 * 1_000, 2 * 96 * 1_000), (row.EnergyMilliwattHours, row.TotalGrowthMilliwattHours));
        Assert.Equal((0, 0, 0), (row.UnreconciledCircuitCount, row.LateCount, row.LostCount));
    }

    [Fact]
    public void A_lost_quarter_shows_in_the_rate_and_in_the_totals()
    {
        _store.Write([Says.Status(1, 1), .. Quarters("main", 1, 0, 96).Where((_, i) => i != 40)]);

        QualityRow row = Row();
        Assert.Equal((95, 98.96, 1), (row.ReceivedCount, row.ReportingRatePercent, row.UnreconciledCircuitCount));
        Assert.Equal(1_000, row.TotalGrowthMilliwattHours - row.EnergyMilliwattHours);
        Assert.Equal(1, Report().Devices[0].MissingCount);
    }

    [Fact]
    public void Before_a_birth_came_the_circuits_that_were_seen_are_expected()
    {
        _store.Write([Says.Interval(1, 0, 1, 1, "a"), Says.Interval(2, 0, 1, 1, "b")]);

        Assert.Equal((192, 2), (Row().ExpectedCount, Row().ReceivedCount));
    }

    [Fact]
    public void Quarters_that_have_not_ended_are_not_expected_yet()
    {
        _store.Write([Says.Status(1, 1), Says.Interval(1, 0, 1, 1)]);
        QualityReport report = QualityReport.Make(
            _store, new QualityQuestion(Day, Day.AddDays(1), 480, Says.Midnight + (10 * Says.Quarter) + 1));

        Assert.Equal([10L, 0L], report.Days.Select(row => row.ExpectedCount));
        Assert.Null(report.Days[1].ReportingRatePercent);
    }

    [Fact]
    public void Late_replayed_restored_and_doubtful_quarters_are_told_apart()
    {
        ArrivedMessage late = Says.Interval(1, 0, 1, 1);
        _store.Write(
        [
            late with { ReceivedUtcMilliseconds = Says.Midnight + Says.Quarter + 3_600_001 },
            Says.Interval(2, 1, 1, 2).Replayed(),
            Says.Interval(3, 2, 1, 3).With(("quality", "uncertain")),
            Says.Interval(4, 3, 1, 4).With(("quality", "bad"), ("hasGap", true)),
            Says.Interval(5, 4, 1, 5).With(("isRestored", true)),
            Says.Interval(6, 5, 1, 6).With(("isTimeRepaired", true)),
        ]);

        QualityRow row = Row();
        Assert.Equal((1, 1, 1, 1), (row.LateCount, row.ReplayedCount, row.UncertainCount, row.BadCount));
        Assert.Equal((1, 1, 1), (row.GapCount, row.RestoredCount, row.TimeRepairedCount));
    }

    [Fact]
    public void A_quarter_in_two_pieces_counts_once_and_its_energies_add_up()
    {
        ArrivedMessage first = Says.Interval(1, 0, 300, 300).With(("durationMilliseconds", 300_000), ("isWhole", false));
        ArrivedMessage second = Says.Interval(2, 0, 700, 1_000).With(
            ("durationMilliseconds", 600_000), ("intervalStartUtcMilliseconds", Says.Midnight + 300_000), ("isWhole", false));
        _store.Write([second, first]);

        Assert.Equal((1, 1_000, 0), (Row().ReceivedCount, Row().EnergyMilliwattHours, Row().UnreconciledCircuitCount));
    }

    [Fact]
    public void After_a_power_cut_the_restored_piece_goes_on_where_what_was_told_ended()
    {
        _store.Write(
        [
            Says.Interval(1, 0, 1_000, 1_000),
            Says.Interval(1, 1, 600, 1_600, boot: 2).With(("isRestored", true), ("isWhole", false)),
            Says.Interval(2, 1, 300, 1_900, boot: 2).With(("isWhole", false)),
            Says.Interval(3, 2, 500, 2_400, boot: 2),
        ]);

        QualityRow row = Row();
        Assert.Equal((2_400, 2_400, 0), (row.EnergyMilliwattHours, row.TotalGrowthMilliwattHours, row.UnreconciledCircuitCount));
    }

    [Fact]
    public void Energy_that_nobody_read_adds_nothing_and_is_a_gap()
    {
        _store.Write(
        [
            Says.Interval(1, 0, 1_000, 1_000),
            Says.Interval(2, 1, 0, 1_000).With(("energyMilliwattHours", DBNull.Value), ("hasGap", true), ("quality", "bad")),
            Says.Interval(3, 2, 1_000, 2_000),
        ]);

        Assert.Equal((2_000, 0, 1), (Row().EnergyMilliwattHours, Row().UnreconciledCircuitCount, Row().GapCount));
    }

    [Fact]
    public void Intervals_without_a_time_are_placed_by_the_clock_message_of_their_start_also_when_it_comes_later()
    {
        _store.Write([Says.Interval(1, 3, 1_000, 1_000).With(("intervalStartUtcMilliseconds", DBNull.Value), ("utcMilliseconds", DBNull.Value))]);
        Assert.Equal((0, 1), (Row().ReceivedCount, Report().Devices[0].UnplacedCount));

        _store.Write([Says.Event(2, "clock", $"\"zeroUtcMilliseconds\":{Says.Midnight}")]);
        Assert.Equal((1, 1, 0), (Row().ReceivedCount, Row().TimeRepairedCount, Report().Devices[0].UnplacedCount));
    }

    [Fact]
    public void The_clock_message_after_an_interval_counts_and_where_none_followed_the_last()
    {
        IntervalRow row = new(1, 5, "main", null, 900_000, 1_000_000, 1, 1, IntervalQuality.Good, false, false, false, false, 0);
        IntervalPlacer placer = new([new(1, 9, 70_000), new(1, 2, 10_000), new(1, 6, 50_000), new(2, 1, 0)]);

        Assert.Equal(150_000, placer.Place(row).StartUtcMilliseconds);
        Assert.Equal(170_000, placer.Place(row with { Sequence = 10 }).StartUtcMilliseconds);
        Assert.Null(placer.Place(row with { BootId = 3 }).StartUtcMilliseconds);
    }

    [Fact]
    public void What_the_controller_gave_up_is_what_has_not_come_of_what_it_names()
    {
        // A full store names everything up to the tenth message; two of these had come before.
        _store.Write(
        [
            Says.Status(1, 1),
            Says.Interval(1, 0, 1, 1),
            Says.Interval(4, 3, 1, 4),
            Says.Interval(20, 10, 1, 11),
            Loss(21, 1, 10, "store-full", "intervals"),
        ]);

        // Of quarters 0 to 4 two have come; of the sequences up to 10 eight have not, and nine above.
        Assert.Equal((3, 8, 9), (Row().LostCount, Report().Devices[0].LostCount, Report().Devices[0].MissingCount));
    }

    [Fact]
    public void Events_that_were_given_up_are_no_lost_quarters_and_a_page_that_cannot_be_read_is_its_own_time_only()
    {
        _store.Write([Says.Status(1, 1), Says.Interval(1, 0, 1, 1), Says.Interval(20, 10, 1, 11), Loss(21, 1, 10, "store-full", "events")]);
        Assert.Equal(0, Row().LostCount);

        _store.Write([Loss(22, 3, 4, "unreadable", "intervals", fromQuarter: 4)]);
        Assert.Equal(2, Row().LostCount);
    }

    // The losses end with the fifth quarter of the day; the first one was told when it ended.
    private static ArrivedMessage Loss(long sequence, long from, long to, string reason, string stream, int fromQuarter = 1) => Says.Event(
        sequence,
        "losses",
        $"\"lostBootId\":1,\"fromSequence\":{from},\"toSequence\":{to},\"fromUtcMilliseconds\":{Says.Midnight + (fromQuarter * Says.Quarter)},"
        + $"\"toUtcMilliseconds\":{Says.Midnight + (5 * Says.Quarter)},\"stream\":\"{stream}\",\"reason\":\"{reason}\"");

    private static IEnumerable<ArrivedMessage> Quarters(string circuit, long firstSequence, int from, int to) =>
        Enumerable.Range(from, to - from).Select(quarter => Says.Interval(firstSequence + quarter, quarter, 1_000, (quarter + 1) * 1_000, circuit));

    private QualityReport Report() =>
        QualityReport.Make(_store, new QualityQuestion(Day, Day, 480, Says.Midnight + (200 * Says.Quarter)));

    private QualityRow Row() => Assert.Single(Report().Days);
}
