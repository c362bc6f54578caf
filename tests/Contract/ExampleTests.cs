using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Zibo.EdgeCtl.Contract.Tests.Stories;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>
/// The examples: one a message, as the firmware has sent it in a story. With the environment variable
/// EDGECTL_WRITE_EXAMPLES=1 they are written anew from the stories.
/// </summary>
public class ExampleTests
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Marks = ["isRestored", "isReplay", "isTimeRepaired", "isRepeat"];

    private static readonly string[] Schemas =
    [
        .. ContractFiles.Channels
            .Where(c => c.IsSent)
            .Select(c => c.Schema)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    static ExampleTests()
    {
        if (Environment.GetEnvironmentVariable("EDGECTL_WRITE_EXAMPLES") == "1")
        {
            WriteAll();
        }
    }

    [Fact]
    public void Every_message_that_is_sent_has_an_example_and_no_other_has()
    {
        Assert.Equal(
            Schemas,
            Directory.GetFiles(Repository.Contract("examples"), "*.json")
                .Select(Path.GetFileNameWithoutExtension)
                .Where(name => name != "commands")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_example_fits_its_schema()
    {
        Assert.All(Schemas, name => Assert.Empty(ContractFiles.Problems(
            ContractFiles.Strict(name), File.ReadAllText(Repository.Contract("examples", name + ".json")))));
    }

    // The figures of a story move with every change of the firmware; what a message is made of does not.
    [Fact]
    public void Every_example_has_the_members_and_types_of_a_message_that_was_sent()
    {
        Assert.All(Schemas, name =>
        {
            string shape = ShapeOf(ContractFiles.Read("examples", name + ".json"));
            Assert.Contains(AllStories.Messages, m => m.Channel!.Schema == name && ShapeOf(m.Body) == shape);
        });
    }

    private static string ShapeOf(JsonObject message) =>
        string.Join(" ", message.Select(m => $"{m.Key}:{m.Value?.GetValueKind() ?? JsonValueKind.Null}"));

    // The usual message that tells most: with the fewest marks of an unusual way, then with most members that are known, and
    // of those the last with fewest zeros.
    private static void WriteAll()
    {
        foreach (string name in Schemas)
        {
            JsonObject most = AllStories.Messages
                .Where(m => m.Channel!.Schema == name)
                .Select(m => m.Body)
                .OrderByDescending(body => Marks.Count(body.ContainsKey))
                .ThenBy(body => body.Count(member => member.Value is not null))
                .ThenBy(body => body.Count(member => member.Value?.ToJsonString() != "0"))
                .Last();
            File.WriteAllText(Repository.Contract("examples", name + ".json"), most.ToJsonString(Written) + "\n");
        }
    }
}
