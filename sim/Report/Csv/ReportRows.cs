using System.Globalization;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>The figures of a month as lines; the same items for every month and institution.</summary>
internal static class ReportRows
{
    private const string Square = "/m²";
    private const string Head = "/p";

    /// <summary>Lines of one month.</summary>
    public static IEnumerable<ReportRow> Of(Institution institution, InstitutionMonth month) =>
        [.. Use(institution, month), .. Items(month), .. Demand(month), .. Quota(month), .. Cost(month.Cost), .. Quality(month)];

    /// <summary>Lines of the whole period, which belong to no month.</summary>
    public static IEnumerable<ReportRow> OfPeriod(InstitutionReport report)
    {
        foreach (FaultLine fault in report.Faults)
        {
            yield return new ReportRow("fault", ReportTexts.Fault, "h", Units.Hours(fault.Milliseconds))
            {
                Part = string.Join(' ', new[] { fault.Device, fault.Word, fault.Subject }.Where(text => text.Length > 0)),
                Note = fault.Code.Remedy is { } remedy
                    ? new Phrase($"{fault.Code.Meaning.English} {remedy.English}", fault.Code.Meaning.Chinese + remedy.Chinese)
                    : fault.Code.Meaning,
            };
        }

        foreach (SavingsOutcome saving in report.Savings)
        {
            yield return new ReportRow("saving", ReportTexts.Savings, Units.KilowattHours, saving.Result?.SavedKilowattHours)
            {
                Part = saving.Supply,
                Note = saving.Problem ?? (saving.Result!.IsSignificant ? null : ReportTexts.NotSignificant),
            };
            yield return new ReportRow("saving-uncertainty", ReportTexts.Savings, Units.KilowattHours, HalfWidth(saving)) { Part = saving.Supply };
        }
    }

    /// <summary>Half the width of the saving's 90 % interval in kWh; null where there is no saving.</summary>
    public static double? HalfWidth(SavingsOutcome saving) =>
        saving.Result?.Intervals.First(interval => interval.ConfidencePercent == Confidence.Usual).HalfWidthKilowattHours;

    private static IEnumerable<ReportRow> Use(Institution institution, InstitutionMonth month)
    {
        FactorOptions factors = institution.Factors;
        BuildingInformation building = institution.Building;
        Phrase? known = month.Now is { IsComparable: false, ImportMilliwattHours: not null, CoveragePercent: { } percent }
            ? NoteTexts.Known.Format(month.Span, percent.ToString("0.0", CultureInfo.InvariantCulture))
            : null;
        Phrase? part = month.Span.IsWhole ? known : ReportTexts.PartOfMonth.Format(month.Span.DayCount, month.Span.MonthDayCount);
        yield return Energy("electricity", ReportTexts.Electricity, Units.KilowattHours, Units.Energy) with { Note = part };
        yield return Energy("coal-equivalent", ReportTexts.Coal, Units.TonnesCe, e => Units.Mass(e, factors.MilligramsCePerKilowattHour));
        yield return Energy("co2", ReportTexts.Carbon, Units.TonnesCo2, e => Units.Mass(e, factors.MilligramsCo2PerKilowattHour));
        yield return Energy(
            "electricity-per-square-metre", ReportTexts.PerArea, Units.KilowattHours + Square, e => Units.Per(Units.Energy(e), building.AreaSquareMetres));
        yield return Energy("electricity-per-head", ReportTexts.PerHead, Units.KilowattHours + Head, e => Units.Per(Units.Energy(e), building.HeadCount));
        yield return new ReportRow("exported", ReportTexts.Export, Units.KilowattHours, Units.Energy(month.Now.ExportMilliwattHours))
        {
            YearBefore = month.YearBefore.ImportMilliwattHours is null ? null : Units.Energy(month.YearBefore.ExportMilliwattHours),
        };
        yield return Water("water", ReportTexts.Water, Units.CubicMetres, Units.Water);
        yield return Water("water-per-head", ReportTexts.WaterPerHead, Units.CubicMetres + Head, l => Units.Per(Units.Water(l), building.HeadCount));
        yield return new ReportRow("electricity-known", ReportTexts.Coverage, Units.Percent, month.Now.CoveragePercent)
        {
            YearBefore = month.YearBefore.CoveragePercent,
        };
        yield return new ReportRow("electricity-known-days", ReportTexts.KnownDays, Units.Days, month.Now.KnownDays)
        {
            YearBefore = month.YearBefore.KnownDays,
        };

        ReportRow Energy(string item, Phrase name, string unit, Func<long?, double?> convert) =>
            new(item, name, unit, convert(month.Now.ImportMilliwattHours))
            {
                YearBefore = convert(month.YearBefore.ImportMilliwattHours),
                IsComparable = month.Now.IsComparable && month.YearBefore.IsComparable,
            };

        ReportRow Water(string item, Phrase name, string unit, Func<long?, double?> convert) => new(item, name, unit, convert(month.Now.WaterLitres))
        {
            YearBefore = convert(month.YearBefore.WaterLitres),
            IsComparable = month.Now.IsWaterComparable && month.YearBefore.IsWaterComparable,
        };
    }

    private static IEnumerable<ReportRow> Items(InstitutionMonth month) =>
        from item in SubItems.Uses.Append(SubItem.Solar)
        where month.Now.Items.ContainsKey(item) || month.YearBefore.Items.ContainsKey(item)
        select new ReportRow(CodeOf(item), ReportTexts.Name(item), Units.KilowattHours, EnergyOf(month.Now, item))
        {
            YearBefore = EnergyOf(month.YearBefore, item),
            IsComparable = month.Now.IsComparable && month.YearBefore.IsComparable,
        };

    private static IEnumerable<ReportRow> Demand(InstitutionMonth month)
    {
        foreach (DemandFigures demand in month.Now.Demands)
        {
            DemandFigures? before = month.YearBefore.Demands.FirstOrDefault(d => d.Device == demand.Device);
            yield return new ReportRow("peak-demand", ReportTexts.Peak, Units.Kilowatts, Units.Power(demand.PeakWatts))
            {
                Part = demand.Device,
                YearBefore = Units.Power(before?.PeakWatts),
                IsComparable = month.Now.IsComparable && month.YearBefore.IsComparable,
            };
            yield return new ReportRow("windows-over-limit", ReportTexts.OverCount, string.Empty, demand.OverCount)
            {
                Part = demand.Device,
                YearBefore = before?.OverCount,
            };
            yield return new ReportRow("windows", ReportTexts.WindowCount, string.Empty, demand.WindowCount)
            {
                Part = demand.Device,
                YearBefore = before?.WindowCount,
            };
        }
    }

    private static IEnumerable<ReportRow> Quota(InstitutionMonth month)
    {
        (string Name, string Unit, QuotaFigures? Figures)[] quotas =
            [("electricity", Units.KilowattHours, month.EnergyQuota), ("water", Units.CubicMetres, month.WaterQuota)];
        foreach ((string name, string unit, QuotaFigures? figures) in quotas)
        {
            if (figures is not null)
            {
                yield return new ReportRow(name + "-quota", ReportTexts.MonthQuota, unit, figures.Quota);
                yield return new ReportRow(name + "-quota-used", ReportTexts.UsedPart, Units.Percent, figures.UsedPercent);
                yield return new ReportRow(name + "-quota-year", ReportTexts.YearQuota, unit, figures.YearQuota);
                yield return new ReportRow(name + "-used-year", ReportTexts.YearUsed, unit, figures.YearUsed)
                {
                    Note = figures.YearMissingMonthCount > 0
                        ? NoteTexts.YearMissing.Format(month.Span, figures.YearMissingMonthCount)
                        : null,
                };
                yield return new ReportRow(name + "-quota-year-used", ReportTexts.UsedPart, Units.Percent, figures.YearUsedPercent);
            }
        }
    }

    private static IEnumerable<ReportRow> Cost(CostFigures cost)
    {
        if (cost.DayCount == 0 && cost.TotalMicroYuan is null)
        {
            yield break;
        }

        const string Yuan = "CNY";
        yield return new ReportRow("energy-cost", ReportTexts.EnergyCost, Yuan, Units.Money(cost.EnergyMicroYuan));
        yield return new ReportRow("demand-charge", ReportTexts.DemandCost, Yuan, Units.Money(cost.DemandChargeMicroYuan));
        yield return new ReportRow("cost", ReportTexts.TotalCost, Yuan, Units.Money(cost.TotalMicroYuan));
        yield return new ReportRow("cost-days", ReportTexts.CostDays, string.Empty, cost.DayCount);
    }

    private static IEnumerable<ReportRow> Quality(InstitutionMonth month)
    {
        QualityFigures quality = month.Quality;
        yield return new ReportRow("quarters-expected", ReportTexts.Expected, string.Empty, quality.ExpectedCount);
        yield return new ReportRow("quarters-received", ReportTexts.Received, string.Empty, quality.ReceivedCount);
        yield return new ReportRow("coverage", ReportTexts.Coverage, Units.Percent, quality.CoveragePercent);
        yield return new ReportRow("quarters-uncertain", ReportTexts.Uncertain, string.Empty, quality.UncertainCount);
        yield return new ReportRow("quarters-bad", ReportTexts.Bad, string.Empty, quality.BadCount);
        yield return new ReportRow("quarters-gap", ReportTexts.Gaps, string.Empty, quality.GapCount);
        yield return new ReportRow("quarters-lost", ReportTexts.Lost, string.Empty, quality.LostCount);
        yield return new ReportRow("quarters-restored", ReportTexts.Restored, string.Empty, quality.RestoredCount);
        yield return new ReportRow("quarters-late", ReportTexts.Late, string.Empty, quality.LateCount);
    }

    private static double? EnergyOf(PeriodFigures figures, SubItem item) =>
        figures.Items.TryGetValue(item, out long energy) ? Units.Energy(energy) : null;

    private static string CodeOf(SubItem item) => item switch
    {
        SubItem.LightingSockets => "lighting-sockets",
        _ => item.ToString().ToLower(CultureInfo.InvariantCulture),
    };
}
