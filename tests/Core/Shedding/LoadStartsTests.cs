using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>A load of 10 kW.</summary>
public class LoadStartsTests
{
    private long Now { get; set; }

    [Theory]
    [InlineData(2, """
              now | event || wait
        ----------+-------++----------
                0 | begin ||         0
          600_000 | begin || 3_000_000
        3_599_999 | -     ||         1
        3_600_000 | -     ||         0
        3_600_000 | begin ||   600_000
        4_200_000 | -     ||         0
        9_000_000 | begin ||         0
        9_000_001 | begin || 3_599_999
        """)]
    [InlineData(1, """
              now | event || wait
        ----------+-------++----------
           10_000 | -     ||         0
           10_000 | begin || 3_600_000
           20_000 | -     || 3_590_000
        3_610_000 | -     ||         0
        """)]
    [InlineData(0, """
              now | event || wait
        ----------+-------++----------
                0 | begin ||         0
                1 | begin ||         0
        """)]
    public void So_many_starts_in_any_hour_and_the_next_waits_until_the_oldest_is_an_hour_ago(int most, string table) =>
        Run(new LoadStarts(new LoadOptions { RatedWatts = 10_000, MaximumStartsPerHour = most }), table);

    // Five minutes: 100 s of 6 kW and 200 s of 9 kW are 8 kW on average, a quarter of the way down from 10 kW. 12 kW are
    // believed at once. What ends sooner, or comes later, teaches nothing.
    [Fact]
    public void The_power_of_a_start_is_the_mean_of_its_first_five_minutes() => Run(new LoadStarts(new LoadOptions { RatedWatts = 10_000 }), """
              now | event  || watts
        ----------+--------++-------
            5_000 | begin  || 10_000
          105_000 | 6_000  || 10_000
          304_000 | 9_000  || 10_000
          305_000 | 9_000  ||  9_500
          400_000 | 50_000 ||  9_500
          500_000 | begin  ||  9_500
          800_000 | 12_000 || 12_000
          900_000 | begin  || 12_000
        1_100_000 | 1_000  || 12_000
        1_100_000 | end    || 12_000
        1_300_000 | 1_000  || 12_000
        """);

    private void Run(LoadStarts starts, string table) => CycleTable.Run(
        table,
        row =>
        {
            Now = row.Number("now");
            switch (row.Text("event"))
            {
                case "begin":
                    starts.Begin(Now);
                    break;
                case "end":
                    starts.End();
                    break;
                case "-":
                    break;
                default:
                    starts.Observe(Now, row.Number("event"));
                    break;
            }
        },
        column => column switch
        {
            "wait" => starts.WaitMilliseconds(Now),
            "watts" => starts.Watts,
            _ => throw new ArgumentException("no such column: " + column),
        });
}
