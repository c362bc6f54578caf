using System.CommandLine;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl bench rms</c>: how well currents are measured, and what a captured waveform reads.</summary>
internal static class RmsBenchCommand
{
    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Option<int> seed = new("--seed") { Description = RmsTexts.SeedOption.In(language), DefaultValueFactory = _ => 1 };
        Option<FileInfo?> wave = new("--wave") { Description = RmsTexts.WaveOption.In(language), HelpName = "FILE.csv" };
        Option<int?> rate = new("--rate-hz") { Description = RmsTexts.RateOption.In(language), HelpName = "N" };
        Option<string?> column = new("--column") { Description = RmsTexts.ColumnOption.In(language), HelpName = "NAME" };
        Option<bool> noise = new("--noise-floor") { Description = RmsTexts.NoiseOption.In(language) };
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };
        rate.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int hertz)
                && hertz is < WaveAnalysis.MinimumSamplesPerSecond or > WaveAnalysis.MaximumSamplesPerSecond)
            {
                result.AddError(RmsTexts.BadRate.Format(hertz, WaveAnalysis.MinimumSamplesPerSecond, WaveAnalysis.MaximumSamplesPerSecond).In(language));
            }
        });

        Command command = new("rms", RmsTexts.Command.In(language)) { seed, wave, rate, column, noise, json };
        command.Validators.Add(result =>
        {
            bool hasWave = result.GetResult(wave) is not null;
            bool hasRate = result.GetResult(rate) is not null;
            if (hasWave && !hasRate)
            {
                result.AddError(RmsTexts.RateMissing.In(language));
            }
            else if (!hasWave && (hasRate || result.GetResult(column) is not null))
            {
                result.AddError(RmsTexts.WaveMissing.In(language));
            }
        });
        command.SetAction(parsed =>
        {
            RmsView view = new(context, parsed.GetValue(json));
            if (parsed.GetValue(wave) is FileInfo file)
            {
                RunWave(view, file.ToString(), parsed.GetValue(column), parsed.GetValue(rate)!.Value, parsed.GetValue(noise));
            }
            else if (parsed.GetValue(noise))
            {
                view.Write(WaveAnalysis.MeasureNoise(parsed.GetValue(seed)));
            }
            else
            {
                view.Write(RmsBench.Run(parsed.GetValue(seed)));
            }
        });
        return command;
    }

    private static void RunWave(RmsView view, string path, string? column, int samplesPerSecond, bool isNoise)
    {
        IReadOnlyList<int> counts = WaveFile.Read(path, column).Counts;
        int needed = WaveAnalysis.SamplesPerBurst(samplesPerSecond);
        if (counts.Count < needed)
        {
            throw Refuse(path, RmsTexts.TooShort.Format(counts.Count, counts.Count * 1_000L / samplesPerSecond), RmsTexts.TooShortRemedy.Format(needed));
        }

        if (!isNoise)
        {
            view.Write(WaveAnalysis.Analyse(counts, samplesPerSecond));
            return;
        }

        NoiseReport report = WaveAnalysis.MeasureNoise(counts, samplesPerSecond);
        if (!report.IsReady)
        {
            throw Refuse(
                path,
                RmsTexts.NotOff.Format(report.RefusedCount, report.BurstCount + report.RefusedCount, NoiseFloor.MinimumBursts),
                RmsTexts.NotOffRemedy);
        }

        view.Write(report);
    }

    private static InputException Refuse(string path, Phrase problem, Phrase remedy) =>
        new([new InputFinding(path, string.Empty, 0, 0, problem, remedy)]);
}
