using System.CommandLine;
using System.Security.Cryptography;
using Zibo.EdgeCtl.Cli.Commands.Sites;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Commissioning;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl commission</c>: a cabinet is checked with its controller, and accepted or not.</summary>
internal static class CommissionCommand
{
    public static System.CommandLine.Command Create(CommandContext context)
    {
        Language language = context.Language;
        Option<FileInfo> site = new("--site") { Description = CommissionCliTexts.SiteOption.In(language), HelpName = "FILE", Required = true };
        Option<BrokerAddress?> broker = new("--broker")
        {
            Description = CommissionCliTexts.BrokerOption.In(language),
            HelpName = "HOST:PORT",
            CustomParser = ValueParsers.Broker(language),
        };
        Option<FileInfo> keyFile = new("--key-file") { Description = SendTexts.KeyFile.In(language), HelpName = "FILE", Required = true };
        Option<FileInfo?> progress = CommissionReportCommands.File("--progress", CommissionCliTexts.ProgressOption, language);
        Option<FileInfo?> counter = CommissionReportCommands.File("--counter-file", CommissionCliTexts.CounterOption, language);
        Option<FileInfo?> answers = CommissionReportCommands.File("--answers", CommissionCliTexts.AnswersOption, language);
        Option<string> technician = new("--technician")
        {
            Description = CommissionCliTexts.TechnicianOption.In(language),
            HelpName = "NAME",
            DefaultValueFactory = _ => "",
        };
        Option<FileInfo?> html = CommissionReportCommands.File("--html", CommissionCliTexts.HtmlOption, language);
        Option<FileInfo?> signKey = CommissionReportCommands.File("--sign-key", CommissionCliTexts.SignKeyOption, language);
        BrokerCredentials credentials = new(language);
        System.CommandLine.Command command = new("commission", CommissionCliTexts.Command.In(language))
        {
            site, broker, keyFile, progress, counter, answers, technician, html, signKey,
        };
        credentials.AddTo(command, language);
        command.Validators.Add(result =>
        {
            if ((result.GetResult(html) is null) != (result.GetResult(signKey) is null))
            {
                result.AddError(CommissionCliTexts.HtmlNeedsKey.In(language));
            }
        });
        command.SetAction(async (parsed, token) =>
        {
            // All files are read before anybody is asked anything.
            SiteDocument document = SiteChecker.Check(parsed.GetValue(site)!.ToString()).Site;
            byte[] key = CommandKeyFile.Read(parsed.GetValue(keyFile)!.ToString());
            string name = $"{document.Configuration.SiteId}.{document.Configuration.DeviceId}.commission";
            string path = parsed.GetValue(progress)?.ToString() ?? name + ".json";
            string counterPath = parsed.GetValue(counter)?.ToString() ?? path + ".counter";
            CommissionProgress kept = CommissionProgress.Read(path);
            if (parsed.GetValue(technician) is { Length: > 0 } who)
            {
                kept.Technician = who;
            }

            using ECDsa? signer = parsed.GetValue(signKey) is { } sign ? AcceptanceKey.Read(sign.ToString()) : null;
            ITechnician person = PersonOf(context, parsed.GetValue(answers));
            BrokerOptions reached = credentials.Read(parsed, parsed.GetValue(broker));
            using MqttTls? tls = reached.Tls;
            try
            {
                using DeviceLink link = await DeviceLink.OpenAsync(
                    new BrokerAccess(reached.Host, reached.Port, reached.Tls, reached.Credentials),
                    document.Configuration.SiteId,
                    document.Configuration.DeviceId,
                    token).ConfigureAwait(false);
                CommissionOptions options = new();
                Commander commander = new(
                    link,
                    new CommandSigner(document.Configuration.SiteId, document.Configuration.DeviceId, key),
                    () => CommandCounterFile.Take(counterPath, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()),
                    options);
                Cabinet cabinet = new(link, commander, document.Configuration, person, options, TimeProvider.System);
                CommissionSession session = new(cabinet, kept, now => now.Write(path));
                await session.RunAsync(token).ConfigureAwait(false);
            }
            catch (LinkLostException e)
            {
                throw new CommandException(CommissionCliTexts.NoBroker.Format(e.Message));
            }

            if (signer is not null)
            {
                CommissionReportCommands.Write(context, kept, signer, parsed.GetValue(html)!.ToString());
            }

            context.Output.WriteLine(CommissionCliTexts.Summary.Format(
                Count(kept, CheckVerdict.Passed), Count(kept, CheckVerdict.Failed), Count(kept, CheckVerdict.Skipped), path).In(language));
            return kept.IsAccepted ? EdgectlProgram.Success : EdgectlProgram.Failure;
        });
        CommissionReportCommands.AddTo(command, context);
        return command;
    }

    private static int Count(CommissionProgress progress, CheckVerdict verdict) => progress.Results.Count(result => result.Verdict == verdict);

    private static ITechnician PersonOf(CommandContext context, FileInfo? answers)
    {
        void Tell(Phrase text) => context.Output.WriteLine(text.In(context.Language));
        if (answers is not null)
        {
            return new AnswersFile(answers.ToString(), Tell);
        }

        ISiteQuestions? questions = context.Questions ?? (context.Terminal.IsOutput && !Console.IsInputRedirected
            ? new TerminalQuestions(Summary.Console(context), context.Language)
            : null);
        return questions is null ? throw new CommandException(CommissionCliTexts.NeedsTerminal) : new AskedTechnician(questions, Tell);
    }
}
