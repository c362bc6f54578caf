using System.CommandLine;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl ingest</c>: the reference backend, and the questions to its store.</summary>
internal static class IngestCommand
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
        Option<string> store = IngestParsing.Store(language);
        Option<string?> group = new("--group")
        {
            Description = IngestCliTexts.GroupOption.In(language),
            HelpName = "NAME",
        };
        Option<string> client = new("--client-id")
        {
            Description = IngestCliTexts.ClientOption.In(language),
            HelpName = "ID",
            DefaultValueFactory = _ => "edgectl-ingest",
        };
        Option<bool> retire = new("--retire") { Description = IngestCliTexts.RetireOption.In(language) };
        group.Validators.Add(result => IngestParsing.CheckName(result, language));
        client.Validators.Add(result => IngestParsing.CheckName(result, language));
        BrokerCredentials credentials = new(language);
        Command command = new("ingest", IngestCliTexts.Command.In(language)) { broker, store, group, client, retire };
        credentials.AddTo(command, language);
        command.SetAction(async (parsed, token) =>
        {
            BrokerAddress? address = parsed.GetValue(broker);
            BrokerOptions reached = credentials.Read(parsed, address);
            using MqttTls? tls = reached.Tls;
            IngestOptions options = new(reached, parsed.GetValue(group), parsed.GetValue(client)!);
            using IIngestStore opened = IngestParsing.Open(StoreAddress.Open, parsed.GetValue(store)!);
            IngestSession session = new(options, opened);
            IngestView view = new(context, session, () => IngestCliTexts.Storing.Format(reached, options.Name, opened.Name));
            bool isRetiring = parsed.GetValue(retire);
            try
            {
                await view.ShowAsync(
                    isRetiring ? session.RetireAsync(view.Connected, token) : session.RunAsync(view.Connected, token)).ConfigureAwait(false);
            }
            catch (SessionException e)
            {
                throw new CommandException(e.Text);
            }

            view.End(GapFinder.Find(opened).Missing.Sum(gap => gap.Count));
            if (isRetiring && !token.IsCancellationRequested)
            {
                context.Output.WriteLine(IngestCliTexts.Retired.Format(options.ClientId).In(language));
            }

            return EdgectlProgram.Success;
        });
        command.Subcommands.Add(Gaps(context));
        command.Subcommands.Add(QualityCommand.Create(context));
        return command;
    }

    private static Command Gaps(CommandContext context)
    {
        Option<string> store = IngestParsing.Store(context.Language);
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(context.Language) };
        Command command = new("gaps", IngestCliTexts.GapsCommand.In(context.Language)) { store, json };
        command.SetAction(parsed =>
        {
            using IIngestStore opened = IngestParsing.Open(StoreAddress.OpenExisting, parsed.GetValue(store)!);
            QualityView.Write(context, GapRow.Of(opened), parsed.GetValue(json));
        });
        return command;
    }
}
