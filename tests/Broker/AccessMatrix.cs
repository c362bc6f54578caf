namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>
/// Who may do what, written down a second time and by example, so that a slip in the access list shows. Everything that is not
/// in these lists must be refused.
/// </summary>
internal static class AccessMatrix
{
    private static readonly string[] ContractTopics =
    [
        "status", "state", "health", "faults", "intervals/main", "intervals/main/1m", "intervals/main/5m", "intervals/main/1d", "totals",
        "loads/chiller", "sheds/chiller", "sheds/chiller/1m", "receipts/chiller", "water/cold", "readings/main", "checks/main", "budget",
        "budget/water", "losses", "clock", "boots", "why", "results",
    ];

    private static readonly string[] CommandTopics =
    [
        "commands/limit", "commands/event", "commands/override", "commands/parameter", "commands/request",
    ];

    private static readonly (string Site, string Device)[] Devices = [("zibo", "a"), ("zibo", "b"), ("huantai", "a")];

    // Beside what somebody may do: what looks like it.
    private static readonly string[] Others =
    [
        "edgectl", "edgectl/v1", "edgectl/v1/zibo", "edgectl/v1/zibo/a", "edgectl/v1/zibo/a/commands", "edgectl/v1/zibo/a/commands/limit/more",
        "edgectl/v1/zibo/a/secrets", "edgectl/v1/zibo/a/loads", "edgectl/v1/zibo/a/status/more", "edgectl/v1/zibo/commands/limit",
        "edgectl/v2/zibo/a/status", "homeassistant/sensor/edgectl-zibo-ab/power/config", "homeassistant/sensor/edgectl-zibo-a/power/state",
        "spBv1.0/zibo/NBIRTH/c", "spBv1.0/huantai/NBIRTH/b", "spBv1.0/zibo/DBIRTH/a", "probe", "a",
    ];

    /// <summary>Every topic that is tried.</summary>
    public static string[] Topics { get; } =
    [
        .. from device in Devices
           from topic in (string[])[.. ContractTopics, .. CommandTopics]
           select $"edgectl/v1/{device.Site}/{device.Device}/{topic}",
        .. Devices.SelectMany(d => HomeAssistantOf(d.Site, d.Device)),
        .. Devices.SelectMany(d => SparkplugBy(d.Site, d.Device)),
        .. Devices.SelectMany(d => SparkplugTo(d.Site, d.Device)),
        "homeassistant/status",
        "spBv1.0/STATE/host",
        .. Others,
    ];

    /// <summary>Everybody, by their names at the broker.</summary>
    public static string[] Everybody(bool hasIntegrations) =>
    [
        .. Devices.Select(d => $"{d.Site}.{d.Device}"), "backend", "operator", "dashboard",
        .. hasIntegrations ? (string[])["home-assistant", "sparkplug-host"] : [],
    ];

    /// <summary>What somebody may publish.</summary>
    public static IEnumerable<string> MayPublish(string who, bool hasIntegrations) => who switch
    {
        "backend" or "dashboard" => [],
        "operator" => Devices.SelectMany(d => Under(d.Site, d.Device, CommandTopics)),
        "home-assistant" => ["homeassistant/status"],
        "sparkplug-host" => [.. Devices.SelectMany(d => SparkplugTo(d.Site, d.Device)), "spBv1.0/STATE/host"],
        _ => OfDevice(who, (site, device) =>
            [
                .. Under(site, device, ContractTopics),
                .. hasIntegrations ? (string[])[.. HomeAssistantOf(site, device), .. SparkplugBy(site, device)] : [],
            ]),
    };

    /// <summary>What somebody may read.</summary>
    public static IEnumerable<string> MayRead(string who, bool hasIntegrations) => who switch
    {
        "backend" => Topics.Where(IsContract),
        "operator" => Devices.SelectMany(d => Under(d.Site, d.Device, ["results"])),
        "dashboard" => Topics.Where(topic => IsContract(topic) && !IsCommand(topic)),
        "home-assistant" => Topics.Where(topic =>
            (IsContract(topic) && !IsCommand(topic)) || topic.StartsWith("homeassistant/", StringComparison.Ordinal)),
        "sparkplug-host" => Topics.Where(topic => topic.StartsWith("spBv1.0/", StringComparison.Ordinal)),
        _ => OfDevice(who, (site, device) =>
            [
                .. Under(site, device, CommandTopics),
                .. hasIntegrations ? (string[])[.. SparkplugTo(site, device), "homeassistant/status"] : [],
            ]),
    };

    // A filter that ends in /# reads its parent level too.
    private static bool IsContract(string topic) => topic == "edgectl/v1" || topic.StartsWith("edgectl/v1/", StringComparison.Ordinal);

    private static bool IsCommand(string topic) => topic.Split('/') is [_, _, _, _, "commands", ..];

    private static string[] OfDevice(string who, Func<string, string, string[]> topics) =>
        who.Split('.') is [string site, string device] ? topics(site, device) : throw new ArgumentException(who);

    private static string[] Under(string site, string device, string[] topics) =>
        [.. topics.Select(topic => $"edgectl/v1/{site}/{device}/{topic}")];

    private static string[] HomeAssistantOf(string site, string device) =>
        [$"homeassistant/sensor/edgectl-{site}-{device}/power/config", $"homeassistant/binary_sensor/edgectl-{site}-{device}/shed/config"];

    private static string[] SparkplugBy(string site, string device) =>
    [
        $"spBv1.0/{site}/NBIRTH/{device}", $"spBv1.0/{site}/NDATA/{device}", $"spBv1.0/{site}/NDEATH/{device}",
        $"spBv1.0/{site}/DBIRTH/{device}/main", $"spBv1.0/{site}/DDATA/{device}/main", $"spBv1.0/{site}/DDEATH/{device}/main",
    ];

    private static string[] SparkplugTo(string site, string device) =>
        [$"spBv1.0/{site}/NCMD/{device}", $"spBv1.0/{site}/DCMD/{device}/main"];
}
