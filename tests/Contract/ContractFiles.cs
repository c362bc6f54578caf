using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>The files of firmware/contract as these tests read them.</summary>
internal static class ContractFiles
{
    private const string SchemaEnd = ".schema.json";

    /// <summary>The AsyncAPI document.</summary>
    public static JsonObject AsyncApi { get; } = Read("asyncapi.json");

    /// <summary>The stable codes.</summary>
    public static JsonObject Codes { get; } = Read("codes.json");

    /// <summary>The channels of the document.</summary>
    public static IReadOnlyList<Channel> Channels { get; } = ReadChannels();

    /// <summary>Names of the schemas of messages, without the one that holds what they have in common.</summary>
    public static IReadOnlyList<string> SchemaNames { get; } =
    [
        .. Directory.GetFiles(Repository.Contract("schemas"), "*" + SchemaEnd)
            .Select(path => Path.GetFileName(path)[..^SchemaEnd.Length])
            .Where(name => name != "common")
            .Order(StringComparer.Ordinal),
    ];

    // As receivers shall take them, and as these tests do: a member that no schema declares is then an error.
    private static Dictionary<string, (JsonSchema Open, JsonSchema Strict)> Schemas { get; } =
        SchemaNames.ToDictionary(name => name, name => (Load(name, false), Load(name, true)));

    /// <summary>The channel of a topic; null where none has it.</summary>
    public static Channel? ChannelOf(string topic) => Channels.FirstOrDefault(channel => channel.Fits(topic));

    /// <summary>The schema that refuses members that it does not declare.</summary>
    public static JsonSchema Strict(string name) => Schemas[name].Strict;

    /// <summary>The schema as it stands.</summary>
    public static JsonSchema Open(string name) => Schemas[name].Open;

    /// <summary>What is wrong with a message; nothing where it fits.</summary>
    public static IReadOnlyList<string> Problems(JsonSchema schema, string payload) =>
        [.. schema.Validate(payload).Select(error => error.ToString())];

    /// <summary>A file of the contract.</summary>
    public static JsonObject Read(params string[] parts) =>
        JsonNode.Parse(File.ReadAllText(Repository.Contract(parts)))!.AsObject();

    /// <summary>Names of the members that a schema declares.</summary>
    public static IEnumerable<string> MembersOf(string schema) =>
        Read("schemas", schema + SchemaEnd)["properties"]!.AsObject().Select(member => member.Key);

    /// <summary>What a reference within a document points to.</summary>
    public static JsonNode Resolve(JsonNode document, string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            throw new JsonException($"{reference} is no reference within the document");
        }

        JsonNode? node = document;
        foreach (string step in reference[2..].Split('/'))
        {
            node = node?[step];
        }

        return node ?? throw new JsonException($"{reference} points to nothing");
    }

    private static JsonSchema Load(string name, bool isStrict)
    {
        JsonSchema schema = JsonSchema.FromFileAsync(Repository.Contract("schemas", name + SchemaEnd)).GetAwaiter().GetResult();
        schema.AllowAdditionalProperties &= !isStrict;
        return schema;
    }

    private static List<Channel> ReadChannels()
    {
        Dictionary<string, JsonObject> operations = AsyncApi["operations"]!.AsObject()
            .ToDictionary(o => ((string)o.Value!["channel"]!["$ref"]!).Split('/')[^1], o => o.Value!.AsObject());
        return
        [
            .. AsyncApi["channels"]!.AsObject().Select(channel =>
            {
                JsonObject operation = operations[channel.Key];
                JsonNode binding = operation["bindings"]!["mqtt"]!;
                return new Channel(
                    channel.Key,
                    (string)channel.Value!["address"]!,
                    channel.Value["messages"]!.AsObject().Single().Key,
                    (string)operation["action"]! == "send",
                    (bool?)binding["retain"] ?? false,
                    (int)binding["qos"]!);
            }),
        ];
    }
}
