using System.Text.Json.Nodes;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>A message that the running firmware sent, and the channel of the contract that it belongs to.</summary>
/// <param name="Topic">Full topic.</param>
/// <param name="Payload">The message.</param>
/// <param name="IsRetained">Whether the broker was asked to keep it.</param>
/// <param name="Channel">The channel whose address fits the topic; null where none does.</param>
internal sealed record Seen(string Topic, string Payload, bool IsRetained, Channel? Channel)
{
    /// <summary>The message as an object.</summary>
    public JsonObject Body => JsonNode.Parse(Payload)!.AsObject();

    /// <summary>The site of its topic.</summary>
    public string Site => Topic.Split('/')[2];

    /// <summary>What a durable message is known by.</summary>
    public (string Site, string Device, long BootId, long Sequence) Identity =>
        (Site, Topic.Split('/')[3], (long)Body["bootId"]!, (long)Body["sequence"]!);

    /// <inheritdoc/>
    public override string ToString() => $"{Topic} {Payload}";

    /// <summary>Takes a message from a link.</summary>
    public static Seen From(LinkMessage message) =>
        new(message.Topic, message.Payload, message.IsRetained, ContractFiles.ChannelOf(message.Topic));
}
