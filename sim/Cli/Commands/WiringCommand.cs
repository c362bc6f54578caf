using System.CommandLine;
using System.Globalization;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl wiring</c>: what a technician connects.</summary>
internal static class WiringCommand
{
    private const string TableFormat = "table";
    private const string SvgFormat = "svg";
    private const string HtmlFormat = "html";

    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Option<FileInfo> site = new("--site") { Description = BoardCliTexts.SiteOption.In(language), HelpName = "FILE", Required = true };
        Option<string> format = new("--format") { Description = BoardCliTexts.FormatOption.In(language), DefaultValueFactory = _ => TableFormat };
        format.AcceptOnlyFromAmong(TableFormat, SvgFormat, HtmlFormat);
        Option<FileInfo?> output = new("--out") { Description = BoardCliTexts.OutOption.In(language), HelpName = "FILE" };
        Command command = new("wiring", BoardCliTexts.WiringCommand.In(language)) { site, format, output };
        command.SetAction(parsed =>
        {
            WiringPlan plan = WiringPlan.Of(SiteFile.Read(parsed.GetRequiredValue(site).ToString()));
            Write(context, plan, parsed.GetValue(format)!, parsed.GetValue(output)?.ToString());
        });
        return command;
    }

    private static void Write(CommandContext context, WiringPlan plan, string format, string? path)
    {
        DateOnly date = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        switch (format)
        {
            case SvgFormat:
                WriteSheets(context, WiringDrawing.Svg(plan, context.Language, date), path);
                break;
            case HtmlFormat:
                WriteText(context, WiringDrawing.Html(plan, context.Language, date), path);
                break;
            default:
                using (StringWriter text = new())
                {
                    WiringView.Write(context with { Output = text, Terminal = path == null ? context.Terminal : default }, plan);
                    WriteText(context, text.ToString(), path);
                }

                break;
        }
    }

    private static void WriteSheets(CommandContext context, IReadOnlyList<string> sheets, string? path)
    {
        if (path == null && sheets.Count > 1)
        {
            throw new InputException(
                [new InputFinding("--out", "", 0, 0, BoardCliTexts.SeveralPages.Format(sheets.Count), BoardCliTexts.SeveralPagesRemedy)]);
        }

        for (int i = 0; i < sheets.Count; i++)
        {
            WriteText(context, sheets[i], path == null || sheets.Count == 1 ? path : Numbered(path, i + 1));
        }
    }

    private static string Numbered(string path, int number) => Path.Combine(
        Path.GetDirectoryName(path) ?? "",
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}"));

    private static void WriteText(CommandContext context, string text, string? path)
    {
        if (path == null)
        {
            context.Output.Write(text);
        }
        else
        {
            OutputFile.Write(path, text);
        }
    }
}
