using NJsonSchema;
using Zibo.EdgeCtl.Contract.Tests.Stories;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>From the firmware to the contract: whatever is sent stands in it.</summary>
public class ForwardTests
{
    [Fact]
    public void Every_topic_is_a_channel_that_the_controller_sends_on_and_only_the_status_is_retained()
    {
        Assert.NotEmpty(AllStories.Messages);
        Assert.DoesNotContain(AllStories.Messages, m => m.Channel is not { IsSent: true });
        Assert.DoesNotContain(AllStories.Messages, m => m.IsRetained != m.Channel!.IsRetained);
        Assert.Equal(["status"], ContractFiles.Channels.Where(c => c.IsRetained).Select(c => c.Key));
    }

    [Fact]
    public void Every_message_fits_its_schema_and_has_no_member_that_it_does_not_declare()
    {
        foreach (IGrouping<string, Seen> messages in AllStories.Messages.GroupBy(m => m.Channel!.Schema))
        {
            JsonSchema schema = ContractFiles.Strict(messages.Key);
            Assert.All(messages, m => Assert.Empty(ContractFiles.Problems(schema, m.Payload)));
        }
    }

    [Fact]
    public void Every_member_of_every_schema_was_sent_or_is_listed_with_the_reason_why_not()
    {
        HashSet<string> sent = [];
        foreach (Seen seen in AllStories.Messages)
        {
            sent.UnionWith(seen.Body.Select(member => $"{seen.Channel!.Schema}.{member.Key}"));
        }

        string[] declared =
        [
            .. ContractFiles.Channels
                .Where(c => c.IsSent)
                .Select(c => c.Schema)
                .Distinct()
                .SelectMany(schema => ContractFiles.MembersOf(schema).Select(member => $"{schema}.{member}")),
        ];
        Assert.Equal([], declared.Except(sent).Except(NeverSeen.Members.Keys));
        Assert.Equal([], NeverSeen.Members.Keys.Intersect(sent));
        Assert.Equal([], NeverSeen.Members.Keys.Except(declared));
    }

    [Fact]
    public void Messages_and_topics_are_as_long_as_the_page_says()
    {
        Assert.All(AllStories.Messages, m => Assert.InRange(m.Payload.Length, 130, OutboxMessage.MaximumPayloadBytes));
        Assert.InRange(AllStories.Messages.Average(m => m.Payload.Length), 350, 600);
        Assert.All(AllStories.Messages, m => Assert.InRange(m.Topic.Length, 20, 110));
    }
}
