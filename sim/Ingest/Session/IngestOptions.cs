namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What an instance subscribes to, and as whom.</summary>
/// <param name="Broker">The broker.</param>
/// <param name="Group">Instances of one group share the messages.</param>
/// <param name="ClientId">Name of this instance at the broker; the same after each start, and of no other instance.</param>
public sealed record IngestOptions(BrokerOptions Broker, string Group, string ClientId)
{
    /// <summary>Group where none is named.</summary>
    public const string DefaultGroup = "edgectl";

    /// <summary>How long a broker keeps messages for an instance that is away.</summary>
    public const int SessionExpirySeconds = 7 * 86_400;

    /// <summary>Most messages that a broker may send before the first of them is safe; it may allow fewer.</summary>
    public const int MaximumInFlightCount = 4_096;

    /// <summary>Most messages of a transaction.</summary>
    public const int MaximumBatchCount = 4_096;

    /// <summary>What the group shares.</summary>
    public string SharedFilter => $"$share/{Group}/edgectl/v1/#";

    /// <summary>Births and wills once more: a broker does not hand retained messages to a group.</summary>
    public const string StatusFilter = "edgectl/v1/+/+/status";
}
