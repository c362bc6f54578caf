using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Shows what <c>edgectl bench control</c> found.</summary>
internal static class ControlView
{
    public static void Write(CommandContext context, ControlBenchReport report)
    {
        IAnsiConsole console = Summary.Console(context);
        Say(ControlTexts.Title.Format(
            report.Game, report.Days, report.WindowSeconds / 60, report.ElapsedSeconds.ToString("F1", CultureInfo.InvariantCulture)));
        foreach (ControlLimitReport limit in report.Limits)
        {
            Say(ControlTexts.LimitTitle.Format(Kilo.Watts(limit.LimitWatts)));
            console.Write(Limit(context, limit));
        }

        Say(ControlTexts.Overall);
        console.Write(Overall(context, report.Overall, report.Limits.Any(l => l.Plan is not null)));
        Say(ControlTexts.Legend);
        if (report.Limits.Any(l => l.Plan is not null))
        {
            Say(ControlTexts.PlanLegend);
        }

        if (report.Limits.Any(l => l.Plan is { WeightedUnservedWattHours: null }))
        {
            Say(ControlTexts.NoPlan);
        }

        if (!report.IsTrueBound)
        {
            Say(ControlTexts.Yardstick);
        }

        void Say(Phrase phrase) => console.WriteLine(phrase.In(context.Language));
    }

    private static Table Limit(CommandContext context, ControlLimitReport limit)
    {
        bool hasComfort = limit.Controllers.Any(c => c.MinutesOutsideComfort is not null);
        Table table = NewTable(
            context,
            [
                ControlTexts.Broken, ControlTexts.Keepable, ControlTexts.WorstExcess, ControlTexts.Unserved, ControlTexts.Weighted,
                ControlTexts.Ratio, .. PlanHeader(limit.Plan is not null), ControlTexts.Switches, .. hasComfort ? [ControlTexts.Comfort] : Array.Empty<Phrase>(),
            ]);
        foreach (ControllerReport row in limit.Controllers)
        {
            table.AddRow([
                row.Controller,
                Whole(row.BrokenWindowCount),
                Whole(row.KeepableBrokenWindowCount),
                Kilo.Watts(row.WorstKeepableExcessWatts),
                Kilo.WattHours(row.UnservedWattHours),
                Kilo.WattHours(row.WeightedUnservedWattHours),
                Ratio(row.WeightedUnservedOverBound),
                .. limit.Plan is null ? Array.Empty<string>() : [Ratio(row.WeightedUnservedOverPlan)],
                row.SwitchesPerLoadDay.ToString("0.00", CultureInfo.InvariantCulture),
                .. row.MinutesOutsideComfort is double minutes ? [minutes.ToString("0", CultureInfo.InvariantCulture)] : Array.Empty<string>(),
            ]);
        }

        table.AddRow([
            Summary.Text(context, ControlTexts.Bound),
            Whole(limit.Bound.UnkeepableWindowCount),
            "0",
            string.Empty,
            Kilo.WattHours(limit.Bound.UnservedWattHours),
            Kilo.WattHours(limit.Bound.WeightedUnservedWattHours),
            limit.Bound.WeightedUnservedWattHours > 0 ? "1" : Ratio(null),
        ]);
        if (limit.Plan is { } plan)
        {
            AddPlan(context, table, plan);
        }

        return table;
    }

    private static void AddPlan(CommandContext context, Table table, PlanReport plan)
    {
        table.AddRow(
            Summary.Text(context, ControlTexts.Proven),
            string.Empty,
            string.Empty,
            string.Empty,
            string.Empty,
            Kilo.WattHours(plan.ProvenWeightedUnservedWattHours),
            Ratio(plan.ProvenOverBound));
        if (plan.WeightedUnservedWattHours is double weighted)
        {
            table.AddRow(
                Summary.Text(context, ControlTexts.Plan),
                string.Empty,
                Whole(plan.BrokenWindowCount),
                string.Empty,
                Kilo.WattHours(plan.UnservedWattHours ?? 0),
                Kilo.WattHours(weighted),
                Ratio(plan.PlanOverBound),
                weighted > 0 ? "1" : Ratio(null),
                plan.SwitchesPerLoadDay?.ToString("0.00", CultureInfo.InvariantCulture) ?? string.Empty);
        }
    }

    private static Phrase[] PlanHeader(bool hasPlan) => hasPlan ? [ControlTexts.PlanRatio] : [];

    private static Table Overall(CommandContext context, IReadOnlyList<OverallReport> rows, bool hasPlan)
    {
        Table table = NewTable(
            context, [ControlTexts.Broken, ControlTexts.Keepable, ControlTexts.WorstExcess, ControlTexts.Ratio, .. PlanHeader(hasPlan), ControlTexts.Switches]);
        foreach (OverallReport row in rows)
        {
            table.AddRow([
                row.Controller,
                Whole(row.BrokenWindowCount),
                Whole(row.KeepableBrokenWindowCount),
                Kilo.Watts(row.WorstKeepableExcessWatts),
                Ratio(row.WeightedUnservedOverBound),
                .. hasPlan ? [Ratio(row.WeightedUnservedOverPlan)] : Array.Empty<string>(),
                row.SwitchesPerLoadDay.ToString("0.00", CultureInfo.InvariantCulture),
            ]);
        }

        return table;
    }

    private static Table NewTable(CommandContext context, IEnumerable<Phrase> headers)
    {
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn(Summary.Text(context, ControlTexts.Controller)).NoWrap());
        foreach (Phrase header in headers)
        {
            table.AddColumn(new TableColumn(Summary.Text(context, header)).RightAligned());
        }

        return table;
    }

    private static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Ratio(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";
}
