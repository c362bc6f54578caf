using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>Cost of a shed: priority x max(needed, power x minimum off - wanted next).</summary>
public class ShedChoiceTests
{
    private const int Bit = 1;

    // A 40 kW of tier 1, B 10 kW of tier 3 that is off for 300 s at least, which takes 3,000,000,000. In 300 s of rest 10 kW
    // take as much. A off for 600 s takes 24,000,000,000, and B must weigh less than 24,000,000,000 / 3,000,000,000 = 8 times
    // as much to be cheaper; if 21,000,000,000 of it are wanted next anyway, A costs 3,000,000,000 and B three times that.
    [Theory]
    [InlineData(0, 3, 300_000, 0L, "A")]
    [InlineData(75_000, 3, 300_000, 0L, "A")]
    [InlineData(600_000, 3, 300_000, 0L, "B")]
    [InlineData(600_000, 7, 300_000, 0L, "B")]
    [InlineData(600_000, 8, 300_000, 0L, "A")]
    [InlineData(600_000, 3, 300_000, 21_000_000_000L, "A")]
    [InlineData(600_000, 3, 900_000, 0L, "A")] // 10 kW over 900 s are 9,000,000,000, three times 27,000,000,000
    public void A_load_too_large_is_passed_over_only_where_the_higher_tier_is_cheaper_in_spite_of_its_weight(
        int minimumOffOfA, int priorityOfB, int rest, long wantedNext, string chosen)
    {
        ShedTable table = Table(Load(40_000, 1, minimumOffOfA), Load(10_000, priorityOfB, 300_000));
        Assert.Equal(chosen, NameOf(table, Prepared(table).Cheapest(10_000, rest, wantedNext, 0)));
    }

    [Fact]
    public void Where_no_load_is_too_large_tiers_hold_whatever_the_power()
    {
        ShedTable table = Table(Load(20_000, 2), Load(50_000, 1), Load(10_000, 3));
        ShedChoice choice = Prepared(table);
        string order = string.Empty;
        for (Load load = choice.Cheapest(10_000, 600_000, 0, 0); load != null; load = choice.Cheapest(10_000, 600_000, 0, 0))
        {
            order += NameOf(table, load);
            choice.Take(load);
        }

        Assert.Equal(("BAC", 0L, 3), (order, choice.AvailableWatts, choice.ShedCount));
        Assert.Null(choice.First());
    }

    [Fact]
    public void Within_a_tier_the_load_whose_last_shed_is_longest_ago_takes_its_turn()
    {
        ShedTable table = Table(Load(10_000, 1), Load(10_000, 1), Load(10_000, 1));
        ShedOnce(table.At(0), 2_000);
        ShedOnce(table.At(1), 1_000);
        ShedOnce(table.At(2), 3_000);
        ShedChoice choice = Prepared(table, 4_000);
        Assert.Equal(("B", "B"), (NameOf(table, choice.Cheapest(5_000, 600_000, 0, 4_000)), NameOf(table, choice.First())));
        choice.Take(table.At(1));
        Assert.Equal(("A", "A"), (NameOf(table, choice.Cheapest(5_000, 600_000, 0, 4_000)), NameOf(table, choice.First())));
    }

    [Fact]
    public void In_the_last_line_the_lowest_tier_goes_first_however_large()
    {
        ShedTable table = Table(Load(10_000, 2), Load(40_000, 1, 600_000));
        Assert.Equal("B", NameOf(table, Prepared(table).First()));
    }

    // A 10 kW, B 20 kW. With B off for 900 s at least its 18,000,000,000 are more than twice what is needed for 10 kW over
    // 300 s: A alone counts. For 30 kW they are just twice 9,000,000,000, and both count.
    [Theory]
    [InlineData(0, 29_999, 300_000, false)]
    [InlineData(0, 30_000, 300_000, true)]
    [InlineData(0, 0, 300_000, false)]
    [InlineData(0, -5_000, 300_000, false)]
    [InlineData(900_000, 9_999, 300_000, false)]
    [InlineData(900_000, 10_000, 300_000, true)]
    [InlineData(900_000, 29_999, 300_100, false)]
    [InlineData(900_000, 30_000, 300_000, true)]
    public void The_last_line_is_where_all_that_is_in_proportion_is_needed(int minimumOffOfB, int watts, int rest, bool isLastLine)
    {
        ShedChoice choice = Prepared(Table(Load(10_000, 1), Load(20_000, 2, minimumOffOfB)));
        Assert.Equal(isLastLine, choice.IsLastLine(watts, rest, 0));
    }

    [Theory]
    [InlineData(19_999, false)]
    [InlineData(20_000, true)]
    public void Where_nothing_is_in_proportion_everything_counts(int watts, bool isLastLine)
    {
        ShedChoice choice = Prepared(Table(Load(20_000, 1, 900_000)));
        Assert.Equal(isLastLine, choice.IsLastLine(watts, 300_000, 0));
    }

    // The last of those that are available stands in for what is lacking: (4 - 1) / 4, (4 - 2) / 4, and nothing for itself.
    [Fact]
    public void The_risk_counts_for_as_much_as_a_load_weighs_less_than_what_would_be_shed_in_its_place()
    {
        ShedTable table = Table(Load(10_000, 4), Load(10_000, 1), Load(10_000, 2));
        ShedChoice choice = Prepared(table);
        Assert.Equal((750, 500, 0), (choice.HedgePermille(table.At(1)), choice.HedgePermille(table.At(2)), choice.HedgePermille(table.At(0))));
        choice.Take(table.At(0));
        Assert.Equal((500, 0), (choice.HedgePermille(table.At(1)), choice.HedgePermille(table.At(2))));
    }

    [Fact]
    public void Only_a_load_that_runs_and_may_be_shed_and_does_drop_is_available()
    {
        SettableMeter idle = new();
        idle.Set(0, Quality.Good);
        Load stuck = new(new LoadOptions { RatedWatts = 10_000 }, null);
        for (int i = 0; i < 3; i++)
        {
            stuck.Receipt.Open(0, 10_000);
            stuck.Receipt.Observe(30_000, 0);
        }

        Load spent = new(new LoadOptions { RatedWatts = 10_000, MaximumShedMilliseconds = 59_999, MinimumOffMilliseconds = 60_000 }, null);
        Load off = Load(10_000, 1);
        off.RequestShed(Bit, DecisionReason.DemandLimit);
        off.Apply(0);
        Load asked = Load(10_000, 1);
        Load others = Load(10_000, 1);
        Load held = Load(10_000, 1);
        held.ReleaseNow(0, DecisionReason.FireAlarm);
        held.Apply(0);
        ShedTable table = Table(Load(10_000, 1), LimiterBench.Load(10_000, 1, 0, 0, idle), LimiterBench.Load(10_000, 1, 120_000), stuck, spent, off, asked, others, held);
        table.Observe(30_000);
        asked.RequestShed(Bit, DecisionReason.MeterUnknown);
        others.RequestShed(2, DecisionReason.MeterUnknown);
        ShedChoice choice = new(table);
        choice.Prepare(30_000, Bit, DecisionReason.Deferred);
        Assert.Equal(
            "Deferred NotRunning MinimumOn NotDropping AllowanceSpent DemandLimit Deferred MeterUnknown FireAlarm",
            string.Join(' ', Enumerable.Range(0, table.Count).Select(i => table.At(i).Reason)));
        Assert.Equal((20_000L, true, 2), (choice.AvailableWatts, choice.HasIdle, choice.ShedCount));
        Assert.Equal("06", string.Concat(Enumerable.Range(0, table.Count).Where(choice.IsAvailable)));
        Assert.Equal("1", string.Concat(Enumerable.Range(0, table.Count).Where(choice.IsIdle)));
    }

    private static Load Load(int ratedWatts, int shedPriority, int minimumOff = 0) =>
        LimiterBench.Load(ratedWatts, shedPriority, 0, minimumOff);

    private static ShedTable Table(params Load[] loads) => new(loads);

    private static ShedChoice Prepared(ShedTable table, long now = 0)
    {
        table.Observe(now);
        ShedChoice choice = new(table);
        choice.Prepare(now, Bit, DecisionReason.Deferred);
        return choice;
    }

    private static string NameOf(ShedTable table, Load load) =>
        string.Concat(Enumerable.Range(0, table.Count).Where(i => table.At(i) == load).Select(i => (char)('A' + i)));

    private static void ShedOnce(Load load, long now)
    {
        load.Observe(0);
        load.RequestShed(Bit, DecisionReason.DemandLimit);
        load.Apply(now);
        load.RequestRelease(Bit, DecisionReason.Restored);
        load.Apply(now + 1);
    }
}
