using System.Text;

namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>
/// Who may publish and read what: mosquitto's <c>acl_file</c>. What no line allows is refused; mosquitto lets anybody subscribe
/// and holds back what the subscriber may not read.
/// </summary>
/// <remarks>
///   role           | may publish                                    | may read
///   ---------------+------------------------------------------------+--------------------------------------
///   device         | its own topics of the contract                 | its own commands
///   backend        | nothing                                        | everything under edgectl/v1
///   operator       | commands to every device                       | their results
///   dashboard      | nothing                                        | everything under edgectl/v1 but commands
///   Home Assistant | its own status                                 | discovery messages, and as a dashboard
///   Sparkplug host | its state, commands to nodes and devices       | everything under spBv1.0
/// </remarks>
public static class AccessList
{
    /// <summary>What every topic of the contract begins with.</summary>
    public const string Root = "edgectl/v1";

    // Each by name and not all but the commands: a line that denies would also keep the device from reading its commands.
    private static readonly string[] DeviceTopics =
    [
        "status", "state", "health", "faults", "intervals/#", "totals", "loads/+", "sheds/#", "receipts/+", "water/+", "readings/+",
        "checks/+", "budget", "budget/water", "schedules/+", "setpoints/+", "tariff", "costs/+", "responses", "losses", "clock", "boots", "why", "results",
        "powers/+", "reasons/+",
    ];

    /// <summary>The file's text.</summary>
    public static string Write(BrokerPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        StringBuilder text = new("# Written by edgectl broker init; run it again instead of editing this file.\n");
        foreach (BrokerClient client in plan.Clients)
        {
            text.Append("\nuser ").Append(client.Name).Append('\n');
            foreach (string rule in RulesOf(client, plan))
            {
                text.Append("topic ").Append(rule).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> RulesOf(BrokerClient client, BrokerPlan plan) => client.Role switch
    {
        BrokerRole.Device => DeviceRules(client, plan),
        BrokerRole.Backend => [$"read {Root}/#"],
        BrokerRole.Operator => [$"write {Root}/+/+/commands/+", $"read {Root}/+/+/results"],
        BrokerRole.Dashboard => DashboardRules,
        BrokerRole.HomeAssistant => [.. DashboardRules, "read homeassistant/#", "write homeassistant/status"],
        BrokerRole.SparkplugHost =>
            ["read spBv1.0/#", "write spBv1.0/STATE/+", "write spBv1.0/+/NCMD/+", "write spBv1.0/+/DCMD/+/+"],
        _ => [],
    };

    private static string[] DashboardRules => [$"deny {Root}/+/+/commands/#", $"read {Root}/#"];

    private static IEnumerable<string> DeviceRules(BrokerClient client, BrokerPlan plan)
    {
        string own = $"{Root}/{client.Site}/{client.Device}/";
        foreach (string topic in DeviceTopics)
        {
            yield return $"write {own}{topic}";
        }

        yield return $"read {own}commands/+";
        if (plan.HasHomeAssistant)
        {
            yield return $"write homeassistant/+/edgectl-{client.Site}-{client.Device}/+/config";
            yield return "read homeassistant/status";
        }

        if (plan.HasSparkplug)
        {
            foreach (string verb in (string[])["NBIRTH", "NDATA", "NDEATH"])
            {
                yield return $"write spBv1.0/{client.Site}/{verb}/{client.Device}";
            }

            foreach (string verb in (string[])["DBIRTH", "DDATA", "DDEATH"])
            {
                yield return $"write spBv1.0/{client.Site}/{verb}/{client.Device}/+";
            }

            yield return $"read spBv1.0/{client.Site}/NCMD/{client.Device}";
            yield return $"read spBv1.0/{client.Site}/DCMD/{client.Device}/+";
        }
    }
}
