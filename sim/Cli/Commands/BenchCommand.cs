using System.CommandLine;
using System.Globalization;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl bench</c>: what a scan costs, here and on the device, what a year costs, what memory a controller takes, and how well currents are measured.</summary>
internal static class BenchCommand
{
    private const int MaximumDays = 3_660;

    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Command scan = new("scan", CliTexts.BenchScanCommand.In(language));
        Option<bool> scanJson = new("--json") { Description = CliTexts.JsonOption.In(language) };
        scan.Options.Add(scanJson);
        scan.SetAction(parsed =>
        {
            ScanBenchReport report = ScanBench.Run();
            if (parsed.GetValue(scanJson))
            {
                JsonOutput.Write(context.Output, report);
            }
            else
            {
                Say(CliTexts.ScanResult.Format(
                    report.CircuitCount, report.LoadCount, report.NanosecondsPerScan, report.BytesPerScan));
            }
        });

        Command year = new("year", CliTexts.BenchYearCommand.In(language));
        Option<bool> yearJson = new("--json") { Description = CliTexts.JsonOption.In(language) };
        Option<int> days = new("--days") { Description = CliTexts.DaysOption.In(language), DefaultValueFactory = _ => 365 };
        days.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int count) && count is < 1 or > MaximumDays)
            {
                result.AddError(CliTexts.BadDays.Format(count, MaximumDays).In(language));
            }
        });
        year.Options.Add(yearJson);
        year.Options.Add(days);
        Option<string?> pace = PaceChoice.Option(CliTexts.PaceOption, language);
        year.Options.Add(pace);
        year.SetAction((parsed, token) =>
        {
            YearBenchReport report = YearBench.Run(parsed.GetValue(days), PaceChoice.Of(parsed.GetValue(pace)) ?? ScanPace.Adaptive, token);
            if (parsed.GetValue(yearJson))
            {
                JsonOutput.Write(context.Output, report);
            }
            else
            {
                Say(CliTexts.YearResult.Format(
                    report.Days,
                    report.Seconds.ToString("F1", CultureInfo.InvariantCulture),
                    report.ScanCount.ToString("N0", CultureInfo.InvariantCulture),
                    report.NanosecondsPerScan,
                    report.Controlled.WindowsKept,
                    report.Controlled.WindowCount,
                    (report.Controlled.WorstWindowWatts / 1_000).ToString("F1", CultureInfo.InvariantCulture)));
            }

            return Task.FromResult(EdgectlProgram.Success);
        });

        return new Command("bench", CliTexts.BenchCommand.In(language)) { scan, year, OpsBenchCommand.Create(context), HeapBenchCommand.Create(context), RmsBenchCommand.Create(context), ControlBenchCommand.Create(context), IngestBenchCommand.Create(context) };

        void Say(Phrase phrase) => context.Output.WriteLine(phrase.In(language));
    }
}
