using System.Xml.Linq;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>The report as one page that needs nothing else: read on a screen, printed on A4, an institution a section.</summary>
public static class ReportHtml
{
    private const string Style = PageStyle.Base + "\n" + """
        @page { size: A4; margin: 14mm 12mm }
        body { max-width: 64em } section.institution { break-before: page } section.institution:first-of-type { break-before: auto }
        h3 { font-size: 1em; margin: 1.2em 0 .3em } table { width: 100%; font-size: .86em; break-inside: avoid } table.faults { break-inside: auto } th { background: #f3f5f7 } th small { font-weight: 400; color: var(--soft) }
        td.none { color: var(--soft); font-size: .92em } tr.sum td { font-weight: 600; border-top: 2px solid #98a2ad } td.text, th.text { padding-left: 0 }
        .figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: .6em; margin: 1em 1px } .figures div { border: 1px solid var(--line); border-radius: 6px; padding: .5em .8em; break-inside: avoid }
        .figures b { display: block; font-size: 1.35em; line-height: 1.3; white-space: nowrap } .figures b small { font-size: .6em; font-weight: 400 } .figures span { color: var(--soft); font-size: .86em }
        .about { color: var(--soft); margin-top: 0 } ul.notes { font-size: .9em; padding-left: 1.2em } .faults td { white-space: normal } .faults td:nth-child(3) { white-space: nowrap } .faults td:last-child { text-align: left; width: 32% } .faults th:last-child { text-align: left }
        svg { width: 100%; height: auto; margin-top: .4em } .legend { font-size: .86em; margin: .2em 0 } .legend span { margin-right: 1.1em; white-space: nowrap }
        .legend i { display: inline-block; width: .8em; height: .8em; margin-right: .35em } .legend i.before { height: 0; vertical-align: middle; border-top: 3px solid #1d2733 }
        .hvac { fill: #1f6fb2; background: #1f6fb2 } .lighting { fill: #f2b134; background: #f2b134 } .power { fill: #7a4fa3; background: #7a4fa3 } .special { fill: #c8553d; background: #c8553d }
        .other { fill: #6f8f72; background: #6f8f72 } .unmetered { fill: #b8c1ca; background: #b8c1ca } .all { fill: #1f6fb2; background: #1f6fb2 } svg .before { stroke: #1d2733; stroke-width: 2.5 }
        @media print { body { padding: 0; font-size: 10pt } h1 { margin-top: 0 } rect, th, i { -webkit-print-color-adjust: exact; print-color-adjust: exact } }
        """;

    /// <summary>Makes the page.</summary>
    public static string Write(EnergyReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        Html html = new(language);
        string title = html.Say(ReportTexts.Title);
        XElement page = Html.Element(
            "html",
            new XAttribute("lang", language == Language.Chinese ? "zh-CN" : "en"),
            Html.Element(
                "head",
                Html.Element("meta", new XAttribute("charset", "utf-8")),
                Html.Element("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                Html.Element("title", $"{title} {report.Question.Period}"),
                Html.Element("style", "\n" + Style + "\n")),
            Html.Element("body", Html.Element("h1", title), About(report, html), Contents(report, html), Sections(report, html)));
        return "<!DOCTYPE html>\n" + page + "\n";
    }

    private static XElement About(EnergyReport report, Html html)
    {
        ReportQuestion question = report.Question;
        int offset = report.Institutions.Count > 0 ? report.Institutions[0].Institution.Local.UtcOffsetMinutes : question.UtcOffsetMinutes;
        string made = Period.Text(new LocalTime(offset).DayOf(question.NowUtcMilliseconds));
        Phrase line = ReportTexts.PeriodLine.Format(Period.Text(question.Period.From), Period.Text(question.Period.To), Clock(offset));
        return Html.Element("p", Html.Class("about"), html.Say(line) + " · " + html.Say(ReportTexts.MadeLine.Format(made)));
    }

    private static IEnumerable<XElement> Contents(EnergyReport report, Html html)
    {
        if (report.Institutions.Count > 1)
        {
            yield return Html.Element("h2", html.Say(ReportTexts.Contents));
            yield return Html.Element(
                "ol",
                report.Institutions.Select((section, i) => Html.Element(
                    "li", Html.Element("a", new XAttribute("href", "#i" + i), Html.Clean(section.Institution.Name)))));
        }
    }

    private static IEnumerable<XElement> Sections(EnergyReport report, Html html) => report.Institutions.Count == 0
        ? [html.Paragraph(ReportTexts.EmptyStore)]
        : report.Institutions.Select((section, i) => new InstitutionHtml(section, html).Write("i" + i));

    private static string Clock(int offsetMinutes) =>
        FormattableString.Invariant($"UTC{(offsetMinutes < 0 ? '-' : '+')}{Math.Abs(offsetMinutes) / 60}:{Math.Abs(offsetMinutes) % 60:00}");
}
