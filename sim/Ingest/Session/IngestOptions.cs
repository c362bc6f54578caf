namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What an instance subscribes to, and as whom.</summary>
/// <param name="Broker">The broker.</param>
/// <param name="Group">Instances of one group share the messages; null for an instance that takes all of them.</param>
/// <param name="ClientId">Name of this instance at the broker; the same after each start, and of no other instance.</param>
public sealed record IngestOptions(BrokerOptions Broker, string? Group, string ClientId)
{
    /// <summary>How long a broker keeps messages for an instance that is away.</summary>
    public const int SessionExpirySeconds = 7 * 86_400;

    /// <summary>Most messages that a broker may send before the first of them is safe; it may allow fewer.</summary>
    public const int MaximumInFlightCount = 4_096;

    /// <summary>Most messages of a transaction.</summary>
    public const int MaximumBatchCount = 4_096;

    /// <summary>
    /// What the instance subscribes to. A broker does not hand retained messages to a group, so there births and wills are asked
    /// for once more. Without a group nothing is shared: mosquitto 2.0 forgets shared subscriptions when it restarts, and what
    /// comes before the group is back would be lost.
    /// </summary>
    public IReadOnlyList<string> Filters => Group is null ? [Everything] : [$"$share/{Group}/{Everything}", "edgectl/v1/+/+/status"];

    /// <summary>What a person calls the instance.</summary>
    public string Name => Group is null ? ClientId : $"{Group}/{ClientId}";

    private const string Everything = "edgectl/v1/#";
}
