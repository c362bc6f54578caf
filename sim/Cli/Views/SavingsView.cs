using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Shows what <c>edgectl savings</c> found.</summary>
internal static class SavingsView
{
    public static void Write(CommandContext context, SavingsResult result)
    {
        IAnsiConsole console = Summary.Console(context);
        Say(SavingsReportTexts.Title.Format(result.Question.Data.Name));
        console.Write(Periods(context, result));
        Say(SavingsLines.Model(result.Model));
        console.Write(Parameters(context, result.Model));
        Say(SavingsLines.Fit(result.Model.Statistics));
        if (result.HeldOut is { } heldOut)
        {
            Say(SavingsLines.HeldOut(heldOut));
        }

        Say(SavingsReportTexts.Saving);
        console.Write(Saving(context, result));
        Say(SavingsLines.Meaning(result));
        Say(SavingsReportTexts.Verdicts);
        console.Write(Judged(context, result));
        IReadOnlyList<Phrase> cautions = Cautions.Of(result);
        if (cautions.Count > 0)
        {
            Say(SavingsReportTexts.Uncertain);
            foreach (Phrase caution in cautions)
            {
                context.Output.WriteLine("- " + caution.In(context.Language));
            }
        }

        // Not through the console, which would fold what a pipe reads.
        void Say(Phrase phrase) => context.Output.WriteLine(phrase.In(context.Language));
    }

    private static Table Periods(CommandContext context, SavingsResult result)
    {
        Table table = NewTable(
            context,
            SavingsReportTexts.Periods,
            SavingsReportTexts.Days,
            SavingsReportTexts.WithGap,
            SavingsReportTexts.NoConditions,
            SavingsReportTexts.Range);
        foreach ((Phrase name, DaySelection days) in
            new[] { (SavingsReportTexts.Baseline, result.Baseline), (SavingsReportTexts.Reporting, result.Reporting) })
        {
            table.AddRow(
                $"{Summary.Text(context, name)} {days.Period}",
                $"{days.Readings.Count} / {days.Period.DayCount}",
                Whole(days.GapDayCount),
                Whole(days.NoConditionDayCount),
                SavingsLines.Range(days));
        }

        return table;
    }

    private static Table Parameters(CommandContext context, BaselineModel model)
    {
        Table table = NewTable(
            context, SavingsReportTexts.Parameter, SavingsReportTexts.Value, SavingsReportTexts.StandardError, SavingsReportTexts.Unit);
        foreach (ModelCoefficient coefficient in model.Coefficients)
        {
            table.AddRow(
                Summary.Text(context, ModelTexts.Of(coefficient.Term)),
                SavingsLines.Number(coefficient.Value),
                SavingsLines.Number(coefficient.StandardError),
                Summary.Text(context, ModelTexts.UnitOf(coefficient.Term)));
        }

        return table;
    }

    private static Table Saving(CommandContext context, SavingsResult result)
    {
        Table table = NewTable(context, Phrase.Same(string.Empty), Phrase.Same("kWh"), Phrase.Same("%"));
        foreach (SavingsLine line in SavingsLines.Saving(result))
        {
            table.AddRow(Summary.Text(context, line.Name), line.Value, line.Percent);
        }

        return table;
    }

    private static Table Judged(CommandContext context, SavingsResult result)
    {
        Table table = NewTable(
            context,
            SavingsReportTexts.Judged,
            SavingsReportTexts.Value,
            SavingsReportTexts.Limit,
            SavingsReportTexts.Verdict,
            SavingsReportTexts.By);
        foreach (Verdict verdict in Verdicts.Of(result))
        {
            string kept = Summary.Text(context, verdict.IsKept ? SavingsReportTexts.Kept : SavingsReportTexts.Missed);
            table.AddRow(
                Summary.Text(context, verdict.Name),
                SavingsLines.Value(verdict),
                SavingsLines.Limit(verdict, context.Language),
                verdict.IsKept ? $"[green]{kept}[/]" : $"[red]{kept}[/]",
                Summary.Text(context, verdict.Source));
        }

        return table;
    }

    private static Table NewTable(CommandContext context, Phrase first, params Phrase[] others)
    {
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn(Summary.Text(context, first)));
        foreach (Phrase header in others)
        {
            TableColumn column = new(Summary.Text(context, header));
            table.AddColumn(header == SavingsReportTexts.By || header == SavingsReportTexts.Unit ? column : column.RightAligned());
        }

        return table;
    }

    private static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);
}
