using System.Globalization;
using System.Xml.Linq;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>The section of one institution: key figures, tables, charts, and what to know of them.</summary>
internal sealed class InstitutionHtml(InstitutionReport report, Html html)
{
    private readonly Institution _institution = report.Institution;
    private readonly IReadOnlyList<InstitutionMonth> _months = report.Months;

    /// <summary>Makes it.</summary>
    /// <param name="id">What links call it.</param>
    public XElement Write(string id) => Html.Element(
        "section",
        Html.Class("institution"),
        new XAttribute("id", id),
        Html.Element("h2", Html.Clean(_institution.Name)),
        Html.Element("p", Html.Class("about"), About()),
        report.HasData ? null : html.Paragraph(ReportTexts.NoDataInPeriod, "missed"),
        new KeyFigures(report, html).Write(),
        Use(),
        Charts.Months(report, html),
        Items(),
        YearBefore(),
        Demand(),
        Charts.Days(report, html),
        Quota(),
        Cost(),
        new FaultHtml(report, html).Write(),
        new SavingsSection(report, html).Write(),
        Quality(),
        Heading(ReportTexts.Missing),
        Html.Element("ul", Html.Class("notes"), Notes.Of(report).Select(note => Html.Element("li", html.Say(note)))));

    private string About()
    {
        BuildingInformation building = _institution.Building;
        List<string> parts = [$"{html.Say(ReportTexts.Site)} {_institution.SiteId}"];
        if (building.Id.Length > 0)
        {
            parts.Add($"{html.Say(ReportTexts.BuildingId)} {building.Id}");
        }

        if (building.AreaSquareMetres is { } area)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{html.Say(ReportTexts.Area)} {area:#,0} m²"));
        }

        if (building.HeadCount is { } heads)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{html.Say(ReportTexts.Heads)} {heads:#,0}"));
        }

        parts.Add($"{html.Say(ReportTexts.Controllers)} {string.Join(", ", _institution.Controllers.Select(c => c.Row.Device))}");
        return Html.Clean(string.Join(" · ", parts));
    }

    private IEnumerable<XElement> Use()
    {
        FactorOptions factors = _institution.Factors;
        BuildingInformation building = _institution.Building;
        yield return Heading(ReportTexts.Use);
        List<(Phrase, string)> heads =
        [
            (ReportTexts.Month, string.Empty), (ReportTexts.Electricity, Units.KilowattHours), (ReportTexts.Water, Units.CubicMetres),
            (ReportTexts.Coal, Units.TonnesCe), (ReportTexts.Carbon, Units.TonnesCo2), (ReportTexts.PerArea, Units.KilowattHours),
            (ReportTexts.PerHead, Units.KilowattHours), (ReportTexts.WaterPerHead, Units.CubicMetres), (ReportTexts.Coverage, Units.Percent),
        ];
        yield return html.Table(heads, 1, _months.Select(month => Row(
            month.Span.ToString(), month.Now.ImportMilliwattHours, month.Now.WaterLitres, month.Now.CoveragePercent)).Concat(Sum()));

        IReadOnlyList<object?> Row(string name, long? energy, long? litres, double? known) =>
        [
            name, Units.Energy(energy), Units.Water(litres), Units.Mass(energy, factors.MilligramsCePerKilowattHour),
            Units.Mass(energy, factors.MilligramsCo2PerKilowattHour), Units.Per(Units.Energy(energy), building.AreaSquareMetres),
            Units.Per(Units.Energy(energy), building.HeadCount), Units.Per(Units.Water(litres), building.HeadCount), known,
        ];

        IEnumerable<IReadOnlyList<object?>> Sum() => _months.Count > 1
            ? [Row(
                html.Say(ReportTexts.Sum),
                Total(month => month.Now.ImportMilliwattHours),
                Total(month => month.Now.WaterLitres),
                Mean(month => month.Now.CoveragePercent))]
            : [];
    }

    private IEnumerable<XElement> Items()
    {
        SubItem[] items = [.. SubItems.Uses.Append(SubItem.Solar).Where(item => _months.Any(month => month.Now.Items.ContainsKey(item)))];
        if (items.Length == 0)
        {
            yield break;
        }

        yield return Heading(ReportTexts.ByItem);
        yield return html.Table(
            [(ReportTexts.Month, string.Empty), .. items.Select(item => (ReportTexts.Name(item), Units.KilowattHours))],
            1,
            _months.Select(month => (IReadOnlyList<object?>)
                [month.Span.ToString(), .. items.Select(item => (object?)(month.Now.Items.TryGetValue(item, out long energy) ? Units.Energy(energy) : null))]));
    }

    private IEnumerable<XElement> YearBefore()
    {
        yield return Heading(ReportTexts.YearBefore);
        yield return html.Table(
            [
                (ReportTexts.Month, string.Empty), (ReportTexts.Electricity, Units.KilowattHours), (ReportTexts.LastYear, Units.KilowattHours),
                (ReportTexts.Coverage, Units.Percent), (ReportTexts.Change, Units.Percent), (ReportTexts.Water, Units.CubicMetres),
                (ReportTexts.LastYear, Units.CubicMetres), (ReportTexts.Change, Units.Percent),
            ],
            1,
            _months.Select(month => (IReadOnlyList<object?>)
            [
                month.Span.ToString(),
                Units.Energy(month.Now.ImportMilliwattHours),
                Units.Energy(month.YearBefore.ImportMilliwattHours),
                month.YearBefore.ImportMilliwattHours is null ? null : month.YearBefore.CoveragePercent,
                Change(
                    Units.Energy(month.Now.ImportMilliwattHours),
                    Units.Energy(month.YearBefore.ImportMilliwattHours),
                    month.Now.IsComparable && month.YearBefore.IsComparable),
                Units.Water(month.Now.WaterLitres),
                Units.Water(month.YearBefore.WaterLitres),
                Change(
                    Units.Water(month.Now.WaterLitres),
                    Units.Water(month.YearBefore.WaterLitres),
                    month.Now.IsWaterComparable && month.YearBefore.IsWaterComparable),
            ]));
    }

    private IEnumerable<XElement> Demand()
    {
        IReadOnlyList<object?>[] rows =
        [
            .. from month in _months
               from demand in month.Now.Demands
               select (IReadOnlyList<object?>)
               [
                   month.Span.ToString(), demand.Device, Units.Power(demand.PeakWatts), LocalText(demand.PeakUtcMilliseconds),
                   demand.LimitWatts is { } limit ? Units.Power(limit) : null, demand.OverCount is { } over ? OverText(over) : null, demand.WindowCount,
               ],
        ];
        if (rows.Length > 0)
        {
            yield return Heading(ReportTexts.Demand);
            yield return html.Table(
                [
                    (ReportTexts.Month, string.Empty), (ReportTexts.Controller, string.Empty), (ReportTexts.Peak, Units.Kilowatts),
                    (ReportTexts.PeakTime, string.Empty), (ReportTexts.Limit, Units.Kilowatts), (ReportTexts.OverCount, string.Empty),
                    (ReportTexts.WindowCount, string.Empty),
                ],
                2,
                rows);
        }
    }

    private IEnumerable<XElement> Quota()
    {
        IReadOnlyList<object?>[] rows =
        [
            .. from month in _months
               from quota in new[]
               {
                   (Name: ReportTexts.Electricity, Unit: Units.KilowattHours, Figures: month.EnergyQuota),
                   (Name: ReportTexts.Water, Unit: Units.CubicMetres, Figures: month.WaterQuota),
               }
               where quota.Figures is not null
               select (IReadOnlyList<object?>)
               [
                   month.Span.ToString(), $"{html.Say(quota.Name)} {quota.Unit}", quota.Figures.Quota, quota.Figures.Used,
                   PartText(quota.Figures.UsedPercent), quota.Figures.YearQuota, quota.Figures.YearUsed, PartText(quota.Figures.YearUsedPercent),
               ],
        ];
        if (rows.Length > 0)
        {
            yield return Heading(ReportTexts.Quota);
            yield return html.Table(
                [
                    (ReportTexts.Month, string.Empty), (ReportTexts.Kind, string.Empty), (ReportTexts.MonthQuota, string.Empty),
                    (ReportTexts.MonthUsed, string.Empty), (ReportTexts.UsedPart, Units.Percent), (ReportTexts.YearQuota, string.Empty),
                    (ReportTexts.YearUsed, string.Empty), (ReportTexts.UsedPart, Units.Percent),
                ],
                2,
                rows);
        }
    }

    private IEnumerable<XElement> Cost()
    {
        if (_months.All(month => month.Cost.DayCount == 0 && month.Cost.TotalMicroYuan is null))
        {
            yield break;
        }

        string yuan = html.Language == Language.Chinese ? "元" : "CNY";
        yield return Heading(ReportTexts.Cost);
        yield return html.Table(
            [
                (ReportTexts.Month, string.Empty), (ReportTexts.EnergyCost, yuan), (ReportTexts.DemandCost, yuan), (ReportTexts.TotalCost, yuan),
                (ReportTexts.CostDays, string.Empty), (ReportTexts.CostDoubtful, string.Empty),
            ],
            1,
            _months.Select(month => (IReadOnlyList<object?>)
            [
                month.Span.ToString(), Units.Money(month.Cost.EnergyMicroYuan), Units.Money(month.Cost.DemandChargeMicroYuan),
                Units.Money(month.Cost.TotalMicroYuan), month.Cost.DayCount, month.Cost.IncompleteDayCount,
            ]));
    }

    private IEnumerable<XElement> Quality()
    {
        yield return Heading(ReportTexts.Quality);
        yield return html.Table(
            [
                (ReportTexts.Month, string.Empty), (ReportTexts.Expected, string.Empty), (ReportTexts.Received, string.Empty),
                (ReportTexts.Coverage, Units.Percent), (ReportTexts.Uncertain, string.Empty), (ReportTexts.Bad, string.Empty),
                (ReportTexts.Gaps, string.Empty), (ReportTexts.Lost, string.Empty), (ReportTexts.Restored, string.Empty),
                (ReportTexts.Late, string.Empty), (ReportTexts.Unreconciled, string.Empty),
            ],
            1,
            _months.Select(month => (IReadOnlyList<object?>)
            [
                month.Span.ToString(), month.Quality.ExpectedCount, month.Quality.ReceivedCount, month.Quality.CoveragePercent,
                month.Quality.UncertainCount, month.Quality.BadCount, month.Quality.GapCount, month.Quality.LostCount,
                month.Quality.RestoredCount, month.Quality.LateCount, month.Quality.UnreconciledCount,
            ]));
        yield return html.Paragraph(ReportTexts.QualityUnit, "detail");
    }

    private XElement Heading(Phrase phrase) => Html.Element("h3", html.Say(phrase));

    private static object? Change(double? now, double? before, bool isComparable) => (before, isComparable) switch
    {
        (null, _) => null,
        (_, false) => ReportTexts.NotComparable,
        _ => Units.Change(now, before) is { } change ? change.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) : null,
    };

    private static XElement? PartText(double? percent) => percent is { } part
        ? Html.Element("span", Html.Class(part > 100 ? "missed" : "kept"), part.ToString("0.0", CultureInfo.InvariantCulture))
        : null;

    private static XElement OverText(int count) =>
        Html.Element("span", Html.Class(count > 0 ? "missed" : "kept"), count.ToString("#,0", CultureInfo.InvariantCulture));

    private string LocalText(long utcMilliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(utcMilliseconds + (_institution.Local.UtcOffsetMinutes * 60_000L))
            .ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    private long? Total(Func<InstitutionMonth, long?> valueOf) =>
        _months.Any(month => valueOf(month) is not null) ? _months.Sum(month => valueOf(month) ?? 0) : null;

    private double? Mean(Func<InstitutionMonth, double?> valueOf)
    {
        // By days, so that a part of a month weighs as what it is.
        InstitutionMonth[] known = [.. _months.Where(month => valueOf(month) is not null)];
        return known.Length > 0 ? known.Sum(month => valueOf(month)!.Value * month.Span.DayCount) / known.Sum(month => month.Span.DayCount) : null;
    }
}
