using System.CommandLine;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl board</c>: what boards there are, and the tables of the firmware that are made from them.</summary>
internal static class BoardCommand
{
    public static Command Create(CommandContext context) =>
        new("board", BoardCliTexts.BoardCommand.In(context.Language))
        {
            CreateList(context), CreateShow(context), CreateGenerate(context),
        };

    private static Command CreateList(CommandContext context)
    {
        Option<bool> json = Json(context);
        Command command = new("list", BoardCliTexts.ListCommand.In(context.Language)) { json };
        command.SetAction(parsed => BoardView.WriteList(context, parsed.GetValue(json)));
        return command;
    }

    private static Command CreateShow(CommandContext context)
    {
        Argument<string> id = new("ID") { Description = BoardCliTexts.IdArgument.In(context.Language) };
        Option<bool> json = Json(context);
        Command command = new("show", BoardCliTexts.ShowCommand.In(context.Language)) { id, json };
        command.SetAction(parsed => BoardView.WriteOne(context, BoardFile.Find(parsed.GetValue(id)!), parsed.GetValue(json)));
        return command;
    }

    private static Command CreateGenerate(CommandContext context)
    {
        Option<string> root = new("--root")
        {
            Description = BoardCliTexts.RootOption.In(context.Language),
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        Option<bool> check = new("--check") { Description = BoardCliTexts.CheckOption.In(context.Language) };
        Command command = new("generate", BoardCliTexts.GenerateCommand.In(context.Language)) { root, check };
        command.SetAction(parsed => Generate(context, parsed.GetValue(root)!, parsed.GetValue(check)));
        return command;
    }

    private static void Generate(CommandContext context, string root, bool isCheck)
    {
        string folder = Path.Combine(root, BoardTableWriter.Folder);
        string firmware = Path.GetDirectoryName(Path.GetDirectoryName(BoardTableWriter.Folder))!;
        if (!Directory.Exists(Path.Combine(root, firmware)))
        {
            throw new InputException(
                [new InputFinding(root, "", 0, 0, BoardCliTexts.NoFirmware.Format(firmware), BoardCliTexts.NoFirmwareRemedy)]);
        }

        IReadOnlyDictionary<string, string> wanted = BoardTableWriter.WriteShipped();
        Dictionary<string, string> present = Directory.Exists(folder)
            ? Directory.GetFiles(folder).ToDictionary(path => Path.GetFileName(path)!, File.ReadAllText)
            : [];
        string[] changed = [.. wanted.Where(file => present.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key)];
        string[] stale = [.. present.Keys.Where(name => !wanted.ContainsKey(name)).Order(StringComparer.Ordinal)];
        if (isCheck)
        {
            if (changed.Length + stale.Length > 0)
            {
                throw new CommandException(BoardCliTexts.Differs.Format(string.Join(", ", changed.Concat(stale))));
            }

            Say(context, BoardCliTexts.Current.Format(folder, wanted.Count));
            return;
        }

        Directory.CreateDirectory(folder);
        foreach (string name in changed)
        {
            OutputFile.Write(Path.Combine(folder, name), wanted[name]);
        }

        foreach (string name in stale)
        {
            File.Delete(Path.Combine(folder, name));
        }

        Say(context, BoardCliTexts.Written.Format(folder, changed.Length, stale.Length));
    }

    private static Option<bool> Json(CommandContext context) => new("--json") { Description = CliTexts.JsonOption.In(context.Language) };

    private static void Say(CommandContext context, Phrase phrase) => context.Output.WriteLine(phrase.In(context.Language));
}
