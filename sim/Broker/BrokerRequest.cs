namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>What <c>edgectl broker init</c> was asked for. What is null or empty stays as it is.</summary>
/// <param name="Directory">The directory to write, or to add to.</param>
public sealed record BrokerRequest(string Directory)
{
    /// <summary>Site of <see cref="Devices"/>.</summary>
    public string Site { get; init; } = "";

    /// <summary>Controllers to add.</summary>
    public IReadOnlyList<string> Devices { get; init; } = [];

    /// <summary>Backends to add.</summary>
    public IReadOnlyList<string> Backends { get; init; } = [];

    /// <summary>Senders of commands to add.</summary>
    public IReadOnlyList<string> Operators { get; init; } = [];

    /// <summary>Readers to add.</summary>
    public IReadOnlyList<string> Dashboards { get; init; } = [];

    /// <summary>Names and addresses of the server to add.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>How clients say who they are.</summary>
    public BrokerAuthentication? Authentication { get; init; }

    /// <summary>Port of the encrypted listener.</summary>
    public int? TlsPort { get; init; }

    /// <summary>Adds a listener without encryption for clients on the same machine.</summary>
    public bool IsPlainOnLoopback { get; init; }

    /// <summary>Adds the topics of Home Assistant's discovery.</summary>
    public bool HasHomeAssistant { get; init; }

    /// <summary>Adds the topics of Sparkplug.</summary>
    public bool HasSparkplug { get; init; }

    /// <summary>Clients that get new keys; <see cref="BrokerDirectory.ServerName"/> for the server's.</summary>
    public IReadOnlyList<string> Rotations { get; init; } = [];
}
