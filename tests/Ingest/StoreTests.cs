using System.Data.Common;

namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>What a store does with copies, late messages and messages that contradict; the same in both kinds of database.</summary>
public sealed class StoreTests(PostgresCluster postgres) : IDisposable
{
    private const string Secret = "hidden-word";

    private readonly SqliteFile _file = new();
    private readonly List<IIngestStore> _opened = [];

    public void Dispose()
    {
        _opened.ForEach(store => store.Dispose());
        _file.Dispose();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void A_message_counts_once_however_often_it_comes(string kind)
    {
        SqlStore store = Open(kind);
        ArrivedMessage message = Says.Interval(1, 0, 1_000, 1_000);

        Assert.Equal(new WriteResult(1, 1, 0, 0, 0), store.Write([message, message]));
        Assert.Equal(new WriteResult(0, 1, 0, 0, 0), store.Write([message]));
        Assert.Equal(1, store.CountMessages());
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void The_copy_from_flash_and_the_live_one_make_the_same_row_in_either_order(string kind)
    {
        ArrivedMessage live = Says.Interval(1, 0, 1_000, 1_000);
        SqlStore first = Open(kind);
        first.Write([live]);
        first.Write([live.Replayed()]);
        SqlStore second = Open(kind == "sqlite" ? "memory" : kind);
        second.Write([live.Replayed()]);
        Assert.True(Assert.Single(Quarters(second)).IsReplay);
        second.Write([live]);

        Assert.Equal(first.Dump(), second.Dump());
        Assert.False(Assert.Single(Quarters(first)).IsReplay);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void A_time_that_the_controller_computed_later_fills_the_hole(string kind)
    {
        SqlStore store = Open(kind);
        ArrivedMessage message = Says.Interval(1, 2, 1_000, 1_000);
        store.Write([message.With(("intervalStartUtcMilliseconds", DBNull.Value), ("utcMilliseconds", DBNull.Value))]);
        Assert.Null(Assert.Single(Quarters(store)).StartUtcMilliseconds);
        store.Write([message.Replayed().With(("isTimeRepaired", true))]);

        IntervalRow row = Assert.Single(Quarters(store));
        Assert.Equal((Says.Midnight + (2 * Says.Quarter), true, false), (row.StartUtcMilliseconds, row.IsTimeRepaired, row.IsReplay));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Two_messages_of_one_identity_are_a_contradiction_and_the_first_one_stays(string kind)
    {
        SqlStore store = Open(kind);
        store.Write([Says.Interval(1, 0, 1_000, 1_000), Says.Event(2, "faults", "\"fault\":\"a\"")]);
        ArrivedMessage[] others = [Says.Interval(1, 0, 2_000, 2_000), Says.Event(2, "faults", "\"fault\":\"b\""), Says.Event(1, "faults", "\"fault\":\"c\"")];

        Assert.Equal(3, others.Sum(other => store.Write([other]).RejectedCount));
        Assert.Equal(1_000, Assert.Single(Quarters(store)).EnergyMilliwattHours);
        Assert.All(store.ReadRejections(), row => Assert.Equal(RejectReason.Contradiction, row.Reason));
        Assert.Equal(3, store.ReadRejections().Count);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void What_cannot_be_stored_is_kept_with_its_bytes_and_stops_nothing(string kind)
    {
        SqlStore store = Open(kind);
        ArrivedMessage odd = Says.Raw("edgectl/v1/a/b/faults", "\u0000{");

        Assert.Equal(new WriteResult(1, 0, 0, 2, 0), store.Write([odd, Says.Interval(1, 0, 1, 1), odd]));
        store.Write([odd]);
        RejectionRow row = Assert.Single(store.ReadRejections());
        Assert.Equal((RejectReason.NotJson, odd.Topic), (row.Reason, row.Topic));
        Assert.Equal(odd.Payload.ToArray(), row.Payload.ToArray());
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Of_states_and_births_the_newest_is_kept(string kind)
    {
        SqlStore store = Open(kind);
        store.Write([Says.State(5, 50), Says.State(4, 40), Says.Status(2, 9)]);
        store.Write([Says.State(3, 30), Says.Status(1, 7)]);

        Assert.Contains(store.Dump(), line => line.StartsWith("live_states", StringComparison.Ordinal) && line.Contains("\"powerWatts\":50", StringComparison.Ordinal));
        DeviceRow device = Assert.Single(store.ReadDevices());
        Assert.Equal((9, true), (device.CircuitCount, device.IsOnline));
        store.Write([Says.Status(2, 9, isOnline: false)]);
        Assert.False(Assert.Single(store.ReadDevices()).IsOnline);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Of_every_topic_that_may_be_lost_the_newest_is_kept_whatever_comes_last(string kind)
    {
        string[] topics = ["health", "budget", "budget/water", "why", "intervals/main/1m", "intervals/main/5m", "sheds/ev-1/1m", "later/x"];
        SqlStore store = Open(kind);
        store.Write([.. Round(7, 1), .. Round(2, 2)]);
        Assert.Equal(topics.Length, store.Write(Round(9, 1)).LiveCount);

        string[] kept = [.. store.Dump().Where(line => line.StartsWith("live_states", StringComparison.Ordinal))];
        Assert.Equal(topics.Length, kept.Length);
        Assert.All(kept, line => Assert.Contains("\"bootId\":2,\"liveSequence\":2", line, StringComparison.Ordinal));
        Assert.Equal(0, store.CountMessages());

        ArrivedMessage[] Round(long liveSequence, long boot)
        {
            ArrivedMessage state = Says.State(liveSequence, 1, boot);
            return [.. topics.Select(topic => state with { Topic = state.Topic.Replace("state", topic, StringComparison.Ordinal) })];
        }
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void A_write_that_fails_leaves_nothing_and_the_next_one_goes(string kind)
    {
        SqlStore store = Open(kind);
        store.BeforeCommit = () => throw new IOException("power");
        Assert.Throws<IOException>(() => store.Write([Says.Interval(1, 0, 1, 1)]));
        store.BeforeCommit = null;

        Assert.Equal(0, store.CountMessages());
        Assert.Empty(store.ReadDevices());
        Assert.Equal(1, store.Write([Says.Interval(1, 0, 1, 1)]).StoredCount);
        Assert.Single(store.ReadDevices());
    }

    [Fact]
    public void A_store_that_cannot_be_opened_says_what_to_do()
    {
        StoreException none = Assert.Throws<StoreException>(() => StoreAddress.OpenExisting("sqlite:no-such-folder/x.db"));
        Assert.Contains("no-such-folder/x.db", none.Text.English, StringComparison.Ordinal);
        StoreException unreachable = Assert.Throws<StoreException>(
            () => StoreAddress.Open($"postgres:Host=127.0.0.1;Port=1;Username=someone;Password={Secret};Timeout=2"));
        Assert.DoesNotContain(Secret, unreachable.Text.English, StringComparison.Ordinal);
        Assert.IsAssignableFrom<DbException>(unreachable.InnerException);
    }

    [Fact]
    public void Tables_of_another_version_are_left_alone()
    {
        SqlStore store = _file.Open();
        using (Microsoft.Data.Sqlite.SqliteConnection connection = new("Data Source=" + _file.Path))
        {
            connection.Open();
            using DbCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE schema_version SET version = 99";
            command.ExecuteNonQuery();
        }

        Assert.Contains("99", Assert.Throws<StoreException>(() => StoreAddress.Open(_file.Address)).Text.English, StringComparison.Ordinal);
        Assert.Equal(0, store.CountMessages());
    }

    private static IReadOnlyList<IntervalRow> Quarters(SqlStore store) =>
        store.ReadQuarters(store.ReadDevices()[0].Key, Says.Midnight, Says.Midnight + (96 * Says.Quarter));

    private SqlStore Open(string kind)
    {
        SqlStore store = (SqlStore)StoreAddress.Open(kind switch
        {
            "sqlite" => _file.Address,
            "memory" => "sqlite::memory:",
            _ => postgres.NewDatabase(),
        });
        _opened.Add(store);
        return store;
    }
}
