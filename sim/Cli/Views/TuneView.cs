using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Zibo.EdgeCtl.Sim.Site;
using Zibo.EdgeCtl.Sim.Tune;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Shows what <c>edgectl tune</c> found.</summary>
internal static class TuneView
{
    private const int MaximumRows = 20;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>For programs.</summary>
    public static void WriteJson(CommandContext context, TuneReport report) =>
        context.Output.WriteLine(JsonSerializer.Serialize(report, Options));

    /// <summary>For people.</summary>
    public static void Write(CommandContext context, TuneReport report, string resultPath, string sitePath)
    {
        IAnsiConsole console = Summary.Console(context);
        Say(TuneCliTexts.Title.Format(
            report.Head.Site,
            report.Settings.Count,
            report.Refused.Count,
            report.SimulatedDays.ToString("N0", CultureInfo.InvariantCulture),
            report.ElapsedSeconds.ToString("N1", CultureInfo.InvariantCulture),
            report.CoreCount));
        SettingReport[] rows = [.. new[] { report.Today, report.Recommended }.Concat(report.Front).DistinctBy(s => s.Id)];
        console.Write(Values(context, report, rows.Take(MaximumRows)));
        console.Write(Figures(context, report, rows.Take(MaximumRows)));
        string separator = context.Language == Language.Chinese ? "、" : ", ";
        Say(TuneCliTexts.Legend.Format(string.Join(separator, report.Head.Objectives.Select(o => Objectives.Name(o).In(context.Language)))));
        if (rows.Length > MaximumRows)
        {
            Say(TuneCliTexts.More.Format(rows.Length - MaximumRows));
        }

        if (report.Refused.Count > 0)
        {
            RefusedReport first = report.Refused[0];
            Say(TuneCliTexts.FirstRefused.Format(first.Id, new Phrase(first.ReasonEnglish, first.ReasonChinese)));
        }

        Say(new Phrase(report.ReasonEnglish, report.ReasonChinese));
        if (report.RecommendedId != Setting.BaseId)
        {
            Say(TuneCliTexts.HowToApply.Format(ShellWord.Of(resultPath), report.RecommendedId, ShellWord.Of(sitePath)));
        }

        // Not through the console, which would fold what a pipe reads and a command that people copy.
        void Say(Phrase phrase) => context.Output.WriteLine(phrase.In(context.Language));
    }

    private static Table Values(CommandContext context, TuneReport report, IEnumerable<SettingReport> rows)
    {
        Table table = NewTable(report.Head.Parameters.Select(p => Markup.Escape(ShortPath.Of(p.Path).Replace('.', '\n'))));
        foreach (SettingReport row in rows)
        {
            table.AddRow([NameOf(context, report, row), .. row.Values.Select(v => Markup.Escape(v ?? TuneTexts.Absent.In(context.Language)))]);
        }

        return table;
    }

    private static Table Figures(CommandContext context, TuneReport report, IEnumerable<SettingReport> rows)
    {
        Table table = NewTable(Objectives.All.Select(o => Summary.Text(context, Objectives.ShortName(o))));
        foreach (SettingReport row in rows)
        {
            table.AddRow([NameOf(context, report, row), .. Objectives.All.Select(o => Objectives.Text(o, row.Figures))]);
        }

        return table;
    }

    private static Table NewTable(IEnumerable<string> headers)
    {
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn(string.Empty).NoWrap());
        foreach (string header in headers)
        {
            table.AddColumn(new TableColumn(header).RightAligned());
        }

        return table;
    }

    private static string NameOf(CommandContext context, TuneReport report, SettingReport row)
    {
        string name = row.Id == Setting.BaseId ? TuneTexts.Base.In(context.Language) : row.Id;
        return Markup.Escape(row.Id == report.RecommendedId ? name + " *" : name);
    }
}
