using System.CommandLine;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl savings</c>: what measures saved, against a baseline by weather and days.</summary>
internal static class SavingsCommand
{
    private const double MostPrice = 1_000;
    private const double MostFactor = 10;

    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        SavingsSource source = new(language);
        Option<Period?> baseline = SavingsParsing.PeriodOption("--baseline", SavingsTexts.BaselineOption, language);
        Option<Period?> reporting = SavingsParsing.PeriodOption("--reporting", SavingsTexts.ReportingOption, language);
        Option<FileInfo?> adjustments = File("--adjustments", SavingsTexts.AdjustmentsOption, "FILE.json", language);
        Option<FileInfo?> typical = File("--typical", SavingsTexts.TypicalOption, "FILE.csv", language);
        Option<ModelKind?> model = SavingsParsing.ChoiceOption("--model", SavingsTexts.ModelOption, ModelNames.Kinds, language);
        Option<DayTypeUse?> dayTypes = SavingsParsing.ChoiceOption("--day-types", SavingsTexts.DayTypesOption, ModelNames.DayTypes, language);
        EnergyFactors usual = new();
        Option<double> price = Number("--price", SavingsTexts.PriceOption, usual.PricePerKilowattHour, MostPrice, language);
        Option<double> carbon = Number("--kg-co2", SavingsTexts.CarbonOption, usual.CarbonKilogramsPerKilowattHour, MostFactor, language);
        Option<double> coal = Number("--kg-ce", SavingsTexts.CoalOption, usual.CoalKilogramsPerKilowattHour, MostFactor, language);
        Option<FileInfo?> plot = SavingsParsing.OutputOption("--plot", SavingsTexts.PlotOption, ".png", language);
        Option<FileInfo?> html = SavingsParsing.OutputOption("--html", SavingsTexts.HtmlOption, ".html", language);
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };
        Command command = new("savings", SavingsTexts.Command.In(language))
        {
            baseline, reporting, adjustments, typical, model, dayTypes, price, carbon, coal, plot, html, json,
        };
        source.AddTo(command);
        source.AddWeatherTo(command);
        command.Validators.Add(result =>
        {
            foreach (Option option in new Option[] { baseline, reporting }.Where(option => result.GetResult(option) is null))
            {
                result.AddError(SavingsTexts.PeriodMissing.Format(option.Name).In(language));
            }
        });
        command.SetAction(parsed =>
        {
            Period before = parsed.GetValue(baseline)!;
            Period after = parsed.GetValue(reporting)!;
            MeterData data = source.Read(parsed, before, after);
            SavingsQuestion question = new(data, before, after, source.ReadCalendar(parsed))
            {
                Options = new FitOptions(parsed.GetValue(model), parsed.GetValue(dayTypes)),
                Adjustments = parsed.GetValue(adjustments) is { } list ? AdjustmentFile.Read(list.ToString(), after) : [],
                TypicalTemperatures = parsed.GetValue(typical) is { } weather ? source.ReadTypical(parsed, weather.ToString(), data.Local) : [],
                Factors = new EnergyFactors(parsed.GetValue(price), parsed.GetValue(carbon), parsed.GetValue(coal)),
            };
            SavingsResult result = SavingsCalculator.Compute(question);
            if (parsed.GetValue(plot) is { } picture)
            {
                OutputFile.Write(picture.ToString(), path => SavingsPlot.Save(context, result, path));
            }

            if (parsed.GetValue(html) is { } page)
            {
                OutputFile.Write(page.ToString(), SavingsHtml.Make(context, result));
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Output, SavingsReport.Of(result));
            }
            else
            {
                SavingsView.Write(context, result);
            }

            return EdgectlProgram.Success;
        });
        command.Subcommands.Add(EventCommand.Create(context));
        return command;
    }

    private static Option<FileInfo?> File(string name, Phrase description, string helpName, Language language) =>
        new(name) { Description = description.In(language), HelpName = helpName };

    private static Option<double> Number(string name, Phrase description, double fallback, double most, Language language)
    {
        Option<double> option = new(name)
        {
            Description = description.In(language),
            HelpName = "N",
            DefaultValueFactory = _ => fallback,
        };
        option.Validators.Add(result => IngestParsing.CheckRange(result, 0, most, language));
        return option;
    }
}
