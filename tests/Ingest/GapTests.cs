namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>Which messages are missing, told as a story of one controller.</summary>
public sealed class GapTests : IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly SqlStore _store;

    public GapTests() => _store = _file.Open();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Nothing_is_missing_of_what_came_whole_and_out_of_order()
    {
        Take(boot: 1, 3, 1, 2);

        Assert.Empty(Gaps());
    }

    [Fact]
    public void A_hole_is_a_gap_until_the_late_message_comes()
    {
        Take(boot: 1, 1, 2, 5, 6);
        Assert.Equal(["1: 3-4"], Gaps());

        Take(boot: 1, 4);
        Assert.Equal(["1: 3-3"], Gaps());

        Take(boot: 1, 3);
        Assert.Empty(Gaps());
    }

    [Fact]
    public void A_start_begins_with_1_so_what_lies_before_the_first_that_came_is_missing()
    {
        Take(boot: 4, 3);

        Assert.Equal(["4: 1-2"], Gaps());
    }

    [Fact]
    public void The_next_start_tells_how_far_the_one_before_had_counted()
    {
        Take(boot: 1, 1, 2);
        _store.Write([Says.Event(1, "boots", "\"previousBootId\":1,\"previousLastSequence\":5", boot: 2)]);
        Assert.Equal(["1: 3-5"], Gaps());

        Take(boot: 1, 3, 4, 5);
        Assert.Empty(Gaps());
    }

    [Fact]
    public void What_lies_above_went_with_the_power_and_is_not_missing()
    {
        Take(boot: 1, 1, 2, 9);
        _store.Write([Says.Event(1, "boots", "\"previousBootId\":1,\"previousLastSequence\":5", boot: 2)]);
        Assert.Equal(["1: 3-5"], Gaps());
        Assert.Equal(["1: 6-8"], GivenUp());

        // What was on its way all the same is there.
        Take(boot: 1, 7);
        Assert.Equal(["1: 6-6", "1: 8-8"], GivenUp());
    }

    [Fact]
    public void Of_starts_between_the_one_that_is_known_and_the_one_that_says_so_all_went_with_the_power()
    {
        foreach (long boot in (long[])[1, 2, 3, 4])
        {
            Take(boot, 3);
        }

        _store.Write([Says.Event(1, "boots", "\"previousBootId\":1,\"previousLastSequence\":4", boot: 4)]);
        Assert.Equal(["1: 1-2", "1: 4-4", "4: 2-2"], Gaps());
        Assert.Equal(["2: 1-2", "3: 1-2"], GivenUp());
    }

    [Fact]
    public void A_start_of_which_nothing_came_is_missing_too()
    {
        _store.Write([Says.Event(1, "boots", "\"previousBootId\":7,\"previousLastSequence\":2", boot: 8)]);

        Assert.Equal(["7: 1-2"], Gaps());
    }

    [Fact]
    public void The_first_start_of_all_knows_of_none_before()
    {
        _store.Write([Says.Event(1, "boots", "\"previousBootId\":null,\"previousLastSequence\":0", boot: 1)]);

        Assert.Empty(Gaps());
    }

    [Fact]
    public void What_the_controller_gave_up_is_not_missing()
    {
        Take(boot: 1, 1, 10);
        Loss(sequence: 11, 3, 5);
        Assert.Equal(["1: 2-2", "1: 6-9"], Gaps());

        Loss(sequence: 12, 1, 2);
        Loss(sequence: 13, 4, 30);
        Assert.Empty(Gaps());
    }

    [Fact]
    public void A_copy_that_was_given_up_and_came_nevertheless_makes_no_gap()
    {
        Take(boot: 1, 1, 2, 3);
        Loss(sequence: 4, 2, 3);

        Assert.Empty(Gaps());
    }

    [Fact]
    public void A_full_store_has_given_up_whatever_of_earlier_starts_has_not_come_and_nothing_of_later_ones()
    {
        foreach (long boot in (long[])[3, 5, 7])
        {
            Take(boot, 2, 5);
        }

        Assert.Equal(["3: 1-1", "3: 3-4", "5: 1-1", "5: 3-4", "7: 1-1", "7: 3-4"], Gaps());
        Loss(sequence: 6, 1, 3, lostBoot: 5, reason: "store-full", boot: 7);
        Assert.Equal(["5: 4-4", "7: 1-1", "7: 3-4"], Gaps());
        Assert.Equal(["3: 1-1", "3: 3-4", "5: 1-1", "5: 3-3"], GivenUp());

        // One of them had been on its way all the same.
        Take(boot: 3, 4);
        Assert.Equal(["3: 1-1", "3: 3-3", "5: 1-1", "5: 3-3"], GivenUp());
    }

    [Theory]
    [InlineData("store-refused")]
    [InlineData("unreadable")]
    [InlineData("site-changed")]
    public void For_any_other_reason_the_named_range_is_given_up_and_no_more(string reason)
    {
        Take(boot: 3, 2);
        Take(boot: 5, 4);
        Loss(sequence: 5, 2, 3, lostBoot: 5, reason, boot: 5);

        Assert.Equal(["3: 1-1", "5: 1-1"], Gaps());
        Assert.Equal(["5: 2-3"], GivenUp());
    }

    private void Take(long boot, params long[] sequences) =>
        _store.Write([.. sequences.Select(sequence => Says.Event(sequence, "faults", "\"fault\":\"x\"", boot))]);

    private void Loss(long sequence, long from, long to, long lostBoot = 1, string reason = "unreadable", long boot = 1) => _store.Write(
    [
        Says.Event(
            sequence,
            "losses",
            $"\"lostBootId\":{lostBoot},\"fromSequence\":{from},\"toSequence\":{to},\"fromUtcMilliseconds\":null,\"toUtcMilliseconds\":null,"
            + $"\"stream\":\"intervals\",\"reason\":\"{reason}\"",
            boot),
    ]);

    private string[] Gaps() => [.. GapRow.Of(_store).Select(gap => $"{gap.BootId}: {gap.FromSequence}-{gap.ToSequence}")];

    private string[] GivenUp() => [.. GapFinder.Find(_store).GivenUp.Select(gap => $"{gap.BootId}: {gap.From}-{gap.To}")];
}
