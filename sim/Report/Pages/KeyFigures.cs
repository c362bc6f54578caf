using System.Globalization;
using System.Xml.Linq;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>What a head of department reads first: the period in a few figures.</summary>
internal sealed class KeyFigures(InstitutionReport report, Html html)
{
    /// <summary>Makes it.</summary>
    public XElement Write()
    {
        IReadOnlyList<InstitutionMonth> months = report.Months;
        long? energy = Total(months, month => month.Now.ImportMilliwattHours);
        long? before = Total(months, month => month.YearBefore.ImportMilliwattHours);
        bool isComparable = months.All(month => month.Now.IsComparable && month.YearBefore.IsComparable);
        string? change = before is null || energy is null
            ? null
            : isComparable && Units.Change(Units.Energy(energy), Units.Energy(before)) is { } part
                ? part.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)
                : html.Say(ReportTexts.NotComparable);
        DemandFigures[] demands = [.. months.SelectMany(month => month.Now.Demands)];
        List<XElement> boxes =
        [
            Box(ReportTexts.Electricity, Units.Energy(energy), Units.KilowattHours),
            Box(ReportTexts.Carbon, Units.Mass(energy, report.Institution.Factors.MilligramsCo2PerKilowattHour), Units.TonnesCo2),
            Box(ReportTexts.Water, Units.Water(Total(months, month => month.Now.WaterLitres)), Units.CubicMetres),
            Box(ReportTexts.YearBefore, change, isComparable ? Units.Percent : string.Empty),
        ];
        if (demands.Length > 0)
        {
            boxes.Add(Box(ReportTexts.Peak, Units.Power(demands.Max(demand => demand.PeakWatts)), Units.Kilowatts));
        }

        if (months[^1].EnergyQuota is { } quota)
        {
            boxes.Add(Box(
                new Phrase("quota of the year so far", "年初至今定额使用"),
                quota.YearUsedPercent is { } used ? used.ToString("0.0", CultureInfo.InvariantCulture) : null,
                Units.Percent));
        }

        return Html.Element("div", Html.Class("figures"), boxes);
    }

    private static long? Total(IReadOnlyList<InstitutionMonth> months, Func<InstitutionMonth, long?> valueOf) =>
        months.Any(month => valueOf(month) is not null) ? months.Sum(month => valueOf(month) ?? 0) : null;

    private XElement Box(Phrase name, double? value, string unit) => Box(name, value is { } number ? Units.Text(number) : null, unit);

    private XElement Box(Phrase name, string? value, string unit) => Html.Element(
        "div",
        value is null
            ? Html.Element("b", html.Say(ReportTexts.NoData))
            : Html.Element("b", value, Html.Element("small", " " + unit)),
        Html.Element("span", html.Say(name)));
}
