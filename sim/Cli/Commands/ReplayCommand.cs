using System.CommandLine;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl replay</c>: the firmware against recorded data.</summary>
internal static class ReplayCommand
{
    private const int SecondsPerMinute = 60;

    // Whole minutes that an hour is made of.
    private static readonly int[] Windows =
    [
        .. Enumerable.Range(DemandOptions.MinimumWindowSeconds / SecondsPerMinute, DemandOptions.MaximumWindowSeconds / SecondsPerMinute)
            .Select(minutes => minutes * SecondsPerMinute)
            .Where(seconds => DemandOptions.MaximumWindowSeconds % seconds == 0),
    ];

    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Option<FileInfo> data = new("--data") { Description = CliTexts.DataOption.In(language), HelpName = "FILE.csv", Required = true };
        Option<FileInfo> map = new("--map") { Description = CliTexts.MapOption.In(language), HelpName = "FILE.json", Required = true };
        Option<int> limit = new("--limit-watts") { Description = CliTexts.LimitOption.In(language), HelpName = "N", Required = true };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int watts)
                && watts is < 1 or > DemandOptions.MaximumLimitWatts)
            {
                result.AddError(CliTexts.BadLimit.Format(watts, DemandOptions.MaximumLimitWatts).In(language));
            }
        });
        Option<int> window = new("--window-seconds")
        {
            Description = CliTexts.WindowOption.In(language),
            HelpName = "N",
            DefaultValueFactory = _ => new DemandOptions().WindowSeconds,
        };
        window.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int seconds) && !Windows.Contains(seconds))
            {
                result.AddError(CliTexts.BadWindow.Format(seconds, string.Join(", ", Windows)).In(language));
            }
        });
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };

        Option<FileInfo?> why = WhyOutput.Option(language);

        Command command = new("replay", CliTexts.ReplayCommand.In(language)) { data, map, limit, window, json, why };
        command.SetAction((parsed, token) =>
        {
            string dataPath = parsed.GetValue(data)!.ToString();
            string mapPath = parsed.GetValue(map)!.ToString();
            ReplayMap replayMap = ReplayMap.Read(mapPath);
            SampleSeries series = CsvFile.Read(dataPath, replayMap);
            ReplayRun run = new(
                new ReplayOptions(Path.GetFileName(dataPath), mapPath, parsed.GetValue(limit), parsed.GetValue(window)), replayMap, series);
            using (WhyOutput output = WhyOutput.Open(parsed.GetValue(why)?.ToString(), run.Simulation))
            {
                output.Guard(() => ReplayProgress.Run(context, run, token));
            }

            ReplayReport report = run.Report();
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Output, report);
            }
            else
            {
                ReplaySummary.Write(context, report);
            }

            return Task.FromResult(EdgectlProgram.Success);
        });
        return command;
    }
}
