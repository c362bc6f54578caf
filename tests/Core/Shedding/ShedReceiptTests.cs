using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>A load of 10 kW whose meter needs 30 s to show it.</summary>
public class ShedReceiptTests
{
    private long Now { get; set; }

    [Fact]
    public void On_its_own_meter_half_of_what_was_expected_confirms_a_shed() => Run(hasOwnMeter: true, """
           now | event      || open | count | dropped | confirmed | learned | confidence | failed
        -------+------------++------+-------+---------+-----------+---------+------------+-------
             0 | open 8_000 || yes  |     0 |       0 | no        |  10_000 |          0 | no
        29_999 |      8_000 || yes  |     0 |         | no        |  10_000 |          0 | no
        30_000 |      4_000 || no   |     1 |   4_000 | yes       |   4_000 |          1 | no
        31_000 |          0 || no   |     1 |   4_000 | yes       |   4_000 |          1 | no
        """);

    // One watt less than half stays open until twice the time, in which a slow one still drops.
    [Fact]
    public void On_its_own_meter_a_drop_may_come_late() => Run(hasOwnMeter: true, """
           now | event      || open | count | dropped | confirmed | learned | failed
        -------+------------++------+-------+---------+-----------+---------+-------
             0 | open 8_000 ||      |       |         |           |         |
        30_000 |      3_999 || yes  |     0 |         |           |  10_000 | no
        59_999 |      3_999 || yes  |     0 |         |           |  10_000 | no
        60_000 |      7_000 || no   |     1 |   7_000 | yes       |   7_000 | no
        """);

    // It is tried again an hour later; until a shed is confirmed it stays a fault.
    [Fact]
    public void On_its_own_meter_a_load_that_does_not_drop_is_not_relied_on_for_an_hour() => Run(hasOwnMeter: true, """
              now | event       || open | count | dropped | confirmed | learned | failed | relied
        ----------+-------------++------+-------+---------+-----------+---------+--------+-------
                0 | open 10_000 ||      |       |         |           |         |        | yes
           60_000 |       4_999 || no   |     1 |   4_999 | no        |  10_000 | yes    | no
        3_659_999 | -           ||      |       |         |           |         | yes    | no
        3_660_000 | -           ||      |       |         |           |         | yes    | yes
        3_660_000 | open 10_000 || yes  |     1 |         |           |         | yes    | yes
        3_720_000 |           0 || no   |     2 |       0 | no        |         | yes    | no
        7_320_000 | open 10_000 || yes  |       |         |           |         | yes    | yes
        7_350_000 |       9_000 || no   |     3 |   9_000 | yes       |   9_000 | no     | yes
        """);

    // 10,000 / 4 = 2,500. The site's meter may be wrong once and twice, and a shed that works in between begins the count anew.
    [Fact]
    public void On_the_sites_meter_the_third_drop_in_a_row_below_a_quarter_is_a_failure() => Run(hasOwnMeter: false, """
             now | event       || count | dropped | confidence | failed | relied
        ---------+-------------++-------+---------+------------+--------+-------
               0 | open 10_000 ||       |         |            |        |
          30_000 |       2_499 ||     1 |   2_499 |          0 | no     | yes
         100_000 | open 10_000 ||       |         |            |        |
         130_000 |           0 ||     2 |       0 |          0 | no     | yes
         200_000 | open 10_000 ||       |         |            |        |
         230_000 |       2_500 ||     3 |   2_500 |          1 | no     | yes
         300_000 | open 10_000 ||       |         |            |        |
         330_000 |        -500 ||     4 |    -500 |          1 | no     | yes
         400_000 | open 10_000 ||       |         |            |        |
         430_000 |           0 ||     5 |       0 |          1 | no     | yes
         500_000 | open 10_000 ||       |         |            |        |
         530_000 |       1_000 ||     6 |   1_000 |          0 | yes    | no
        """);

    // 8,000; 8,000 + 4,000 / 4; 9,000 + 400 / 4.
    [Fact]
    public void What_sheds_take_is_averaged_into_the_learned_power() => Run(hasOwnMeter: false, """
            now | event       || learned | confidence
        --------+-------------++---------+-----------
              0 | open 10_000 ||  10_000 | 0
         30_000 |       8_000 ||   8_000 | 1
        100_000 | open 10_000 ||   8_000 | 1
        130_000 |      12_000 ||   9_000 | 2
        200_000 | open 10_000 ||   9_000 | 2
        230_000 |       9_400 ||   9_100 | 3
        """);

    [Fact]
    public void Eight_receipts_that_agree_are_as_good_as_it_gets()
    {
        ShedReceipt receipt = new(10_000, 30_000, false);
        for (long shed = 1; shed <= 10; shed++)
        {
            receipt.Open(shed * 100_000, 10_000);
            receipt.Observe((shed * 100_000) + 30_000, 10_000);
            Assert.Equal(Math.Min(shed, 8), receipt.Confidence);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_shed_that_took_nothing_or_whose_drop_nobody_can_tell_gets_no_receipt(bool hasOwnMeter) => Run(hasOwnMeter, """
            now | event       || open | count
        --------+-------------++------+------
              0 | open 0      || no   | 0
         60_000 |           0 || no   | 0
        100_000 | open 10_000 || yes  | 0
        110_000 | cancel      || no   | 0
        160_000 |      10_000 || no   | 0
        """);

    private void Run(bool hasOwnMeter, string table)
    {
        ShedReceipt receipt = new(10_000, 30_000, hasOwnMeter);
        CycleTable.Run(
            table,
            row =>
            {
                Now = row.Number("now");
                string what = row.Text("event").Replace("_", string.Empty, StringComparison.Ordinal);
                if (what.StartsWith("open ", StringComparison.Ordinal))
                {
                    receipt.Open(Now, long.Parse(what["open ".Length..], null));
                }
                else if (what == "cancel")
                {
                    receipt.Cancel();
                }
                else if (what != "-")
                {
                    receipt.Observe(Now, long.Parse(what, null));
                }
            },
            column => column switch
            {
                "open" => receipt.IsOpen,
                "count" => receipt.Count,
                "dropped" => receipt.DroppedWatts,
                "confirmed" => receipt.IsConfirmed,
                "learned" => receipt.LearnedWatts,
                "confidence" => receipt.Confidence,
                "failed" => receipt.HasFailed,
                "relied" => receipt.IsReliedOn(Now),
                _ => throw new ArgumentException("no such column: " + column),
            });
    }
}
