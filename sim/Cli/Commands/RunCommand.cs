using System.CommandLine;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Cli.Web;
using Zibo.EdgeCtl.Sim.Broker;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl run</c>: the firmware in the simulated office, reporting to a broker.</summary>
internal static class RunCommand
{
    // A window takes three seconds then: fast enough to wait for, slow enough to follow.
    private const double SpeedOnTerminal = 300;

    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        OfficeRunOptions defaults = new();
        Option<FileInfo?> site = new("--site") { Description = CliTexts.SiteOption.In(language), HelpName = "FILE" };
        Option<BrokerAddress?> broker = new("--broker")
        {
            Description = CliTexts.BrokerOption.In(language),
            HelpName = "HOST:PORT",
            CustomParser = ValueParsers.Broker(language),
        };
        Option<FileInfo?> link = new("--link") { Description = BrokerCliTexts.LinkOption.In(language), HelpName = "FILE" };
        Option<FileInfo?> backendLink = new("--backend-link") { Description = BrokerCliTexts.BackendLinkOption.In(language), HelpName = "FILE" };
        Option<double?> speed = new("--speed")
        {
            Description = CliTexts.SpeedOption.In(language),
            HelpName = "N|max",
            CustomParser = result => ValueParsers.Speed(language)(result),
        };
        Option<TimeSpan?> duration = new("--duration")
        {
            Description = CliTexts.DurationOption.In(language),
            HelpName = "24h",
            CustomParser = result => ValueParsers.Duration(language)(result),
        };
        Option<DateTime?> start = new("--start")
        {
            Description = CliTexts.StartOption.In(language),
            HelpName = "yyyy-MM-ddTHH:mm",
            CustomParser = result => ValueParsers.LocalTime(language)(result),
        };
        Option<int> seed = new("--seed")
        {
            Description = CliTexts.SeedOption.In(language),
            DefaultValueFactory = _ => defaults.Seed,
        };
        Option<DialEntry[]> readings = new("--reading")
        {
            Description = CliTexts.ReadingOption.In(language),
            HelpName = "CIRCUIT=KWH@HH:MM",
            AllowMultipleArgumentsPerToken = false,
            CustomParser = result => ReadingParser.Parse(result, language),
        };
        Option<bool> headless = new("--headless") { Description = CliTexts.HeadlessOption.In(language) };
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };

        Option<FileInfo?> why = WhyOutput.Option(language);
        Option<FileInfo?> key = new("--key-file") { Description = SendTexts.RunKeyFile.In(language), HelpName = "FILE" };

        Command command = new("run", CliTexts.RunCommand.In(language))
        {
            site, broker, link, backendLink, speed, duration, start, seed, readings, headless, json, why, key,
        };
        WebParsing web = new(language);
        Option<bool> noWeb = web.AddTo(command, language);
        command.Validators.Add(result =>
        {
            if (result.GetResult(backendLink) is not null && result.GetResult(link) is null)
            {
                result.AddError(BrokerCliTexts.BackendLinkAlone.In(language));
            }
        });
        command.SetAction((parsed, token) =>
        {
            FileInfo? file = parsed.GetValue(site);
            bool isHeadless = parsed.GetValue(headless) || parsed.GetValue(json);
            RunOptions options = new(
                file is null ? SiteFile.Example : SiteFile.Read(file.ToString()),
                file is null ? CliTexts.BuiltInSite : file.ToString(),
                new OfficeRunOptions
                {
                    Seed = parsed.GetValue(seed),
                    StartLocalTime = parsed.GetValue(start) ?? defaults.StartLocalTime,
                    Duration = parsed.GetValue(duration) ?? defaults.Duration,
                    Readings = parsed.GetValue(readings) ?? [],
                },
                parsed.GetValue(speed) ?? (isHeadless || !context.Terminal.IsOutput ? double.PositiveInfinity : SpeedOnTerminal),
                parsed.GetValue(broker),
                isHeadless,
                parsed.GetValue(json),
                parsed.GetValue(why)?.ToString(),
                LinkOf(parsed.GetValue(link)),
                LinkOf(parsed.GetValue(backendLink)),
                parsed.GetValue(key) is { } keyFile ? CommandKeyFile.Read(keyFile.ToString()) : null,
                web.IsAsked(parsed) || (context.Terminal.IsOutput && !isHeadless && !parsed.GetValue(noWeb)) ? web.Read(parsed) : null,
                SiteSources.Of(file));
            return Task.FromResult(new RunSession(context, options).Run(token));
        });
        return command;
    }

    private static LinkFile? LinkOf(FileInfo? file) => file is null ? null : LinkFile.Read(file.ToString());
}
