using System.Globalization;
using System.Xml.Linq;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>The pictures of a section.</summary>
internal static class Charts
{
    private const int MostMonthsWithDays = 3;
    private const int MonthsHeight = 240;
    private const int DaysHeight = 170;

    /// <summary>Sub-items month by month, with a line where the year before was; nothing for a single month without sub-items.</summary>
    public static IEnumerable<XElement> Months(InstitutionReport report, Html html)
    {
        SubItem[] items = [.. SubItems.Uses.Where(item => report.Months.Any(month => month.Now.Items.GetValueOrDefault(item) > 0))];
        string title = html.Say(ReportTexts.ByItem);
        XElement? chart = BarChart.Draw(
            title,
            Units.KilowattHours,
            MonthsHeight,
            [
                .. report.Months.Select(month => (
                    month.Span.ToString(),
                    (IReadOnlyList<(string, double)>)[.. items.Select(item => (ClassOf(item), Units.Energy(month.Now.Items.GetValueOrDefault(item)) ?? 0))],
                    Units.Energy(month.YearBefore.ImportMilliwattHours))),
            ]);
        if (chart is null)
        {
            yield break;
        }

        bool hasBefore = report.Months.Any(month => month.YearBefore.ImportMilliwattHours is not null);
        yield return chart;
        yield return Html.Element(
            "p",
            Html.Class("legend"),
            items.Select(item => Mark(ClassOf(item), html.Say(ReportTexts.Name(item)))),
            hasBefore ? Mark("before", html.Say(ReportTexts.LastYear)) : null);
    }

    /// <summary>Electricity day by day, a picture a month; nothing for many months.</summary>
    public static IEnumerable<XElement> Days(InstitutionReport report, Html html)
    {
        if (report.Months.Count > MostMonthsWithDays)
        {
            yield break;
        }

        foreach (InstitutionMonth month in report.Months)
        {
            string title = $"{html.Say(ReportTexts.Electricity)} {month.Span}";
            XElement? chart = BarChart.Draw(
                title,
                Units.KilowattHours,
                DaysHeight,
                [
                    .. month.Now.DayMilliwattHours.Select((energy, i) => (
                        month.Span.From.AddDays(i).Day.ToString(CultureInfo.InvariantCulture),
                        (IReadOnlyList<(string, double)>)[("all", Units.Energy(energy) ?? 0)],
                        (double?)null)),
                ]);
            if (chart is not null)
            {
                yield return Html.Element("h3", title);
                yield return chart;
            }
        }
    }

    private static XElement Mark(string name, string text) => Html.Element("span", Html.Element("i", Html.Class(name)), text);

    private static string ClassOf(SubItem item) => item switch
    {
        SubItem.Hvac => "hvac",
        SubItem.LightingSockets => "lighting",
        SubItem.Power => "power",
        SubItem.Special => "special",
        SubItem.Other => "other",
        _ => "unmetered",
    };
}
