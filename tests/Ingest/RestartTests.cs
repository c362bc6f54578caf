namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>The broker or the database goes away while messages come, and comes back.</summary>
public sealed class RestartTests : IDisposable
{
    private const int DeviceCount = 5;

    private readonly SqliteFile _file = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_broker_that_restarts_with_messages_on_their_way_costs_none()
    {
        using MosquittoProcess broker = MosquittoProcess.Start(Needs.Mosquitto(), isPersistent: true);
        SqlStore store = _file.Open();
        await using RunningSession ingest = await RunningSession.StartAsync(broker.Port, store, Token);

        // The store stands still, so that what was published lies unacknowledged between the broker and the ingest.
        SqlStore reader = _file.Open();
        using ControllerFleet before = new(DeviceCount, 1);
        using ControllerFleet after = new(DeviceCount, 2);
        using (ManualResetEventSlim isOpen = new(false))
        {
            store.BeforeCommit = () => isOpen.Wait(Token);
            await before.ConnectAsync(broker.Port, Token);
            await before.PublishAsync(() => before.PublishedCount >= 1_000, Token);
            long storedCount = -1;
            broker.Restart(() => storedCount = reader.CountMessages());
            isOpen.Set();
            Assert.Equal(0, storedCount);
            await after.ConnectAsync(broker.Port, Token);
            await after.PublishAsync(() => after.PublishedCount >= 1_000, Token);
            await RunningSession.UntilAsync(() => reader.CountMessages() == before.PublishedCount + after.PublishedCount, Token);
            store.BeforeCommit = null;
        }

        Assert.Equal(2, ingest.Session.Snapshot.ConnectCount);
        Assert.Empty(GapRow.Of(reader));
        Assert.Empty(reader.ReadRejections());
    }

    [Fact]
    public async Task A_database_that_dies_and_comes_back_costs_no_message_and_ends_nothing()
    {
        using PostgresCluster cluster = new();
        using IIngestStore store = StoreAddress.Open(cluster.NewDatabase());
        using MosquittoProcess broker = MosquittoProcess.Start(Needs.Mosquitto());
        await using RunningSession ingest = await RunningSession.StartAsync(broker.Port, store, Token);
        using ControllerFleet fleet = new(DeviceCount, 1);
        await fleet.ConnectAsync(broker.Port, Token);

        // It dies within a running publish, so a transaction may be half done, or done and not answered.
        int stoppedCount = 0;
        await fleet.PublishAsync(
            () =>
            {
                if (fleet.PublishedCount >= 1_000 && Interlocked.Increment(ref stoppedCount) == 1)
                {
                    cluster.Stop();
                }

                return fleet.PublishedCount >= 4_000;
            },
            Token);
        await RunningSession.UntilAsync(() => ingest.Session.Snapshot.StoreTrouble is not null, Token);
        Assert.True(ingest.Session.Snapshot.IsConnected);
        cluster.StartAgain();
        await RunningSession.UntilAsync(() => ingest.Session.Snapshot is { QueuedCount: 0, StoreTrouble: null } && Count() == fleet.PublishedCount, Token);

        Assert.Equal(1, ingest.Session.Snapshot.ConnectCount);
        using IIngestStore reader = StoreAddress.Open(cluster.Address);
        Assert.Empty(GapRow.Of(reader));
        Assert.Empty(reader.ReadRejections());

        long Count()
        {
            using IIngestStore counter = StoreAddress.Open(cluster.Address);
            return counter.CountMessages();
        }
    }
}
