using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>The worked examples of commands: what they are signed with, over what, and that the pages show the same numbers.</summary>
public class SigningTests
{
    private const string MacStart = ",\"mac\":\"";

    private static readonly JsonObject Examples = ContractFiles.Read("examples", "commands.json");

    private static IEnumerable<(string Topic, string Payload)> Commands =>
        Examples["commands"]!.AsArray().Select(c => ((string)c!["topic"]!, (string)c["payload"]!));

    [Fact]
    public void Every_kind_has_an_example_that_fits_channel_and_schema()
    {
        Assert.All(Commands, command =>
        {
            Channel channel = ContractFiles.ChannelOf(command.Topic)!;
            Assert.False(channel.IsSent);
            Assert.Empty(ContractFiles.Problems(ContractFiles.Strict(channel.Schema), command.Payload));
            Assert.InRange(command.Payload.Length, 100, 640);
        });
        Assert.Equal(
            ContractFiles.Channels.Where(c => !c.IsSent).Select(c => c.Key),
            Commands.Select(c => ContractFiles.ChannelOf(c.Topic)!.Key).Distinct());
    }

    [Fact]
    public void The_signature_is_over_the_topic_a_line_feed_and_all_before_the_mac()
    {
        Assert.All(Commands, command =>
        {
            (string signed, string mac) = Split(command.Payload);
            Assert.Equal(mac, Sign(command.Topic + "\n" + signed));
            Assert.NotEqual(mac, Sign(command.Topic + "x\n" + signed));
            Assert.NotEqual(mac, Sign(command.Topic + "\n" + signed.Replace('1', '2')));
        });
    }

    [Fact]
    public void Counters_of_the_examples_rise()
    {
        long[] counters = [.. Commands.Select(c => (long)JsonNode.Parse(c.Payload)!["counter"]!)];
        Assert.Equal(counters.Order().Distinct(), counters);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_page_shows_the_first_example_with_its_key_and_its_numbers(string page)
    {
        string text = File.ReadAllText(Repository.Contract(page));
        (string topic, string payload) = Commands.First();
        Assert.Contains((string)Examples["key"]!, text, StringComparison.Ordinal);
        Assert.Contains(topic, text, StringComparison.Ordinal);
        Assert.Contains(payload, text, StringComparison.Ordinal);
        Assert.Contains(Split(payload).Mac, text, StringComparison.Ordinal);
    }

    // A command with two of what excludes each other, with none of it, or with a stranger's member fits no schema.
    [Theory]
    [InlineData("command-limit", """{"id":"a","counter":1,"expiresUtcMilliseconds":1,"limitWatts":100,"durationSeconds":1,"clear":true,"mac":"MAC"}""")]
    [InlineData("command-limit", """{"id":"a","counter":1,"expiresUtcMilliseconds":1,"limitWatts":100,"mac":"MAC"}""")]
    [InlineData("command-limit", """{"id":"a","counter":1,"expiresUtcMilliseconds":1,"limitWatts":99,"durationSeconds":1,"mac":"MAC"}""")]
    [InlineData("command-limit", """{"id":"a","counter":0,"expiresUtcMilliseconds":1,"clear":true,"mac":"MAC"}""")]
    [InlineData("command-limit", """{"id":"a","counter":1,"expiresUtcMilliseconds":1,"clear":true,"mac":"12"}""")]
    [InlineData("command-event", """{"id":"a","counter":1,"expiresUtcMilliseconds":1,"eventId":"e","startUtcMilliseconds":1,"endUtcMilliseconds":2,"level":1,"mac":"MAC"}""")]
    [InlineData("command-event", """{"id":"a","counter":1,"expiresUtcMilliseconds":1,"eventId":"e","cancel":true,"optOut":true,"mac":"MAC"}""")]
    [InlineData("command-override", """{"id":"a","counter":1,"expiresUtcMilliseconds":1,"load":"a","mode":"stop","mac":"MAC"}""")]
    [InlineData("command-parameter", """{"id":"a","counter":1,"expiresUtcMilliseconds":1,"name":"statePeriodSeconds","mac":"MAC"}""")]
    [InlineData("command-request", """{"id":"a","counter":1,"expiresUtcMilliseconds":1,"what":"why","count":33,"mac":"MAC"}""")]
    [InlineData("command-request", """{"id":"a","counter":1,"expiresUtcMilliseconds":1,"what":"state","other":1,"mac":"MAC"}""")]
    public void What_the_controller_would_refuse_the_schema_refuses_too(string schema, string payload)
    {
        string signed = payload.Replace("MAC", new string('0', 64), StringComparison.Ordinal);
        Assert.NotEmpty(ContractFiles.Problems(ContractFiles.Open(schema), signed));
    }

    private static (string Signed, string Mac) Split(string payload)
    {
        int start = payload.LastIndexOf(MacStart, StringComparison.Ordinal);
        Assert.EndsWith("\"}", payload, StringComparison.Ordinal);
        return (payload[..start], payload[(start + MacStart.Length)..^2]);
    }

    private static string Sign(string text) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Convert.FromHexString((string)Examples["key"]!), Encoding.ASCII.GetBytes(text)));
}
