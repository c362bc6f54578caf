namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>What is taken for a message, and what is not.</summary>
public sealed class MessageReaderTests
{
    [Fact]
    public void An_interval_is_read_with_all_its_figures()
    {
        DurableMessage message = MessageReader.Read(Says.Interval(7, 3, 1_000, 5_000)).Durable!;

        Assert.Equal(new MessageIdentity(Says.Site, Says.Device, 1, 7), message.Identity);
        Assert.Equal(("main", Says.Midnight + (3 * Says.Quarter)), (message.Topic.Name, message.StartUtcMilliseconds));
        Assert.Equal((1_000, 5_000, 9), (message.Interval!.EnergyMilliwattHours, message.Interval.TotalMilliwattHours, message.Interval.MaximumWatts));
        Assert.False(message.Interval.IsDay);
    }

    [Fact]
    public void A_day_is_told_from_a_quarter_by_its_topic()
    {
        ArrivedMessage quarter = Says.Interval(7, 3, 1_000, 5_000);

        Assert.True(MessageReader.Read(quarter with { Topic = quarter.Topic + "/1d" }).Durable!.Interval!.IsDay);
    }

    [Fact]
    public void Members_and_topics_of_a_later_version_do_no_harm()
    {
        Assert.NotNull(MessageReader.Read(Says.Interval(1, 0, 1, 1, more: "\"news\":{\"a\":[1,2]}")).Durable);
        DurableMessage other = MessageReader.Read(Says.Event(2, "weather/roof", "\"celsius\":4")).Durable!;
        Assert.Equal((TopicKind.Other, "weather/roof"), (other.Topic.Kind, other.Topic.Name));
    }

    [Theory]
    [InlineData("intervals/main/1m")]
    [InlineData("intervals/main/5m")]
    [InlineData("sheds/ev-1/1m")]
    [InlineData("health")]
    [InlineData("budget")]
    [InlineData("budget/water")]
    [InlineData("why")]
    [InlineData("topic-of-a-later-version")]
    public void What_the_next_copy_replaces_is_told_by_its_topic_or_by_itself(string topic)
    {
        ArrivedMessage message = Says.State(3, 10);

        Assert.Equal(3, MessageReader.Read(message with { Topic = message.Topic.Replace("state", topic, StringComparison.Ordinal) }).Live!.LiveSequence);
    }

    [Theory]
    [InlineData("device")]
    [InlineData("bootId")]
    [InlineData("sequence")]
    public void Without_identity_nothing_is_stored(string member) =>
        Assert.Equal(RejectReason.NoIdentity, MessageReader.Read(Says.Interval(1, 0, 1, 1).With((member, null))).Reason);

    [Theory]
    [InlineData("bootId", 0)]
    [InlineData("sequence", -1)]
    public void An_impossible_identity_is_none(string member, int value) =>
        Assert.Equal(RejectReason.NoIdentity, MessageReader.Read(Says.Interval(1, 0, 1, 1).With((member, value))).Reason);

    [Fact]
    public void A_message_that_speaks_for_another_device_is_refused()
    {
        Assert.Equal(RejectReason.WrongDevice, MessageReader.Read(Says.Interval(1, 0, 1, 1).With(("device", "edge-2"))).Reason);
        Assert.Equal(RejectReason.WrongDevice, MessageReader.Read(Says.Status(1, 8).With(("site", "school-1"))).Reason);
    }

    [Theory]
    [InlineData("energyMilliwattHours", "many")]
    [InlineData("totalMilliwattHours", null)]
    [InlineData("durationMilliseconds", null)]
    [InlineData("isWhole", "yes")]
    public void What_is_computed_with_must_be_of_its_type(string member, string? value) =>
        Assert.Equal(RejectReason.Malformed, MessageReader.Read(Says.Interval(1, 0, 1, 1).With((member, value))).Reason);

    [Theory]
    [InlineData("edgectl/v1/a", "{}", RejectReason.UnknownTopic)]
    [InlineData("edgectl/v1/a/b c/state", "{}", RejectReason.UnknownTopic)]
    [InlineData("other/a/b/state", "{}", RejectReason.UnknownTopic)]
    [InlineData("edgectl/v1/a/b/faults", "[1]", RejectReason.NotJson)]
    [InlineData("edgectl/v1/a/b/faults", "{", RejectReason.NotJson)]
    [InlineData("edgectl/v1/a/b/faults", "", RejectReason.NotJson)]
    [InlineData("edgectl/v1/a/b/faults", "{}", RejectReason.NoIdentity)]
    public void What_is_no_message_of_the_contract_is_named(string topic, string payload, RejectReason reason) =>
        Assert.Equal(reason, MessageReader.Read(Says.Raw(topic, payload)).Reason);

    [Fact]
    public void Commands_to_controllers_are_none_of_a_backends_business() =>
        Assert.Equal(new ReadMessage(), MessageReader.Read(Says.Raw("edgectl/v1/a/b/commands/limit", "anything")));

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        ArrivedMessage message = new("edgectl/v1/a/b/faults", new byte[] { 0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D }, 0);

        Assert.NotEqual(RejectReason.None, MessageReader.Read(message).Reason);
    }
}
