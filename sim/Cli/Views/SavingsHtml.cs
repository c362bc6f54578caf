using System.Net;
using System.Text;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>The report for a contract: one HTML file that needs nothing else, to be read, printed and signed.</summary>
internal static class SavingsHtml
{
    private const string Style = PageStyle.Base + "\n" + """
        body { max-width: 60em } table { width: 100% } th { background: #f6f6f6 } img { width: 100% }
        th:first-child, td:first-child, .words th:last-child, .words td:last-child { text-align: left }
        .total td { font-weight: 700; border-top: 2px solid #888 } .meaning { font-size: 1.1em; font-weight: 600 } table { break-inside: avoid }
        """;

    /// <summary>Makes it.</summary>
    public static string Make(CommandContext context, SavingsResult result)
    {
        StringBuilder page = new();
        Language language = context.Language;
        string title = Text(SavingsReportTexts.Title.Format(Path.GetFileName(result.Question.Data.Name)), language);
        page.Append("<!DOCTYPE html>\n<html lang=\"").Append(language == Language.Chinese ? "zh-CN" : "en").Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(title).Append("</title>\n<style>\n")
            .Append(Style).Append("\n</style>\n</head>\n<body>\n<h1>").Append(title).Append("</h1>\n");
        Paragraph(page, SavingsLines.Meaning(result), language, "meaning");
        Saving(page, result, language);
        Verdicts(page, result, language);
        Heading(page, SavingsReportTexts.Uncertain, language);
        Cautions(page, result, language);
        Periods(page, result, language);
        Model(page, result, language);
        page.Append("<p><img alt=\"").Append(Text(SavingsReportTexts.PlotDays, language)).Append("\" src=\"data:image/png;base64,")
            .Append(Convert.ToBase64String(SavingsPlot.Bytes(context, result))).Append("\"></p>\n");
        Heading(page, SavingsReportTexts.Method, language);
        Paragraph(page, SavingsReportTexts.MethodText, language);
        Candidates(page, result.Model, language);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Saving(StringBuilder page, SavingsResult result, Language language)
    {
        Heading(page, SavingsReportTexts.Saving, language);
        Head(page, language, SavingsReportTexts.Reporting, Phrase.Same("kWh"), Phrase.Same("%"));
        foreach (SavingsLine line in SavingsLines.Saving(result))
        {
            page.Append(line.Name == SavingsReportTexts.Saved ? "<tr class=\"total\"><td>" : "<tr><td>").Append(Text(line.Name, language));
            if (line.Detail is { } detail)
            {
                page.Append("<br><span class=\"detail\">").Append(Text(detail, language)).Append("</span>");
            }

            page.Append("</td><td>").Append(line.Value).Append("</td><td>").Append(line.Percent).Append("</td></tr>\n");
        }

        page.Append("</table>\n");
    }

    private static void Verdicts(StringBuilder page, SavingsResult result, Language language)
    {
        Heading(page, SavingsReportTexts.Verdicts, language);
        Head(
            page,
            language,
            SavingsReportTexts.Judged,
            SavingsReportTexts.Value,
            SavingsReportTexts.Limit,
            SavingsReportTexts.Verdict,
            SavingsReportTexts.By);
        foreach (Verdict verdict in Sim.Savings.Verdicts.Of(result))
        {
            string kept = verdict.IsKept
                ? $"<span class=\"kept\">{Text(SavingsReportTexts.Kept, language)}</span>"
                : $"<span class=\"missed\">{Text(SavingsReportTexts.Missed, language)}</span>";
            Row(
                page,
                Text(verdict.Name, language),
                SavingsLines.Value(verdict),
                SavingsLines.Limit(verdict, language),
                kept,
                Text(verdict.Source, language));
        }

        page.Append("</table>\n");
    }

    private static void Cautions(StringBuilder page, SavingsResult result, Language language)
    {
        IReadOnlyList<Phrase> cautions = Sim.Savings.Cautions.Of(result);
        page.Append("<ul>\n");
        foreach (Phrase caution in cautions.Count > 0 ? cautions : [SavingsReportTexts.NothingMore])
        {
            page.Append("<li>").Append(Text(caution, language)).Append("</li>\n");
        }

        page.Append("</ul>\n");
    }

    private static void Periods(StringBuilder page, SavingsResult result, Language language)
    {
        Heading(page, SavingsReportTexts.Periods, language);
        Head(
            page,
            language,
            SavingsReportTexts.Periods,
            SavingsReportTexts.Days,
            SavingsReportTexts.WithGap,
            SavingsReportTexts.NoConditions,
            SavingsReportTexts.Range);
        foreach ((Phrase name, DaySelection days) in
            new[] { (SavingsReportTexts.Baseline, result.Baseline), (SavingsReportTexts.Reporting, result.Reporting) })
        {
            Row(
                page,
                $"{Text(name, language)} {days.Period}",
                $"{days.Readings.Count} / {days.Period.DayCount}",
                SavingsLines.Fixed(days.GapDayCount, 0),
                SavingsLines.Fixed(days.NoConditionDayCount, 0),
                SavingsLines.Range(days));
        }

        page.Append("</table>\n");
    }

    private static void Model(StringBuilder page, SavingsResult result, Language language)
    {
        Heading(page, SavingsLines.Model(result.Model), language);
        Head(page, language, SavingsReportTexts.Parameter, SavingsReportTexts.Value, SavingsReportTexts.StandardError, SavingsReportTexts.Unit);
        foreach (ModelCoefficient coefficient in result.Model.Coefficients)
        {
            Row(
                page,
                Text(ModelTexts.Of(coefficient.Term), language),
                SavingsLines.Number(coefficient.Value),
                SavingsLines.Number(coefficient.StandardError),
                Text(ModelTexts.UnitOf(coefficient.Term), language));
        }

        page.Append("</table>\n");
        Paragraph(page, SavingsLines.Fit(result.Model.Statistics), language);
        if (result.HeldOut is { } heldOut)
        {
            Paragraph(page, SavingsLines.HeldOut(heldOut), language);
        }
    }

    private static void Candidates(StringBuilder page, BaselineModel model, Language language)
    {
        Heading(page, SavingsReportTexts.Tried, language);
        Head(
            page, language, SavingsReportTexts.Kind, SavingsReportTexts.DayTypes, Phrase.Same("p"), Phrase.Same("R² adj."), Phrase.Same("CV(RMSE) %"), Phrase.Same("BIC"));
        foreach (ModelCandidate candidate in model.Candidates.OrderBy(candidate => candidate.Bic))
        {
            Row(
                page,
                Text(ModelTexts.Of(candidate.Kind), language),
                Text(ModelTexts.Of(candidate.DayTypes), language),
                SavingsLines.Fixed(candidate.ParameterCount, 0),
                SavingsLines.Fixed(candidate.AdjustedRSquared, 3),
                SavingsLines.Fixed(candidate.CvRmsePercent, 1),
                SavingsLines.Fixed(candidate.Bic, 1));
        }

        page.Append("</table>\n");
    }

    private static void Heading(StringBuilder page, Phrase phrase, Language language) =>
        page.Append("<h2>").Append(Text(phrase, language)).Append("</h2>\n");

    private static void Paragraph(StringBuilder page, Phrase phrase, Language language, string kind = "") =>
        page.Append(kind.Length > 0 ? $"<p class=\"{kind}\">" : "<p>").Append(Text(phrase, language)).Append("</p>\n");

    private static void Head(StringBuilder page, Language language, params Phrase[] names)
    {
        page.Append(names[^1] == SavingsReportTexts.By || names[^1] == SavingsReportTexts.Unit ? "<table class=\"words\">\n<tr>" : "<table>\n<tr>");
        foreach (Phrase name in names)
        {
            page.Append("<th>").Append(Text(name, language)).Append("</th>");
        }

        page.Append("</tr>\n");
    }

    private static void Row(StringBuilder page, params string[] cells)
    {
        page.Append("<tr>");
        foreach (string cell in cells)
        {
            page.Append("<td>").Append(cell).Append("</td>");
        }

        page.Append("</tr>\n");
    }

    // Names of files and reasons of adjustments come from outside.
    private static string Text(Phrase phrase, Language language) => WebUtility.HtmlEncode(phrase.In(language));
}
