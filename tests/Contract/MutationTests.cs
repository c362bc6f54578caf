using System.Text.Json.Nodes;
using CsCheck;
using Zibo.EdgeCtl.Contract.Tests.Stories;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>The schemas bite: a message that is changed where it matters is refused.</summary>
public class MutationTests
{
    private static readonly Seen[] OnePerSchema =
        [.. AllStories.Messages.GroupBy(m => m.Channel!.Schema).Select(g => g.MaxBy(m => m.Body.Count)!)];

    [Fact]
    public void A_member_that_every_message_has_may_not_be_missing()
    {
        Assert.All(OnePerSchema, seen =>
        {
            string[] required = [.. ContractFiles.Read("schemas", seen.Channel!.Schema + ".schema.json")["required"]!.AsArray().Select(r => (string)r!)];
            Assert.True(required.Length >= 6, seen.Channel.Schema);
            Assert.All(required, member => AssertRefused(seen, body => body.Remove(member)));
        });
    }

    [Fact]
    public void A_member_of_another_type_is_refused()
    {
        Assert.All(OnePerSchema, seen => Assert.All(seen.Body.Select(m => m.Key), member =>
        {
            AssertRefused(seen, body => body[member] = new JsonObject());
            AssertRefused(seen, body => body[member] = new JsonArray(1));
            AssertRefused(seen, body => body[member] = 1.5);
        }));
    }

    [Fact]
    public void A_word_that_there_is_not_and_a_name_that_cannot_be_are_refused()
    {
        int words = 0;
        Assert.All(OnePerSchema, seen =>
        {
            foreach (string member in seen.Body.Where(m => m.Value?.GetValueKind() == System.Text.Json.JsonValueKind.String).Select(m => m.Key))
            {
                // Versions and the name of a CO2 factor are free texts.
                if (member is not ("firmwareVersion" or "co2Basis"))
                {
                    words++;
                    AssertRefused(seen, body => body[member] = "No_such word");
                }
            }
        });
        Assert.True(words > 30, $"{words}");
    }

    [Fact]
    public void A_member_that_is_not_declared_is_taken_by_receivers_and_refused_by_these_tests()
    {
        Assert.All(OnePerSchema, seen =>
        {
            JsonObject body = seen.Body;
            body["somethingNewWatts"] = 1;
            Assert.Empty(ContractFiles.Problems(ContractFiles.Open(seen.Channel!.Schema), body.ToJsonString()));
            Assert.NotEmpty(ContractFiles.Problems(ContractFiles.Strict(seen.Channel.Schema), body.ToJsonString()));
        });
    }

    // A message of one channel is not one of another: schemas tell apart what topics tell apart.
    [Fact]
    public void Any_message_fits_no_schema_but_its_own()
    {
        Gen.Int[0, OnePerSchema.Length - 1].Select(Gen.Int[0, ContractFiles.SchemaNames.Count - 1]).Sample(
            (message, schema) =>
            {
                Seen seen = OnePerSchema[message];
                string name = ContractFiles.SchemaNames[schema];
                bool fits = ContractFiles.Problems(ContractFiles.Strict(name), seen.Payload).Count == 0;
                return fits == (name == seen.Channel!.Schema);
            },
            iter: 400,
            threads: 1);
    }

    private static void AssertRefused(Seen seen, Action<JsonObject> change)
    {
        JsonObject body = seen.Body;
        change(body);
        Assert.True(
            ContractFiles.Problems(ContractFiles.Strict(seen.Channel!.Schema), body.ToJsonString()).Count > 0,
            $"{seen.Channel.Schema} takes {body.ToJsonString()}");
    }
}
