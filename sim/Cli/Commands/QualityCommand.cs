using System.CommandLine;
using System.Globalization;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl ingest quality</c>: reporting rate and data quality of each controller and day.</summary>
internal static class QualityCommand
{
    private const int MaximumDays = 366;
    private const int DaysBefore = 6;
    private const int ChinaOffsetMinutes = 480;
    private const int LargestOffsetMinutes = 840;

    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Option<string> store = IngestParsing.Store(language);
        Option<DateOnly?> from = IngestParsing.Day("--from", IngestCliTexts.FromOption, language);
        Option<DateOnly?> to = IngestParsing.Day("--to", IngestCliTexts.ToOption, language);
        Option<int> offset = new("--utc-offset-minutes")
        {
            Description = IngestCliTexts.OffsetOption.In(language),
            DefaultValueFactory = _ => ChinaOffsetMinutes,
        };
        offset.Validators.Add(result => IngestParsing.CheckRange(result, -LargestOffsetMinutes, LargestOffsetMinutes, language));
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };
        Command command = new("quality", IngestCliTexts.QualityCommand.In(language)) { store, from, to, offset, json };
        command.SetAction(parsed =>
        {
            DateTimeOffset now = TimeProvider.System.GetUtcNow();
            DateOnly last = parsed.GetValue(to) ?? DateOnly.FromDateTime(now.UtcDateTime.AddMinutes(parsed.GetValue(offset)));
            DateOnly first = parsed.GetValue(from) ?? last.AddDays(-DaysBefore);
            int days = last.DayNumber - first.DayNumber + 1;
            if (days is < 1 or > MaximumDays)
            {
                context.Error.WriteLine(IngestCliTexts.BadDays.Format(Text(first), Text(last), days, MaximumDays).In(language));
                return EdgectlProgram.BadInput;
            }

            using IIngestStore opened = IngestParsing.Open(StoreAddress.OpenExisting, parsed.GetValue(store)!);
            QualityQuestion question = new(first, last, parsed.GetValue(offset), now.ToUnixTimeMilliseconds());
            QualityView.Write(context, QualityReport.Make(opened, question), parsed.GetValue(json));
            return EdgectlProgram.Success;
        });
        return command;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
