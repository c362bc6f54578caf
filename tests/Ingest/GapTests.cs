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

    private void Take(long boot, params long[] sequences) =>
        _store.Write([.. sequences.Select(sequence => Says.Event(sequence, "faults", "\"fault\":\"x\"", boot))]);

    private void Loss(long sequence, long from, long to) => _store.Write(
    [
        Says.Event(
            sequence,
            "losses",
            $"\"lostBootId\":1,\"fromSequence\":{from},\"toSequence\":{to},\"fromUtcMilliseconds\":null,\"toUtcMilliseconds\":null,"
            + "\"stream\":\"intervals\",\"reason\":\"store-full\""),
    ]);

    private string[] Gaps() => [.. GapRow.Of(_store).Select(gap => $"{gap.BootId}: {gap.FromSequence}-{gap.ToSequence}")];
}
