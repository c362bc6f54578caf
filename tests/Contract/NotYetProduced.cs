using System.Text.Json.Nodes;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>
/// What the contract states and the firmware does not send yet. A test refuses an entry that has been seen: whoever makes the
/// firmware send it takes it out of here.
/// </summary>
internal static class NotYetProduced
{
    /// <summary>Channels without a message.</summary>
    public static IReadOnlyList<string> Channels { get; } = ["losses", "boots", "clock", "result"];

    /// <summary>Members, as schema.member; a star stands for every schema.</summary>
    public static IReadOnlyList<string> Members { get; } =
        ["*.isReplay", "*.isTimeRepaired", "state.limitedBy", "health.refusedCommandCount"];

    /// <summary>Words of codes.json that the firmware has no number for.</summary>
    public static IReadOnlyList<string> FaultWords { get; } = ["command-refused", "command-record-failed"];

    /// <summary>True until volatile messages are numbered on their own: they still carry a sequence of the durable ones.</summary>
    public const bool AreVolatileSequencesMissing = true;

    /// <summary>True where a member of a schema is not sent yet.</summary>
    public static bool Has(string schema, string member) =>
        Members.Contains($"{schema}.{member}") || Members.Contains($"*.{member}");

    /// <summary>Gives a volatile message the number that it does not have yet.</summary>
    public static string Complete(Channel channel, string payload)
    {
        if (!AreVolatileSequencesMissing || !ContractFiles.MembersOf(channel.Schema).Contains("liveSequence"))
        {
            return payload;
        }

        JsonObject before = JsonNode.Parse(payload)!.AsObject();
        JsonObject after = [];
        foreach ((string name, JsonNode? value) in before)
        {
            after.Add(name == "sequence" ? "liveSequence" : name, value?.DeepClone());
        }

        return after.ToJsonString();
    }
}
