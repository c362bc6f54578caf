using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>The acceptance report: a page to print, with the figures as JSON in it.</summary>
public static partial class AcceptanceReport
{
    private const string Style = """
        body{font:14px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#111}
        table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3em .5em;text-align:left;vertical-align:top}
        th{background:#eee}.failed{font-weight:bold;background:#fdd}.skipped{background:#ffd}.sign td{height:3em}
        @media print{body{margin:0}tr{break-inside:avoid}}
        """;

    /// <summary>Writes the page.</summary>
    /// <param name="progress">What was found out.</param>
    /// <param name="fingerprint">Fingerprint of the key that will sign it.</param>
    /// <param name="now">The present time.</param>
    /// <param name="language">Language of the page; the figures in it are the same in all.</param>
    public static string Write(CommissionProgress progress, string fingerprint, DateTimeOffset now, Language language)
    {
        ArgumentNullException.ThrowIfNull(progress);
        StringBuilder page = new();
        string In(Phrase phrase) => WebUtility.HtmlEncode(phrase.In(language));
        page.Append("<!DOCTYPE html>\n<html lang=\"").Append(language == Language.Chinese ? "zh-CN" : "en")
            .Append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(In(ReportTexts.Title)).Append(' ')
            .Append(WebUtility.HtmlEncode($"{progress.Site}/{progress.Device}")).Append("</title>\n<style>\n").Append(Style)
            .Append("\n</style>\n</head>\n<body>\n<h1>").Append(In(ReportTexts.Title)).Append("</h1>\n<p><strong>")
            .Append(In(progress.IsAccepted ? ReportTexts.Accepted : ReportTexts.NotAccepted)).Append("</strong></p>\n<table>\n");
        Row(page, In(ReportTexts.Controller), $"{progress.Site}/{progress.Device}");
        Row(page, In(ReportTexts.Board), progress.Board);
        Row(page, In(ReportTexts.Firmware), progress.FirmwareVersion);
        Row(page, In(ReportTexts.Image), progress.SiteImageCrc.ToString(CultureInfo.InvariantCulture));
        Row(page, In(ReportTexts.Technician), progress.Technician);
        Row(page, In(ReportTexts.Written), Time(now));
        Row(page, In(ReportTexts.Key), fingerprint);
        page.Append("</table>\n<h2>").Append(In(ReportTexts.Checks)).Append("</h2>\n<table>\n<tr>");
        foreach (Phrase head in (Phrase[])[ReportTexts.Check, ReportTexts.Verdict, ReportTexts.Figures, ReportTexts.Time])
        {
            page.Append("<th>").Append(In(head)).Append("</th>");
        }

        page.Append("</tr>\n");
        foreach (CheckResult result in progress.Results.OrderBy(result => result.Kind))
        {
            string cause = In(CommissionTexts.Of(result.Cause));
            page.Append("<tr class=\"").Append(result.Verdict.ToString().ToLowerInvariant()).Append("\"><td>")
                .Append(In(CommissionTexts.Of(result.Kind))).Append(' ').Append(WebUtility.HtmlEncode(result.Subject)).Append("</td><td>")
                .Append(In(CommissionTexts.Of(result.Verdict))).Append(cause.Length > 0 ? "<br>" + cause : "").Append("</td><td>")
                .Append(string.Join("<br>", result.Values.Select(value => In(ReportTexts.OfValue(value.Key, value.Value)))))
                .Append("</td><td>").Append(Time(result.At)).Append("</td></tr>\n");
        }

        page.Append("</table>\n<h2>").Append(In(ReportTexts.Signatures)).Append("</h2>\n<table class=\"sign\">\n<tr><th>")
            .Append(In(ReportTexts.Technician)).Append("</th><th>").Append(In(ReportTexts.Owner)).Append("</th></tr>\n<tr><td>")
            .Append(WebUtility.HtmlEncode(progress.Technician)).Append("</td><td></td></tr>\n</table>\n<p>").Append(In(ReportTexts.HowToVerify))
            .Append("</p>\n<script type=\"application/json\" id=\"edgectl-acceptance\">\n").Append(progress.ToJson())
            .Append("\n</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    /// <summary>The figures in a page, or null where it has none.</summary>
    public static CommissionProgress? Read(string page)
    {
        Match data = Data().Match(page);
        return data.Success ? CommissionProgress.Parse(data.Groups[1].Value) : null;
    }

    private static void Row(StringBuilder page, string name, string value) =>
        page.Append("<tr><th>").Append(name).Append("</th><td>").Append(WebUtility.HtmlEncode(value)).Append("</td></tr>\n");

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex("<script type=\"application/json\" id=\"edgectl-acceptance\">\\n(.*?)\\n</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
