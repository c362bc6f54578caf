using System.CommandLine;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Commissioning;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl flash</c>: from a bare board to a controller that reports.</summary>
internal static class FlashCommand
{
    public static Command Create(CommandContext context)
    {
        FlashOptions options = new(context.Language);
        BrokerCredentials credentials = new(context.Language);
        Command command = new("flash", FlashCliTexts.Command.In(context.Language));
        options.AddTo(command);
        credentials.AddTo(command, context.Language);
        command.SetAction(async (parsed, token) =>
        {
            FlashPlan plan = FlashPlanner.Plan(options.Read(parsed), DateTimeOffset.UtcNow);
            Say(context, FlashCliTexts.Plan.Format(
                plan.Site.SiteId, plan.Site.DeviceId, plan.Hardware.Id, Path.GetFileName(plan.Slot.Path), plan.Slot.Generation,
                plan.Slot.ImageCrc, plan.Image.Assemblies.Count));
            foreach (Phrase note in plan.Notes)
            {
                Say(context, FlashCliTexts.Note.Format(note));
            }

            if (options.IsDryRun(parsed))
            {
                ShowCommands(context, options.NanoffOf(parsed), plan);
                return EdgectlProgram.Success;
            }

            BrokerAddress? address = options.BrokerOf(parsed);
            bool hasBroker = address is not null || credentials.IsGiven(parsed);
            BrokerOptions? reached = hasBroker ? credentials.Read(parsed, address) : null;
            using MqttTls? tls = reached?.Tls;
            using DeviceLink? link = reached is null ? null : await OpenAsync(reached, plan, token).ConfigureAwait(false);
            IHeartbeat heartbeat = link is null ? ConsoleHeartbeat.Of(options.Read(parsed).SerialPort) : new MqttHeartbeat(link);
            FlashRunner runner = new(new NanoffProcess(options.NanoffOf(parsed)), heartbeat)
            {
                HeartbeatTimeout = options.WaitOf(parsed),
                OnStep = (kind, isKnown) =>
                    Say(context, (isKnown ? FlashCliTexts.StepKnown : FlashCliTexts.Step).Format(FlashTexts.Of(kind))),
            };
            string progress = Path.Combine(options.Read(parsed).SiteFolder, FlashProgress.FileName);
            FlashOutcome outcome = await runner.RunAsync(plan, progress, options.IsResumed(parsed), token).ConfigureAwait(false);
            return Report(context, parsed, outcome);
        });
        return command;
    }

    private static int Report(CommandContext context, ParseResult parsed, FlashOutcome outcome)
    {
        if (outcome.Failed is not { } failed)
        {
            Say(context, FlashCliTexts.Runs.Format(outcome.Subject));
            return EdgectlProgram.Success;
        }

        Phrase done = outcome.Done.Count == 0
            ? FlashCliTexts.Nothing
            : new Phrase(
                string.Join(", ", outcome.Done.Select(kind => FlashTexts.Of(kind).English)),
                string.Join("、", outcome.Done.Select(kind => FlashTexts.Of(kind).Chinese)));
        Phrase[] lines =
        [
            FlashCliTexts.Failed.Format(FlashTexts.Of(failed), outcome.Text, outcome.Remedy),
            FlashCliTexts.Done.Format(done),
            FlashCliTexts.Again.Format(Again(parsed)),
        ];
        Array.ForEach(lines, line => context.Error.WriteLine(line.In(context.Language)));
        return EdgectlProgram.Failure;
    }

    private static async Task<DeviceLink> OpenAsync(BrokerOptions reached, FlashPlan plan, CancellationToken token)
    {
        try
        {
            return await DeviceLink.OpenAsync(
                new BrokerAccess(reached.Host, reached.Port, reached.Tls, reached.Credentials),
                plan.Site.SiteId,
                plan.Site.DeviceId,
                token).ConfigureAwait(false);
        }
        catch (LinkLostException e)
        {
            throw new CommandException(FlashCliTexts.NoBroker.Format(e.Message));
        }
    }

    private static void ShowCommands(CommandContext context, string nanoff, FlashPlan plan)
    {
        foreach (FlashStep step in plan.Steps)
        {
            context.Output.WriteLine($"{nanoff} {string.Join(' ', step.ArgumentsFor(step.Kind + ".json").Select(Quote))}");
            if (step.ShownList is not null)
            {
                context.Output.WriteLine(step.ShownList);
            }
        }

        Say(context, FlashCliTexts.Wait.Format(Announcement.FirmwareVersion, plan.Slot.ImageCrc));
    }

    private static string Again(ParseResult parsed)
    {
        string[] words = [.. parsed.Tokens.Select(token => Quote(token.Value))];
        return "edgectl " + string.Join(' ', words.Contains("--resume") ? words : [.. words, "--resume"]);
    }

    private static string Quote(string word) => word.Length > 0 && !word.Contains(' ', StringComparison.Ordinal) ? word : $"\"{word}\"";

    private static void Say(CommandContext context, Phrase text) => context.Output.WriteLine(text.In(context.Language));
}
