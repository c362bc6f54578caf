using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>What a technician reads, against what the pulses counted. Numbers in mWh: 1,000,000 are 1 kWh.</summary>
public class DialLedgerTests
{
    [Fact]
    public void Two_readings_give_the_drift_between_them() => Run(new DialLedger(1, 1), """
        enter     |        dial   |      total  || result   |       offset  | drift  | permille
        ----------+---------------+-------------++----------+---------------+--------+---------
        reading   | 5_000_000_000 |           0 || First    | 5_000_000_000 |      0 |   0
        reading   | 5_100_000_000 | 100_000_000 || Compared | 5_000_000_000 |      0 |   0
        reading   | 5_200_000_000 | 199_000_000 || Compared | 5_001_000_000 | 1_000_000 | 10
        reading   | 5_300_000_000 | 301_000_000 || Compared | 4_999_000_000 | -2_000_000 | -20
        """);

    [Fact]
    public void A_reading_below_the_last_is_refused_and_changes_nothing() => Run(new DialLedger(1, 1), """
        enter     |        dial   |      total  || result    |       offset  | drift  | reading
        ----------+---------------+-------------++-----------+---------------+--------+--------------
        reading   | 5_000_000_000 |           0 || First     | 5_000_000_000 |      0 | 5_000_000_000
        reading   |   510_000_000 |  10_000_000 || Backwards | 5_000_000_000 |      0 | 5_000_000_000
        reading   | 5_010_000_000 |  10_000_000 || Compared  | 5_000_000_000 |      0 | 5_010_000_000
        """);

    [Fact]
    public void An_exchange_begins_a_new_dial_and_leaves_the_total_alone() => Run(new DialLedger(1, 1), """
        enter     |        dial   |      total  || result    |        offset  | drift  | permille
        ----------+---------------+-------------++-----------+----------------+--------+---------
        reading   | 5_000_000_000 |  70_000_000 || First     |  4_930_000_000 |      0 |   0
        exchange  |     1_000_000 |  90_000_000 || Exchanged |    -89_000_000 |      0 |   0
        reading   |    11_000_000 | 101_000_000 || Compared  |    -90_000_000 | -1_000_000 | -100
        """);

    // 800/5 A: what the dial shows is a 160th. 0.333333 kWh x 160 are 53.33328 kWh.
    [Fact]
    public void A_dial_on_the_secondary_side_is_multiplied_by_the_ratio() => Run(new DialLedger(800, 5), """
        enter     |     dial   |      total  || result   | reading    | drift
        ----------+------------+-------------++----------+------------+-------
        reading   |          0 |           0 || First    |          0 |  0
        reading   |    333_333 |  53_333_000 || Compared | 53_333_280 | 280
        """);

    [Theory]
    [InlineData(1, 1, -1)]
    [InlineData(1, 1, DialLedger.MaximumDialMilliwattHours + 1)]
    [InlineData(1_000_000, 1, DialLedger.MaximumDialMilliwattHours)]
    public void What_no_dial_can_show_is_refused(int numerator, int denominator, long dial)
    {
        DialLedger ledger = new(numerator, denominator);
        Assert.False(ledger.Enter(dial, 0));
        Assert.False(ledger.Exchange(dial, 0));
        Assert.Equal((DialResult.OutOfRange, false), (ledger.Result, ledger.HasReading));
    }

    [Fact]
    public void A_dial_that_stands_still_while_pulses_come_is_all_drift()
    {
        DialLedger ledger = new(1, 1);
        ledger.Enter(1_000_000, 0);
        Assert.True(ledger.Enter(1_000_000, 500_000));
        Assert.Equal((-500_000, -1_000), (ledger.DriftMilliwattHours, ledger.DriftPermille));
    }

    // 10 TWh against nothing counted, twice: the thousandths are still those of the dial.
    [Fact]
    public void The_largest_drift_has_the_right_share()
    {
        DialLedger ledger = new(900_000, 1);
        ledger.Enter(0, 0);
        ledger.Enter(DialLedger.MaximumDialMilliwattHours, 0);
        Assert.Equal(DialLedger.MaximumDialMilliwattHours * 900_000, ledger.DriftMilliwattHours);
        Assert.InRange(ledger.DriftPermille, 999, 1_000);
    }

    [Fact]
    public void A_restored_ledger_compares_with_the_reading_of_before()
    {
        DialLedger ledger = new(1, 1);
        ledger.Restore(5_000_000_000, 4_990_000_000);
        Assert.True(ledger.Enter(5_001_000_000, 10_000_000));
        Assert.Equal((DialResult.Compared, 1_000_000L), (ledger.Result, ledger.DriftMilliwattHours));
    }

    private static void Run(DialLedger ledger, string table) => CycleTable.Run(
        table,
        row =>
        {
            long dial = row.Number("dial");
            long total = row.Number("total");
            _ = row.Text("enter") == "exchange" ? ledger.Exchange(dial, total) : ledger.Enter(dial, total);
        },
        column => column switch
        {
            "result" => ledger.Result,
            "offset" => ledger.OffsetMilliwattHours,
            "drift" => ledger.DriftMilliwattHours,
            "permille" => ledger.DriftPermille,
            "reading" => ledger.ReadingMilliwattHours,
            _ => throw new ArgumentException("no such column: " + column),
        });
}
