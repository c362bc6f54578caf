using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>Holds a request against what is there, and makes the plan that results.</summary>
internal static class BrokerPlanner
{
    private const int MaximumPort = 65_535;
    private const string HomeAssistant = "home-assistant";
    private const string SparkplugHost = "sparkplug-host";

    /// <summary>The plan of the directory once the request is carried out.</summary>
    /// <exception cref="InputException">The request is wrong, or does not fit what is there.</exception>
    public static BrokerPlan Plan(BrokerRequest request, BrokerPlan? old)
    {
        CheckNames(request);
        if (old is not null && request.Authentication is { } asked && asked != old.Authentication)
        {
            throw Wrong(request, BrokerTexts.OtherAuthentication, BrokerTexts.OtherAuthenticationRemedy);
        }

        BrokerPlan start = old ?? new BrokerPlan { Authentication = request.Authentication ?? BrokerAuthentication.Certificate };
        BrokerPlan plan = start with
        {
            TlsPort = request.TlsPort ?? start.TlsPort,
            IsPlainOnLoopback = start.IsPlainOnLoopback || request.IsPlainOnLoopback,
            HasHomeAssistant = start.HasHomeAssistant || request.HasHomeAssistant,
            HasSparkplug = start.HasSparkplug || request.HasSparkplug,
            Hosts = HostsOf(request, old),
            Clients = ClientsOf(request, old),
        };
        CheckListeners(request, plan);
        CheckRotations(request, old);
        if (plan.HasHomeAssistant)
        {
            CheckAmbiguity(request, plan);
        }

        return plan;
    }

    // This machine can always be reached by itself, and its own tools need no other link.
    private static string[] HostsOf(BrokerRequest request, BrokerPlan? old) =>
        [.. request.Hosts.Concat(old?.Hosts ?? []).Concat(["localhost", "127.0.0.1"]).Distinct(StringComparer.Ordinal)];

    private static BrokerClient[] ClientsOf(BrokerRequest request, BrokerPlan? old)
    {
        bool isNew = old is null;
        List<BrokerClient> clients = [.. old?.Clients ?? []];
        foreach (BrokerClient client in (BrokerClient[])
        [
            .. request.Devices.Select(device => BrokerClient.ForDevice(request.Site, device)),
            .. Named(request.Backends, isNew, "backend", BrokerRole.Backend),
            .. Named(request.Operators, isNew, "operator", BrokerRole.Operator),
            .. Named(request.Dashboards, isNew, "dashboard", BrokerRole.Dashboard),
            .. Named([], request.HasHomeAssistant, HomeAssistant, BrokerRole.HomeAssistant),
            .. Named([], request.HasSparkplug, SparkplugHost, BrokerRole.SparkplugHost),
        ])
        {
            BrokerClient? same = clients.FirstOrDefault(other => other.Name == client.Name);
            if (same is null)
            {
                clients.Add(client);
            }
            else if (same != client)
            {
                throw Wrong(request, BrokerTexts.OtherRole.Format(client.Name), BrokerTexts.OtherRoleRemedy);
            }
        }

        return [.. clients];
    }

    private static IEnumerable<BrokerClient> Named(IReadOnlyList<string> names, bool hasDefault, string defaultName, BrokerRole role) =>
        (names.Count == 0 && hasDefault ? [defaultName] : names).Select(name => new BrokerClient(name, role));

    private static void CheckNames(BrokerRequest request)
    {
        if (request.Devices.Count > 0 && request.Site.Length == 0)
        {
            throw Wrong(request, BrokerTexts.NoSite, BrokerTexts.NoSiteRemedy);
        }

        IEnumerable<string> names = [.. request.Devices, .. request.Backends, .. request.Operators, .. request.Dashboards];
        names = request.Site.Length > 0 ? names.Append(request.Site) : names;
        foreach (string name in names.Where(name => !BrokerClient.IsValidName(name) || name == BrokerDirectory.ServerName))
        {
            throw Wrong(request, BrokerTexts.BadName.Format(name), BrokerTexts.BadNameRemedy);
        }

        foreach (string host in request.Hosts.Where(host => Uri.CheckHostName(host) == UriHostNameType.Unknown))
        {
            throw Wrong(request, BrokerTexts.BadHost.Format(host), BrokerTexts.BadHostRemedy);
        }
    }

    private static void CheckListeners(BrokerRequest request, BrokerPlan plan)
    {
        if (plan.TlsPort is < 1 or > MaximumPort || (plan.IsPlainOnLoopback && plan.TlsPort == BrokerPlan.PlainPort))
        {
            throw Wrong(request, BrokerTexts.BadPort.Format(plan.TlsPort), BrokerTexts.BadPortRemedy);
        }

        if (plan.IsPlainOnLoopback && plan.Authentication == BrokerAuthentication.Certificate)
        {
            throw Wrong(request, BrokerTexts.PlainNeedsPassword, BrokerTexts.PlainNeedsPasswordRemedy);
        }
    }

    private static void CheckRotations(BrokerRequest request, BrokerPlan? old)
    {
        string[] names = [BrokerDirectory.ServerName, .. (old?.Clients ?? []).Select(client => client.Name)];
        foreach (string name in request.Rotations.Where(name => old is null || !names.Contains(name)))
        {
            throw Wrong(
                request, BrokerTexts.NobodyToRotate.Format(name), BrokerTexts.NobodyToRotateRemedy.Format(string.Join(", ", names)));
        }
    }

    // SITE-DEVICE: a name may have hyphens of its own, so a-b and c are called like a and b-c.
    private static void CheckAmbiguity(BrokerRequest request, BrokerPlan plan)
    {
        IEnumerable<string> names = plan.Clients.Where(client => client.Role == BrokerRole.Device).Select(client => $"{client.Site}-{client.Device}");
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw Wrong(request, BrokerTexts.Ambiguous.Format(twice.Key), BrokerTexts.AmbiguousRemedy);
        }
    }

    private static InputException Wrong(BrokerRequest request, Phrase problem, Phrase remedy) =>
        new([new InputFinding(request.Directory, "", 0, 0, problem, remedy)]);
}
