using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>The built program against a real mosquitto: killed, restarted, shared and retired.</summary>
public sealed class IngestProcessTests(PostgresCluster postgres)
{
    private const int DeviceCount = 10;
    private const int KillCount = 3;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Killed_at_random_moments_it_stores_every_message_once(string kind)
    {
        string mosquitto = Needs.Mosquitto();
        using SqliteFile file = new();
        string address = kind == "sqlite" ? file.Address : postgres.NewDatabase();
        using MosquittoProcess broker = MosquittoProcess.Start(mosquitto);
        using ControllerFleet fleet = new(DeviceCount, 1);
        await fleet.ConnectAsync(broker.Port, Token);

        // A controller whose turn it is kills the program, so that the kill falls within the running publish of all others. The
        // seed only says after how many messages: what the program does then is the machine's business.
        Random random = new(7);
        IngestProcess ingest = await IngestProcess.StartAsync(broker.Port, address, "one");
        try
        {
            for (int kill = 0; kill < KillCount; kill++)
            {
                long killAt = fleet.PublishedCount + random.Next(500, 3_000);
                long until = killAt + 1_000;
                int killedCount = 0;
                IngestProcess victim = ingest;
                await fleet.PublishAsync(
                    () =>
                    {
                        if (fleet.PublishedCount >= killAt && Interlocked.Increment(ref killedCount) == 1)
                        {
                            victim.Kill();
                        }

                        return fleet.PublishedCount >= until;
                    },
                    Token);
                ingest.Dispose();
                ingest = await IngestProcess.StartAsync(broker.Port, address, "one");
            }

            using IIngestStore store = StoreAddress.Open(address);
            await ReachedAsync(store, fleet.PublishedCount);
            Assert.EndsWith("0 missing in the store.", (await ingest.InterruptAsync()).TrimEnd(), StringComparison.Ordinal);
            Assert.Equal(fleet.PublishedCount, store.CountMessages());
            Assert.Empty(GapRow.Of(store));
            Assert.Empty(store.ReadRejections());
            Assert.Equal(fleet.PublishedCount - DeviceCount, store.ReadDevices().Sum(device => store.ReadQuarters(device.Key, 0, long.MaxValue).Count));
        }
        finally
        {
            ingest.Dispose();
        }
    }

    [Fact]
    public async Task Two_instances_of_a_group_share_the_messages_and_store_each_once()
    {
        string mosquitto = Needs.Mosquitto();
        string address = postgres.NewDatabase();
        using MosquittoProcess broker = MosquittoProcess.Start(mosquitto);
        using IngestProcess first = await IngestProcess.StartAsync(broker.Port, address, "first", "--group", "ingest");
        using IngestProcess second = await IngestProcess.StartAsync(broker.Port, address, "second", "--group", "ingest");
        using ControllerFleet fleet = new(DeviceCount, 1);
        await fleet.ConnectAsync(broker.Port, Token);
        await fleet.PublishAsync(() => fleet.PublishedCount >= 2_000, Token);

        using IIngestStore store = StoreAddress.Open(address);
        await ReachedAsync(store, fleet.PublishedCount);
        long[] shares = [Stored(await first.InterruptAsync()), Stored(await second.InterruptAsync())];
        Assert.All(shares, share => Assert.InRange(share, 1, fleet.PublishedCount - 1));
        Assert.Equal(fleet.PublishedCount, shares.Sum());
        Assert.Empty(GapRow.Of(store));
    }

    [Fact]
    public async Task An_instance_that_retires_takes_what_the_broker_kept_for_it_and_leaves_the_rest_to_others()
    {
        string mosquitto = Needs.Mosquitto();
        using SqliteFile file = new();
        using MosquittoProcess broker = MosquittoProcess.Start(mosquitto);
        using (IngestProcess early = await IngestProcess.StartAsync(broker.Port, file.Address, "leaving"))
        {
            await early.InterruptAsync();
        }

        using ControllerFleet fleet = new(DeviceCount, 1);
        await fleet.ConnectAsync(broker.Port, Token);
        await fleet.PublishAsync(() => fleet.PublishedCount >= 300, Token);
        long kept = fleet.PublishedCount;
        using (IngestProcess retiring = IngestProcess.Start(broker.Port, file.Address, "leaving", "--retire"))
        {
            string said = await retiring.EndAsync();
            Assert.Equal(kept, Stored(said));
            Assert.Contains("leaving is retired", said, StringComparison.Ordinal);
        }

        await fleet.PublishAsync(() => fleet.PublishedCount >= kept + 100, Token);
        using IngestProcess again = await IngestProcess.StartAsync(broker.Port, file.Address, "leaving");
        Assert.Equal(0, Stored(await again.InterruptAsync()));
    }

    [Fact]
    public async Task Two_instances_of_one_name_throw_each_other_out_until_one_says_why()
    {
        string mosquitto = Needs.Mosquitto();
        using SqliteFile file = new();
        using MosquittoProcess broker = MosquittoProcess.Start(mosquitto);
        IngestOptions options = new(new BrokerOptions("127.0.0.1", broker.Port), "group", "same");
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task first = new IngestSession(options, file.Open()).RunAsync(() => { }, stop.Token);
        Task second = new IngestSession(options, file.Open()).RunAsync(() => { }, stop.Token);

        Task ended = await Task.WhenAny(first, second);
        await stop.CancelAsync();
        SessionException taken = await Assert.ThrowsAsync<SessionException>(() => ended);
        Assert.Contains("--client-id", taken.Text.English, StringComparison.Ordinal);
        await Task.WhenAll(first, second).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    private static async Task ReachedAsync(IIngestStore store, long count)
    {
        while (store.CountMessages() < count)
        {
            await Task.Delay(50, Token);
        }
    }

    // "1234 stored, 0 twice, ..." is the last line but those of a retirement.
    private static long Stored(string output) => long.Parse(
        output.Split('\n').Last(line => line.Contains("missing in the store", StringComparison.Ordinal)).Split(' ')[0], CultureInfo.InvariantCulture);
}
