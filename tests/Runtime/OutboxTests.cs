namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>The queue between scan and link.</summary>
public class OutboxTests
{
    [Fact]
    public void Messages_leave_in_order_and_only_when_acknowledged()
    {
        Outbox outbox = new();
        Put(outbox, MessageKind.State, 3);
        Assert.Equal(1, outbox.Peek().Sequence);
        Assert.Equal(1, outbox.Peek().Sequence);
        outbox.Acknowledge();
        Assert.Equal(2, outbox.Peek().Sequence);
        Assert.Equal(2, outbox.Count);
    }

    [Fact]
    public void A_full_outbox_gives_up_states_before_details()
    {
        Outbox outbox = new();
        Put(outbox, MessageKind.Detail, 10);
        Put(outbox, MessageKind.State, Outbox.Capacity - 10);

        Put(outbox, MessageKind.Detail, 2);
        Assert.Equal(2, outbox.DroppedCount);
        Put(outbox, MessageKind.Detail, Outbox.Capacity - 12);
        Assert.Equal(Outbox.Capacity - 10, outbox.DroppedCount);

        List<MessageKind> kinds = [];
        List<long> sequences = [];
        while (outbox.Peek() is { } message)
        {
            kinds.Add(message.Kind);
            sequences.Add(message.Sequence);
            outbox.Acknowledge();
        }

        Assert.All(kinds, kind => Assert.Equal(MessageKind.Detail, kind));
        Assert.Equal(sequences.Order(), sequences);
        Assert.Equal(1, sequences[0]);
    }

    [Fact]
    public void The_message_that_is_being_sent_never_gives_way()
    {
        Outbox outbox = new();
        Put(outbox, MessageKind.State, 1);
        OutboxMessage sending = outbox.Peek();
        Put(outbox, MessageKind.Detail, 3 * Outbox.Capacity);
        Assert.Same(sending, outbox.Peek());
        Assert.Equal(1, sending.Sequence);
        outbox.Acknowledge();
        Assert.NotEqual(1, outbox.Peek().Sequence);
        Assert.Equal((3 * Outbox.Capacity) + 1, outbox.LastSequence);
    }

    [Fact]
    public void A_place_is_free_or_held_by_what_is_worth_less()
    {
        Outbox outbox = new();
        Put(outbox, MessageKind.State, 10);
        Put(outbox, MessageKind.Detail, 5);
        Assert.Equal(Outbox.Capacity - 15, outbox.PlacesFor(MessageKind.State));
        Assert.Equal(Outbox.Capacity - 5, outbox.PlacesFor(MessageKind.Detail));
    }

    [Fact]
    public void Large_messages_give_way_before_there_are_too_many_and_each_leaves_as_it_came()
    {
        Outbox outbox = new();
        const int largest = OutboxMessage.MaximumPayloadBytes;
        for (byte i = 1; i <= 60; i++)
        {
            outbox.Draft($"t{i}", i % 2 == 0 ? MessageKind.Detail : MessageKind.State).Payload.AsSpan(0, largest - i).Fill(i);
            outbox.Commit(largest - i);
            if (i == 1)
            {
                Assert.Equal("t1", outbox.Peek().Topic);
            }
        }

        Assert.InRange(outbox.Count, Outbox.CapacityBytes / largest, Outbox.CapacityBytes / (largest - 60));
        Assert.Equal(60, outbox.Count + outbox.DroppedCount);
        int place = 0;
        while (outbox.Peek() is { } message)
        {
            int i = (int)message.Sequence;
            Assert.Equal(($"t{i}", largest - i), (message.Topic, message.PayloadLength));
            Assert.All(message.Payload.Take(largest - i), b => Assert.Equal(i, b));
            Assert.True(place++ == 0 ? i == 1 : i % 2 == 0, "a state stayed where details had to give way");
            outbox.Acknowledge();
        }

        Assert.Equal(Outbox.Capacity, outbox.PlacesFor(MessageKind.State));
    }

    [Fact]
    public void An_acknowledgement_without_a_message_in_flight_removes_nothing()
    {
        Outbox outbox = new();
        Put(outbox, MessageKind.State, 1);
        outbox.Acknowledge();
        Assert.Equal(1, outbox.Count);
    }

    private static void Put(Outbox outbox, MessageKind kind, int count)
    {
        for (int i = 0; i < count; i++)
        {
            outbox.Draft("t", kind);
            outbox.Commit(0);
        }
    }
}
