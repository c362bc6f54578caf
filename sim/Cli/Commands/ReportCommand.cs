using System.CommandLine;
using System.Text;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Report;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl report</c>: the monthly energy report of the institutions of a store.</summary>
internal static class ReportCommand
{
    private const string HtmlFormat = "html";
    private const string CsvFormat = "csv";
    private const int MaximumMonths = 60;
    private const int LargestOffsetMinutes = 840;
    private const int MonthsPerYear = 12;
    private const char ByteOrderMark = '\uFEFF';

    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        SavingsSource source = new(language);
        Option<string> store = IngestParsing.Store(language);
        Option<DateOnly?> from = MonthParsing.Option("--from", ReportCliTexts.FromOption, false, language);
        Option<DateOnly?> to = MonthParsing.Option("--to", ReportCliTexts.ToOption, true, language);
        Option<string> format = new("--format") { Description = ReportCliTexts.FormatOption.In(language), DefaultValueFactory = _ => HtmlFormat };
        format.AcceptOnlyFromAmong(HtmlFormat, CsvFormat);
        Option<FileInfo[]?> sites = new("--site") { Description = ReportCliTexts.SiteOption.In(language), HelpName = "FILE.json" };
        Option<int> offset = new("--utc-offset-minutes")
        {
            Description = ReportCliTexts.OffsetOption.In(language),
            DefaultValueFactory = _ => ReportQuestion.ChinaOffsetMinutes,
        };
        offset.Validators.Add(result => IngestParsing.CheckRange(result, -LargestOffsetMinutes, LargestOffsetMinutes, language));
        Option<Period?> baseline = SavingsParsing.PeriodOption("--baseline", ReportCliTexts.BaselineOption, language);
        Option<FileInfo?> output = new("--out") { Description = ReportCliTexts.OutOption.In(language), HelpName = "FILE" };
        output.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(result.Tokens[0].Value))))
            {
                result.AddError(ReportCliTexts.BadOutput.Format(result.Tokens[0].Value).In(language));
            }
        });
        Option<bool?> bom = new("--bom") { Description = ReportCliTexts.BomOption.In(language) };
        Command command = new("report", ReportCliTexts.Command.In(language)) { store, from, to, format, sites, offset, baseline, output, bom };
        source.AddWeatherTo(command);
        source.AddCalendarTo(command);
        command.Validators.Add(result =>
        {
            bool hasHelpers = command.Options.Any(option => option.Name is "--weather" or "--calendar" && result.GetResult(option) is not null);
            if (hasHelpers && result.GetResult(baseline) is null)
            {
                result.AddError(ReportCliTexts.WeatherAlone.In(language));
            }
        });
        command.SetAction(parsed =>
        {
            DateTimeOffset now = TimeProvider.System.GetUtcNow();
            Period? period = PeriodOf(parsed.GetValue(from), parsed.GetValue(to), now.AddMinutes(parsed.GetValue(offset)), context);
            if (period is null)
            {
                return EdgectlProgram.BadInput;
            }

            FileInfo[] files = parsed.GetValue(sites) ?? [];
            SiteDocument[] documents = [.. files.Select(file => SiteFile.Read(file.ToString()))];
            if (!AreDistinct(files, documents, context))
            {
                return EdgectlProgram.BadInput;
            }

            ReportQuestion question = new(period, now.ToUnixTimeMilliseconds())
            {
                Sites = documents,
                UtcOffsetMinutes = parsed.GetValue(offset),
                Baseline = parsed.GetValue(baseline),
                Temperatures = source.ReadWeather(parsed),
                Calendar = source.ReadCalendar(parsed),
            };
            using IIngestStore opened = IngestParsing.Open(StoreAddress.OpenExisting, parsed.GetValue(store)!);
            EnergyReport report = EnergyReport.Make(opened, question);
            WarnOfStrangers(files, documents, report, context);
            string text = parsed.GetValue(format) == CsvFormat ? ReportCsv.Write(report, language) : ReportHtml.Write(report, language);
            bool hasMark = parsed.GetValue(format) == CsvFormat
                && (parsed.GetValue(bom) ?? (language == Language.Chinese && parsed.GetValue(output) is not null));
            Write(context, report, (hasMark ? ByteOrderMark : "") + text, parsed.GetValue(output));
            return EdgectlProgram.Success;
        });
        return command;
    }

    private static Period? PeriodOf(DateOnly? from, DateOnly? to, DateTimeOffset local, CommandContext context)
    {
        DateOnly today = DateOnly.FromDateTime(local.UtcDateTime);
        DateOnly first = from ?? (to is { } end ? new DateOnly(end.Year, end.Month, 1) : new DateOnly(today.Year, today.Month, 1).AddMonths(-1));
        DateOnly last = to ?? MonthParsing.LastOf(first);
        int months = ((last.Year - first.Year) * MonthsPerYear) + last.Month - first.Month + 1;
        if (first <= last && months <= MaximumMonths)
        {
            return new Period(first, last);
        }

        context.Error.WriteLine(
            ReportCliTexts.BadPeriod.Format(Period.Text(first), Period.Text(last), first <= last ? months : 0, MaximumMonths).In(context.Language));
        return null;
    }

    private static bool AreDistinct(FileInfo[] files, SiteDocument[] documents, CommandContext context)
    {
        for (int i = 0; i < documents.Length; i++)
        {
            SiteConfiguration site = documents[i].Configuration;
            int other = Array.FindIndex(documents, d => d.Configuration.SiteId == site.SiteId && d.Configuration.DeviceId == site.DeviceId);
            if (other < i)
            {
                context.Error.WriteLine(ReportCliTexts.SiteTwice.Format(files[other], files[i], site.SiteId, site.DeviceId).In(context.Language));
                return false;
            }
        }

        return true;
    }

    private static void WarnOfStrangers(FileInfo[] files, SiteDocument[] documents, EnergyReport report, CommandContext context)
    {
        for (int i = 0; i < documents.Length; i++)
        {
            SiteConfiguration site = documents[i].Configuration;
            if (!report.Institutions.Any(section => section.Institution.Controllers.Any(c => c.Site == site)))
            {
                context.Error.WriteLine(ReportCliTexts.SiteNotInStore.Format(files[i], site.SiteId, site.DeviceId).In(context.Language));
            }
        }
    }

    private static void Write(CommandContext context, EnergyReport report, string text, FileInfo? file)
    {
        if (file is null)
        {
            context.Output.Write(text);
            return;
        }

        OutputFile.Write(file.ToString(), text);
        Period period = report.Question.Period;
        context.Output.WriteLine(
            ReportCliTexts.Written.Format(report.Institutions.Count, Period.Text(period.From), Period.Text(period.To), file).In(context.Language));
    }
}
