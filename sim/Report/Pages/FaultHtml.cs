using System.Globalization;
using System.Xml.Linq;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>Faults: what, where, since when, how long, and what to do.</summary>
internal sealed class FaultHtml(InstitutionReport report, Html html)
{
    private const long MinuteMilliseconds = 60_000;
    private const long HourMilliseconds = 3_600_000;
    private const long DayMilliseconds = 86_400_000;

    /// <summary>Makes it.</summary>
    public IEnumerable<XElement> Write()
    {
        yield return Html.Element("h3", html.Say(ReportTexts.Faults));
        if (report.Faults.Count == 0)
        {
            yield return html.Paragraph(ReportTexts.NoFaults);
            yield break;
        }

        XElement table = html.Table(
            [
                (ReportTexts.Fault, string.Empty), (ReportTexts.Where, string.Empty), (ReportTexts.PeakTime, string.Empty), (ReportTexts.HowLong, string.Empty),
                (ReportTexts.Times, string.Empty), (ReportTexts.Remedy, string.Empty),
            ],
            3,
            report.Faults.Select(fault => (IReadOnlyList<object?>)
            [
                fault.Code.Meaning,
                $"{fault.Device} {fault.Subject}".Trim(),
                fault.FirstUtcMilliseconds is { } first ? LocalText(first) : html.Say(ReportTexts.Unknown),
                Html.Element("span", DurationText(fault), fault.Stands ? Html.Element("b", Html.Class("missed"), " " + html.Say(ReportTexts.Stands)) : null),
                fault.Count,
                fault.Code.Remedy ?? Phrase.Same("-"),
            ]));
        table.Add(Html.Class("faults"));
        yield return table;
    }

    private string DurationText(FaultLine fault) => html.Say(fault.Milliseconds switch
    {
        null => ReportTexts.Unknown,
        >= DayMilliseconds and { } days => ReportTexts.DurationDays.Format(days / DayMilliseconds, days % DayMilliseconds / HourMilliseconds),
        { } time => ReportTexts.Duration.Format(time / HourMilliseconds, time % HourMilliseconds / MinuteMilliseconds),
    });

    private string LocalText(long utcMilliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(utcMilliseconds + (report.Institution.Local.UtcOffsetMinutes * MinuteMilliseconds))
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
