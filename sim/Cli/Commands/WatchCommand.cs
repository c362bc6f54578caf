using System.CommandLine;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Cli.Web;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Broker;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;
using Zibo.EdgeCtl.Sim.Web;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl watch</c>: the pages for the controllers of a broker, real or simulated.</summary>
internal static class WatchCommand
{
    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Option<BrokerAddress?> broker = new("--broker")
        {
            Description = IngestCliTexts.BrokerOption.In(language),
            HelpName = "HOST:PORT",
            CustomParser = ValueParsers.Broker(language),
        };
        Option<FileInfo[]> sites = new("--site") { Description = WebTexts.SitesOption.In(language), HelpName = "FILE" };
        Option<FileInfo?> key = new("--key-file") { Description = WebTexts.KeyOption.In(language), HelpName = "FILE" };
        Option<FileInfo?> counter = new("--counter-file") { Description = WebTexts.CounterOption.In(language), HelpName = "FILE" };
        Option<FileInfo?> commandLink = new("--command-link") { Description = WebTexts.CommandLinkOption.In(language), HelpName = "FILE" };
        BrokerCredentials credentials = new(language);
        WebParsing web = new(language);
        Command command = new("watch", WebTexts.WatchCommand.In(language)) { broker, sites, key, counter, commandLink };
        credentials.AddTo(command, language);
        web.AddTo(command);
        command.Validators.Add(result =>
        {
            bool hasAll = result.GetResult(counter) is not null && web.HasPassword(result) && result.GetResult(sites)?.Tokens.Count == 1;
            if (result.GetResult(key) is not null && !hasAll)
            {
                result.AddError(WebTexts.KeyNeeds.In(language));
            }

            if (result.GetResult(commandLink) is not null && result.GetResult(key) is null)
            {
                result.AddError(WebTexts.CommandLinkAlone.In(language));
            }
        });
        command.SetAction((parsed, token) =>
        {
            FileInfo[] files = parsed.GetValue(sites) ?? [];
            SiteConfiguration[] read = [.. files.Select(file => SiteFile.Read(file.ToString()).Configuration)];
            SiteFacts[] facts = [.. read.Select((site, i) => SiteFacts.Of(site, SiteSources.Of(files[i])))];
            CommandAuthority? authority = parsed.GetValue(key) is { } keyFile
                ? new CommandAuthority(
                    read[0].SiteId,
                    read[0].DeviceId,
                    CommandKeyFile.Read(keyFile.ToString()),
                    () => CommandCounterFile.Take(parsed.GetValue(counter)!.ToString(), DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()))
                : null;
            BrokerOptions reached = credentials.Read(parsed, parsed.GetValue(broker));
            using MqttTls? tls = reached.Tls;
            BrokerOptions? sender = SenderOf(parsed.GetValue(commandLink));
            using MqttTls? senderTls = sender?.Tls;
            using Dashboard pages = Dashboard.Start(web.Read(parsed), reached, facts, authority, null, sender);
            context.Output.WriteLine(WebTexts.Serving.Format(pages.Address).In(language));
            context.Output.WriteLine(WebTexts.CtrlC.In(language));
            token.WaitHandle.WaitOne();
            return Task.FromResult(EdgectlProgram.Success);
        });
        return command;
    }

    private static BrokerOptions? SenderOf(FileInfo? file)
    {
        if (file is null)
        {
            return null;
        }

        LinkFile link = LinkFile.Read(file.ToString());
        return new BrokerOptions(link.Host, link.Port) { Credentials = link.Credentials, Tls = link.ReadTls() };
    }
}
