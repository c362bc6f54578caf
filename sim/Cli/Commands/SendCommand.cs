using System.CommandLine;
using Zibo.EdgeCtl.Cli.Broker;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;
using Command = System.CommandLine.Command;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl command</c>: a signed command to a controller, simulated or real, and its result.</summary>
internal static class SendCommand
{
    public static Command Create(CommandContext context)
    {
        Command command = new("command", SendTexts.Command.In(context.Language));
        Add(command, context, CommandKind.Limit, SendTexts.Limit, SendArguments.Limit);
        Add(command, context, CommandKind.Event, SendTexts.Event, SendArguments.Event);
        Add(command, context, CommandKind.Override, SendTexts.Override, SendArguments.Override);
        Add(command, context, CommandKind.Parameter, SendTexts.Parameter, SendArguments.Parameter);
        Add(command, context, CommandKind.Request, SendTexts.Request, SendArguments.Request);
        Add(command, context, CommandKind.Schedule, SendTexts.Schedule, SendArguments.Schedule);
        return command;
    }

    private static void Add(
        Command parent, CommandContext context, CommandKind kind, Phrase description, Func<Language, SendArguments> arguments)
    {
        SendOptions options = new(context.Language);
        SendArguments own = arguments(context.Language);
        Command command = new(CommandWords.Of(kind), description.In(context.Language));
        options.AddTo(command);
        own.AddTo(command);
        command.SetAction((parsed, token) => SendAsync(context, kind, options, own, parsed, token));
        parent.Subcommands.Add(command);
    }

    private static async Task<int> SendAsync(
        CommandContext context, CommandKind kind, SendOptions options, SendArguments own, ParseResult parsed, CancellationToken token)
    {
        CommandSigner signer = new(
            parsed.GetValue(options.Site)!,
            parsed.GetValue(options.Device)!,
            CommandKeyFile.Read(parsed.GetValue(options.KeyFile)!.ToString()));
        long counter = CommandCounterFile.Take(
            parsed.GetValue(options.CounterFile)!.ToString(), DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        string id = parsed.GetValue(options.Id) ?? Guid.NewGuid().ToString("N");
        SignedCommand command = signer.Sign(kind, id, counter, options.ExpiresUtcMilliseconds(parsed), own.MembersOf(parsed));
        using CommandClient client = new();
        CommandResult? result = await client.SendAsync(
            parsed.GetValue(options.Broker)!, command, signer.ResultsTopic, options.WaitOf(parsed), token).ConfigureAwait(false);
        if (result is null)
        {
            throw new CommandException(SendTexts.NoResult.Format(id, options.WaitOf(parsed).TotalSeconds));
        }

        if (parsed.GetValue(options.Json))
        {
            JsonOutput.Write(context.Output, result);
        }
        else
        {
            await context.Output.WriteLineAsync(TextOf(result, id).In(context.Language)).ConfigureAwait(false);
        }

        return result.IsAccepted ? EdgectlProgram.Success : EdgectlProgram.Failure;
    }

    private static Phrase TextOf(CommandResult result, string id)
    {
        string kind = result.Kind ?? string.Empty;
        Phrase why = CommandTexts.OfReason(result.Reason);
        return result switch
        {
            { IsRepeat: true } => SendTexts.Repeated.Format(kind, id),
            { IsAccepted: true } => SendTexts.Accepted.Format(kind, id, why),
            { Member: { } member } => SendTexts.RefusedMember.Format(kind, id, result.Reason, member, why),
            _ => SendTexts.Refused.Format(kind, id, result.Reason, why),
        };
    }
}
