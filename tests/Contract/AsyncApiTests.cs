using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>The AsyncAPI document in itself: its parts, and that each reference points to something.</summary>
public class AsyncApiTests
{
    private static JsonObject Document => ContractFiles.AsyncApi;

    [Fact]
    public void It_is_a_document_of_version_3_with_the_parts_that_one_needs()
    {
        Assert.Equal("3.0.0", (string)Document["asyncapi"]!);
        Assert.All(["title", "version", "description"], part => Assert.NotEmpty((string)Document["info"]![part]!));
        Assert.All(["servers", "channels", "operations", "components"], part => Assert.NotEmpty(Document[part]!.AsObject()));
        Assert.Equal("application/json", (string)Document["defaultContentType"]!);
    }

    [Fact]
    public void Every_reference_points_to_something()
    {
        string[] references = [.. References(Document)];
        Assert.True(references.Length > 100);
        Assert.All(references, reference =>
        {
            if (reference.StartsWith('#'))
            {
                Assert.NotNull(ContractFiles.Resolve(Document, reference));
            }
            else
            {
                Assert.True(File.Exists(Repository.Contract(reference)), reference);
            }
        });
    }

    [Fact]
    public void Every_reference_of_every_schema_points_to_something()
    {
        Assert.All(ContractFiles.SchemaNames.Append("common"), name =>
        {
            foreach (string reference in References(ContractFiles.Read("schemas", name + ".schema.json")))
            {
                string[] parts = reference.Split('#');
                Assert.NotNull(ContractFiles.Resolve(ContractFiles.Read("schemas", parts[0]), "#" + parts[1]));
            }
        });
    }

    [Fact]
    public void Every_channel_has_one_operation_one_message_and_exactly_the_parameters_of_its_address()
    {
        JsonObject channels = Document["channels"]!.AsObject();
        Assert.Equal(
            channels.Select(c => "#/channels/" + c.Key).Order(),
            Document["operations"]!.AsObject().Select(o => (string)o.Value!["channel"]!["$ref"]!).Order());
        Assert.All(channels, channel =>
        {
            Assert.Equal(
                Regex.Matches((string)channel.Value!["address"]!, "{([a-zA-Z]+)}").Select(m => m.Groups[1].Value),
                channel.Value["parameters"]!.AsObject().Select(p => p.Key));
            Assert.Single(channel.Value["messages"]!.AsObject());
        });
        Assert.All(Document["operations"]!.AsObject(), operation =>
        {
            string channel = (string)operation.Value!["channel"]!["$ref"]!;
            string message = (string)Assert.Single(operation.Value["messages"]!.AsArray())!["$ref"]!;
            Assert.StartsWith(channel + "/messages/", message, StringComparison.Ordinal);
            Assert.Matches("^(send|receive)$", (string)operation.Value["action"]!);
        });
    }

    [Fact]
    public void Every_message_is_of_a_schema_and_every_schema_of_a_message()
    {
        JsonObject messages = Document["components"]!["messages"]!.AsObject();
        Assert.Equal(
            ContractFiles.SchemaNames,
            messages.Select(m => Path.GetFileName((string)m.Value!["payload"]!["schema"]!["$ref"]!).Split('.')[0]).Order(StringComparer.Ordinal));
        Assert.All(messages, message =>
        {
            Assert.Equal(message.Key, (string)message.Value!["name"]!);
            Assert.Equal((string)ContractFiles.Read("schemas", message.Key + ".schema.json")["title"]!, (string)message.Value["title"]!);
        });
    }

    [Fact]
    public void Everything_goes_with_quality_of_service_1_and_the_will_is_that_of_the_status()
    {
        Assert.All(ContractFiles.Channels, c => Assert.Equal(1, c.Qos));
        JsonNode will = Document["servers"]!["broker"]!["bindings"]!["mqtt"]!["lastWill"]!;
        Assert.Equal((string)Document["channels"]!["status"]!["address"]!, (string)will["topic"]!);
        Assert.True((bool)will["retain"]!);
        Assert.Equal(1, (int)will["qos"]!);
    }

    [Fact]
    public void Every_member_is_described_in_both_languages_and_says_its_unit()
    {
        Assert.All(ContractFiles.SchemaNames, name =>
        {
            JsonObject schema = ContractFiles.Read("schemas", name + ".schema.json");
            Assert.NotEmpty((string)schema["title"]!);
            Assert.NotEmpty((string)schema["x-title-zh-CN"]!);
            foreach ((string member, JsonNode? property) in schema["properties"]!.AsObject())
            {
                JsonNode described = property!["$ref"] is { } reference
                    ? ContractFiles.Resolve(ContractFiles.Read("schemas", "common.schema.json"), ((string)reference!)[((string)reference!).IndexOf('#')..])
                    : property;
                Assert.True(((string?)described["description"])?.Length > 8, $"{name}.{member}");
                Assert.True(((string?)described["x-description-zh-CN"])?.Length > 2, $"{name}.{member}");
            }
        });
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject parts => parts.SelectMany(part => part.Key == "$ref" ? [(string)part.Value!] : References(part.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
