using System.CommandLine;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl bench control</c>: the firmware against other controllers and perfect foresight.</summary>
internal static class ControlBenchCommand
{
    private const int MaximumDays = 3_660;
    private const int OfficeDays = 30;

    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Option<FileInfo?> data = new("--data") { Description = ControlTexts.DataOption.In(language), HelpName = "FILE.csv" };
        Option<FileInfo?> map = new("--map") { Description = CliTexts.MapOption.In(language), HelpName = "FILE.json" };
        Option<int?> days = new("--days") { Description = ControlTexts.DaysOption.Format(OfficeDays).In(language), HelpName = "N" };
        Option<int[]> limits = new("--limit") { Description = ControlTexts.LimitOption.In(language), HelpName = "W" };
        Option<FileInfo?> plot = new("--plot") { Description = ControlTexts.PlotOption.In(language), HelpName = "FILE.png" };
        Option<bool> plan = new("--plan") { Description = ControlTexts.PlanOption.In(language) };
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };
        days.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int count) && count is < 1 or > MaximumDays)
            {
                result.AddError(CliTexts.BadDays.Format(count, MaximumDays).In(language));
            }
        });
        plot.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !IsPicture(result.Tokens[0].Value))
            {
                result.AddError(ControlTexts.BadPlot.Format(result.Tokens[0].Value).In(language));
            }
        });
        limits.Validators.Add(result =>
        {
            foreach (string text in result.Tokens.Select(token => token.Value))
            {
                if (int.TryParse(text, out int watts) && watts is < 1 or > DemandOptions.MaximumLimitWatts)
                {
                    result.AddError(ControlTexts.BadLimit.Format(watts, DemandOptions.MaximumLimitWatts).In(language));
                }
            }
        });

        Command command = new("control", ControlTexts.Command.In(language)) { data, map, days, limits, plan, plot, json };
        command.Validators.Add(result =>
        {
            bool hasData = result.GetResult(data) is not null;
            if (hasData != result.GetResult(map) is not null)
            {
                result.AddError((hasData ? ControlTexts.MapMissing : ControlTexts.DataMissing).In(language));
            }
        });
        command.SetAction((parsed, token) =>
        {
            int[] asked = [.. (parsed.GetValue(limits) ?? []).Distinct()];
            int? dayCount = parsed.GetValue(days);
            (ControlGame game, IReadOnlyList<int> limitsWatts) = parsed.GetValue(data) is FileInfo file
                ? Replay(file.ToString(), parsed.GetValue(map)!.ToString(), dayCount, asked)
                : (OfficeGame.Make(dayCount ?? OfficeDays), asked.Length > 0 ? asked : OfficeGame.DefaultLimitsWatts);
            ControlBenchResult result = ControlProgress.Run(context, game, limitsWatts, parsed.GetValue(plan), token);
            if (parsed.GetValue(plot) is FileInfo picture)
            {
                Draw(context, game, result, picture.ToString());
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Output, result.Report);
            }
            else
            {
                ControlView.Write(context, result.Report);
            }

            return Task.FromResult(EdgectlProgram.Success);
        });
        return command;
    }

    private static bool IsPicture(string path) =>
        Path.GetExtension(path).Equals(".png", StringComparison.OrdinalIgnoreCase)
        && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)));

    private static void Draw(CommandContext context, ControlGame game, ControlBenchResult result, string path)
    {
        ControlDay day = ControlDay.Worst(game, result) ?? throw new CommandException(ControlTexts.NothingToDraw);
        OutputFile.Write(path, part => ControlPlot.Save(context, day, part));
    }

    private static (ControlGame Game, IReadOnlyList<int> LimitsWatts) Replay(string dataPath, string mapPath, int? days, int[] asked)
    {
        ReplayMap map = ReplayMap.Read(mapPath);
        if (map.Loads.Count == 0)
        {
            throw Refuse(mapPath, "$.loads", ControlTexts.NoLoads, ControlTexts.NoLoadsRemedy);
        }

        ControlGame game = ReplayGame.Make(Path.GetFileName(dataPath), mapPath, map, CsvFile.Read(dataPath, map), days);
        int[] ofMap = [.. map.LimitsWatts.Distinct()];
        IReadOnlyList<int> limitsWatts = (asked.Length, ofMap.Length) switch
        {
            ( > 0, _) => asked,
            (_, > 0) => ofMap,
            _ => game.DefaultLimitsWatts(),
        };
        return limitsWatts.Count > 0
            ? (game, limitsWatts)
            : throw Refuse(dataPath, string.Empty, ControlTexts.NoLimit, ControlTexts.NoLimitRemedy);
    }

    private static InputException Refuse(string file, string path, Phrase problem, Phrase remedy) =>
        new([new InputFinding(file, path, 0, 0, problem, remedy)]);
}
