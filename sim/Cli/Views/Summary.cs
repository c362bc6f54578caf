using Spectre.Console;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>The tables that the summaries of run and replay share.</summary>
internal static class Summary
{
    private const int PipeWidth = 100;

    /// <summary>A console that writes to the command's output; outside a terminal it has a fixed width and no colours.</summary>
    public static IAnsiConsole Console(CommandContext context)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(context.Output),
            Ansi = context.Terminal.IsOutput ? AnsiSupport.Detect : AnsiSupport.No,
        });
        if (!context.Terminal.IsOutput)
        {
            console.Profile.Width = PipeWidth;
        }

        return console;
    }

    /// <summary>Both sides, a row for each measure.</summary>
    public static Table Demand(CommandContext context, DemandReport controlled, DemandReport uncontrolled)
    {
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumn("");
        table.AddColumn(new TableColumn(Text(context, CliTexts.WithController)).RightAligned());
        table.AddColumn(new TableColumn(Text(context, CliTexts.WithoutController)).RightAligned());
        table.AddRow(
            Text(context, CliTexts.WorstWindow), Kilo.Watts(controlled.WorstWindowWatts), Kilo.Watts(uncontrolled.WorstWindowWatts));
        table.AddRow(
            Text(context, CliTexts.WindowsKept),
            $"{controlled.WindowsKept} / {controlled.WindowCount}",
            $"{uncontrolled.WindowsKept} / {uncontrolled.WindowCount}");
        table.AddRow(
            Text(context, CliTexts.Energy), Kilo.WattHours(controlled.EnergyWattHours), Kilo.WattHours(uncontrolled.EnergyWattHours));
        return table;
    }

    /// <summary>A row for each load.</summary>
    public static Table Loads(CommandContext context, IEnumerable<LoadReport> loads)
    {
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumn(Text(context, CliTexts.LoadColumn));
        foreach (Phrase header in (Phrase[])[CliTexts.SwitchesPerDay, CliTexts.MinutesOff, CliTexts.Unserved])
        {
            table.AddColumn(new TableColumn(Text(context, header)).RightAligned());
        }

        foreach (LoadReport load in loads)
        {
            table.AddRow(
                Markup.Escape(load.Id),
                FormattableString.Invariant($"{load.SwitchesPerDay:N1}"),
                FormattableString.Invariant($"{load.DisconnectedSeconds / 60:N0}"),
                Kilo.WattHours(load.UnservedWattHours));
        }

        return table;
    }

    /// <summary>A phrase as markup.</summary>
    public static string Text(CommandContext context, Phrase phrase) => Markup.Escape(phrase.In(context.Language));
}
