using System.CommandLine;
using Zibo.EdgeCtl.Sim.Broker;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl broker init</c>: everything that a mosquitto and its clients need.</summary>
internal static class BrokerCommand
{
    private const string Certificate = "certificate";
    private const string Password = "password";

    public static Command Create(CommandContext context) =>
        new("broker", BrokerCliTexts.BrokerCommand.In(context.Language)) { CreateInit(context) };

    private static Command CreateInit(CommandContext context)
    {
        Language language = context.Language;
        Option<string> directory = new("--dir") { Description = BrokerCliTexts.DirectoryOption.In(language), HelpName = "DIR", Required = true };
        Option<string> site = new("--site") { Description = BrokerCliTexts.SiteOption.In(language), HelpName = "SITE", DefaultValueFactory = _ => "" };
        Option<string[]> devices = Names("--device", BrokerCliTexts.DeviceOption, language);
        Option<string[]> backends = Names("--backend", BrokerCliTexts.BackendOption, language);
        Option<string[]> operators = Names("--operator", BrokerCliTexts.OperatorOption, language);
        Option<string[]> dashboards = Names("--dashboard", BrokerCliTexts.DashboardOption, language);
        Option<string[]> hosts = Names("--host", BrokerCliTexts.HostOption, language);
        Option<string[]> rotations = Names("--rotate", BrokerCliTexts.RotateOption, language);
        Option<string?> authentication = new("--auth") { Description = BrokerCliTexts.AuthenticationOption.In(language) };
        authentication.AcceptOnlyFromAmong(Certificate, Password);
        Option<int?> tlsPort = new("--tls-port") { Description = BrokerCliTexts.TlsPortOption.In(language), HelpName = "PORT" };
        Option<bool> plain = new("--plain-loopback") { Description = BrokerCliTexts.PlainOption.In(language) };
        Option<bool> homeAssistant = new("--home-assistant") { Description = BrokerCliTexts.HomeAssistantOption.In(language) };
        Option<bool> sparkplug = new("--sparkplug") { Description = BrokerCliTexts.SparkplugOption.In(language) };
        Command command = new("init", BrokerCliTexts.InitCommand.In(language))
        {
            directory, site, devices, backends, operators, dashboards, hosts, authentication, tlsPort, plain, homeAssistant, sparkplug, rotations,
        };
        command.SetAction(parsed =>
        {
            BrokerRequest request = new(parsed.GetRequiredValue(directory))
            {
                Site = parsed.GetValue(site) ?? "",
                Devices = parsed.GetValue(devices) ?? [],
                Backends = parsed.GetValue(backends) ?? [],
                Operators = parsed.GetValue(operators) ?? [],
                Dashboards = parsed.GetValue(dashboards) ?? [],
                Hosts = parsed.GetValue(hosts) ?? [],
                Authentication = parsed.GetValue(authentication) switch
                {
                    Certificate => BrokerAuthentication.Certificate,
                    Password => BrokerAuthentication.Password,
                    _ => null,
                },
                TlsPort = parsed.GetValue(tlsPort),
                IsPlainOnLoopback = parsed.GetValue(plain),
                HasHomeAssistant = parsed.GetValue(homeAssistant),
                HasSparkplug = parsed.GetValue(sparkplug),
                Rotations = parsed.GetValue(rotations) ?? [],
            };
            Report(context, request.Directory, BrokerDirectory.Init(request, TimeProvider.System));
        });
        return command;
    }

    private static Option<string[]> Names(string option, Phrase description, Language language) =>
        new(option) { Description = description.In(language), HelpName = "NAME", AllowMultipleArgumentsPerToken = true };

    private static void Report(CommandContext context, string directory, BrokerOutcome outcome)
    {
        foreach (Phrase line in (Phrase[])
        [
            BrokerCliTexts.Written.Format(directory, outcome.Plan.Clients.Count, outcome.Added.Count, outcome.Rotated.Count),
            BrokerCliTexts.Start.Format(Path.Combine(directory, "mosquitto.conf")),
            BrokerCliTexts.HandOut.Format(Path.Combine(directory, "clients"), Path.Combine(directory, "ca", "ca.key")),
            BrokerCliTexts.Restart,
        ])
        {
            context.Output.WriteLine(line.In(context.Language));
        }
    }
}
