using System.CommandLine;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl savings event</c>: what hours of demand response saved, against like days.</summary>
internal static class EventCommand
{
    private const double MostCapPercent = 100;

    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        SavingsSource source = new(language);
        LikeDayOptions usual = new();
        Option<EventWindow[]> events = new("--event")
        {
            Description = SavingsTexts.EventOption.In(language),
            HelpName = "yyyy-MM-ddTHH:00..HH:00",
            Required = true,
            CustomParser = SavingsParsing.Events(language),
        };
        Option<LikeDayMethod?> method = SavingsParsing.ChoiceOption("--method", SavingsTexts.MethodOption, ModelNames.Methods, language);
        Option<AdjustmentKind?> adjust = SavingsParsing.ChoiceOption("--adjust", SavingsTexts.AdjustOption, ModelNames.Adjustments, language);
        Option<double> cap = new("--cap-percent")
        {
            Description = SavingsTexts.CapOption.In(language),
            HelpName = "N",
            DefaultValueFactory = _ => usual.CapPercent,
        };
        cap.Validators.Add(result => IngestParsing.CheckRange(result, 0, MostCapPercent, language));
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };
        Command command = new("event", SavingsTexts.EventCommand.In(language)) { events, method, adjust, cap, json };
        source.AddTo(command);
        command.SetAction(parsed =>
        {
            EventWindow[] windows = [.. parsed.GetValue(events)!.OrderBy(window => window.Day).ThenBy(window => window.StartHourNumber)];
            LikeDayOptions options = new(
                parsed.GetValue(method) ?? usual.Method, parsed.GetValue(adjust) ?? usual.Adjustment, parsed.GetValue(cap));
            Period period = new(windows[0].Day.AddDays(-EventWindow.HistoryDays), windows[^1].Day);
            MeterData data = source.Read(parsed, period, period);
            DayCalendar calendar = source.ReadCalendar(parsed);
            IReadOnlyList<EventResult> results = EventResult.Compute(data, calendar, windows, options);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Output, results.Select(EventReport.Of).ToArray());
            }
            else
            {
                EventView.Write(context, results, options, calendar);
            }

            return EdgectlProgram.Success;
        });
        return command;
    }
}
