using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>What a broker directory is for. Everything in it but the keys follows from this.</summary>
public sealed record BrokerPlan
{
    /// <summary>Name of the file in the directory.</summary>
    public const string FileName = "broker.json";

    /// <summary>Port of MQTT without encryption, as registered.</summary>
    public const int PlainPort = 1883;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>How clients say who they are.</summary>
    public BrokerAuthentication Authentication { get; init; }

    /// <summary>Port of the encrypted listener.</summary>
    public int TlsPort { get; init; } = 8883;

    /// <summary>True where clients on the same machine may connect without encryption.</summary>
    public bool IsPlainOnLoopback { get; init; }

    /// <summary>True where devices may publish Home Assistant's discovery messages.</summary>
    public bool HasHomeAssistant { get; init; }

    /// <summary>True where devices may publish Sparkplug.</summary>
    public bool HasSparkplug { get; init; }

    /// <summary>Names and addresses that the server's certificate is good for; the first one stands in the links.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Everyone who may connect.</summary>
    public IReadOnlyList<BrokerClient> Clients { get; init; } = [];

    /// <summary>Reads a plan.</summary>
    /// <exception cref="JsonException">The text is no plan.</exception>
    public static BrokerPlan Parse(string json) =>
        JsonSerializer.Deserialize<BrokerPlan>(json, Json) ?? throw new JsonException("the plan is null");

    /// <summary>The plan as JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json) + "\n";
}
