using System.CommandLine;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;
using Zibo.EdgeCtl.Sim.Tune;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl tune</c>: other settings against today's, and the change of the site file.</summary>
internal static class TuneCommand
{
    private const int MaximumRuns = 100_000;
    private const int MaximumCores = 1_024;
    private const string ResultEnd = ".results.jsonl";

    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Argument<FileInfo?> file = new("FILE")
        {
            Description = TuneCliTexts.FileArgument.In(language),
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<FileInfo?> output = new("--out") { Description = TuneCliTexts.OutOption.In(language), HelpName = "FILE.jsonl" };
        Option<int?> runs = Number("--runs", TuneCliTexts.RunsOption, 1, MaximumRuns, language);
        Option<int?> seed = Number("--seed", TuneCliTexts.SeedOption, 0, int.MaxValue, language);
        Option<int?> cores = Number("--cores", TuneCliTexts.CoresOption, 1, MaximumCores, language);
        Option<string?> pace = PaceChoice.Option(TuneCliTexts.PaceOption, language);
        Option<DirectoryInfo?> plot = new("--plot") { Description = TuneCliTexts.PlotOption.In(language), HelpName = "DIR" };
        Option<FileInfo?> html = SavingsParsing.OutputOption("--html", TuneCliTexts.HtmlOption, ".html", language);
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };
        Command command = new("tune", TuneCliTexts.Command.In(language)) { file, output, runs, seed, cores, pace, plot, html, json };
        command.Subcommands.Add(TuneApplyCommand.Create(context));
        command.SetAction((parsed, token) =>
        {
            if (parsed.GetValue(file) is not FileInfo tuning)
            {
                context.Error.WriteLine(TuneCliTexts.FileMissing.In(language));
                return Task.FromResult(EdgectlProgram.BadInput);
            }

            TuneDocument document = TuneFile.Read(tuning.ToString());
            document = document with
            {
                Search = document.Search with
                {
                    RunCount = parsed.GetValue(runs) ?? document.Search.RunCount,
                    Seed = parsed.GetValue(seed) ?? document.Search.Seed,
                    Pace = PaceChoice.Of(parsed.GetValue(pace)) ?? document.Search.Pace,
                },
            };
            string path = parsed.GetValue(output)?.ToString() ?? Path.ChangeExtension(tuning.ToString(), null) + ResultEnd;
            TuneReport report = Run(context, document, path, parsed.GetValue(cores) ?? Environment.ProcessorCount, token);
            if (parsed.GetValue(html)?.ToString() is { } page)
            {
                OutputFile.Write(page, TuneHtml.Of(report, path, document.SiteName, language));
            }

            if (parsed.GetValue(plot)?.ToString() is { } folder)
            {
                OutputFile.Try(folder, () => TunePlot.Save(context, report, folder));
            }

            if (parsed.GetValue(json))
            {
                TuneView.WriteJson(context, report);
            }
            else
            {
                TuneView.Write(context, report, path, document.SiteName);
            }

            if (!report.IsComplete)
            {
                context.Error.WriteLine(TuneCliTexts.Kept.Format(path).In(language));
            }

            return Task.FromResult(EdgectlProgram.Success);
        });
        return command;
    }

    private static TuneReport Run(CommandContext context, TuneDocument document, string path, int coreCount, CancellationToken token)
    {
        try
        {
            TuneRun run = new(document);
            TuneResult? result = null;
            OutputFile.Try(path, () => result = TuneProgressView.Run(context, run, path, coreCount, token));
            return TuneReport.Of(result!) ?? throw new CommandException(TuneCliTexts.NothingDone.Format(path));
        }
        catch (StoreException e)
        {
            throw new CommandException(e.Text);
        }
    }

    private static Option<int?> Number(string name, Phrase description, int least, int most, Language language)
    {
        Option<int?> option = new(name) { Description = description.In(language), HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && (number < least || number > most))
            {
                result.AddError(TuneCliTexts.BadNumber.Format(name, least, most, number).In(language));
            }
        });
        return option;
    }
}
