using CsCheck;

namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>
/// In whatever order messages come, however often, through however many instances, and wherever one is killed: the store ends up
/// as if each had come once, in order.
/// </summary>
public sealed class DeliveryPropertyTests(PostgresCluster postgres)
{
    private const int InstanceCount = 3;

    private static readonly ArrivedMessage[] Messages = [.. Story()];

    // What happens to a batch: written and acknowledged; killed before the commit; killed between commit and acknowledgement.
    private enum Fate
    {
        Acknowledged,
        KilledBefore,
        KilledAfter,
    }

    [Fact]
    public void Every_delivery_ends_in_the_same_sqlite_store()
    {
        using SqliteFile expected = new();
        SqlStore inOrder = expected.Open();
        inOrder.Write(Messages);
        IReadOnlyList<string> dump = inOrder.Dump();
        IReadOnlyList<GapRow> gaps = GapRow.Of(inOrder);
        Assert.NotEmpty(gaps);

        Deliveries().Sample(
            delivery =>
            {
                using SqliteFile file = new();
                SqlStore[] instances = [.. Enumerable.Range(0, InstanceCount).Select(_ => file.Open())];
                Deliver(delivery, instances);
                Assert.Equal(dump, instances[0].Dump());
                Assert.Equal(gaps, GapRow.Of(instances[0]));
            },
            iter: 40,
            threads: 1);
    }

    [Fact]
    public void Every_delivery_ends_in_the_same_database()
    {
        using SqlStore inOrder = (SqlStore)StoreAddress.Open(postgres.NewDatabase());
        inOrder.Write(Messages);
        IReadOnlyList<string> dump = inOrder.Dump();

        Deliveries().Sample(
            delivery =>
            {
                string address = postgres.NewDatabase();
                SqlStore[] instances = [.. Enumerable.Range(0, InstanceCount).Select(_ => (SqlStore)StoreAddress.Open(address))];
                Deliver(delivery, instances);
                Assert.Equal(dump, instances[0].Dump());
                Array.ForEach(instances, instance => instance.Dispose());
            },
            iter: 8,
            threads: 1);
    }

    [Fact]
    public void Both_kinds_of_store_hold_the_same()
    {
        using SqliteFile file = new();
        SqlStore sqlite = file.Open();
        using SqlStore database = (SqlStore)StoreAddress.Open(postgres.NewDatabase());
        sqlite.Write(Messages);
        database.Write(Messages);

        Assert.Equal(sqlite.Dump(), database.Dump());
    }

    // An order of all messages with some twice, cut into batches, each with an instance and a fate.
    private static Gen<(int[] Order, int[] Sizes, int[] Instances, int[] Fates)> Deliveries()
    {
        Gen<int[]> order = Gen.Select(
            Gen.Shuffle(Enumerable.Range(0, Messages.Length).ToArray()),
            Gen.Int[0, Messages.Length - 1].Array[0, 30],
            (all, again) => (int[])[.. all, .. again]);
        return Gen.Select(
            order, Gen.Int[1, 25].Array[1, 30], Gen.Int[0, InstanceCount - 1].Array[1, 30], Gen.Int[0, 2].Array[1, 30]);
    }

    private static void Deliver((int[] Order, int[] Sizes, int[] Instances, int[] Fates) delivery, SqlStore[] instances)
    {
        Queue<ArrivedMessage> waiting = new(delivery.Order.Select(i => Messages[i]));
        for (int turn = 0; waiting.Count > 0; turn++)
        {
            int size = delivery.Sizes[turn % delivery.Sizes.Length];
            SqlStore instance = instances[delivery.Instances[turn % delivery.Instances.Length]];

            // Fates run out, or a batch could be killed for ever.
            Fate fate = turn < delivery.Fates.Length ? (Fate)delivery.Fates[turn] : Fate.Acknowledged;
            List<ArrivedMessage> batch = [];
            while (batch.Count < size && waiting.TryDequeue(out ArrivedMessage? message))
            {
                batch.Add(message);
            }

            instance.BeforeCommit = fate == Fate.KilledBefore ? () => throw new IOException("killed") : null;
            try
            {
                instance.Write(batch);
            }
            catch (IOException)
            {
                Assert.Equal(Fate.KilledBefore, fate);
            }

            if (fate != Fate.Acknowledged)
            {
                batch.ForEach(waiting.Enqueue);
            }
        }
    }

    private static IEnumerable<ArrivedMessage> Story()
    {
        foreach (string device in (string[])["edge-1", "edge-2"])
        {
            yield return Says.Status(2, 2, device: device);
            for (long boot = 1; boot <= 2; boot++)
            {
                yield return Says.Event(1, "boots", $"\"previousBootId\":{boot - 1},\"previousLastSequence\":{(boot - 1) * 14}", boot, device);
                for (int i = 2; i <= 11; i++)
                {
                    ArrivedMessage interval = Says.Interval(i, i, 1_000, i * 1_000, i % 2 == 0 ? "main" : "lifts", boot, device);
                    ArrivedMessage message = i % 4 == 0
                        ? interval.With(("intervalStartUtcMilliseconds", DBNull.Value), ("utcMilliseconds", DBNull.Value))
                        : interval;
                    yield return message;
                    if (i % 3 == 0)
                    {
                        yield return i % 4 == 0 ? interval.Replayed().With(("isTimeRepaired", true)) : message.Replayed();
                    }
                }

                ArrivedMessage fault = Says.Event(12, "faults", "\"fault\":\"x\",\"isActive\":true", boot, device);
                yield return fault;
                yield return fault.Replayed();
                yield return Says.Event(13, "clock", $"\"zeroUtcMilliseconds\":{Says.Midnight}", boot, device);
                yield return Says.State(boot + 3, boot, boot, device);
                yield return Says.State(boot + 7, boot, boot, device);
            }
        }

        yield return Says.Raw("edgectl/v1/a/b/faults", "nothing");
    }
}
