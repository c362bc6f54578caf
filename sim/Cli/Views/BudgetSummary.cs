using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>The quotas at the end of a run.</summary>
internal static class BudgetSummary
{
    public static void Write(CommandContext context, IAnsiConsole console, BudgetReport? budget)
    {
        Write(context, console, budget?.Energy, BudgetTexts.Energy, "kWh");
        Write(context, console, budget?.Water, BudgetTexts.Water, "m³");
    }

    private static void Write(CommandContext context, IAnsiConsole console, QuotaReport? quota, Phrase line, string unit)
    {
        if (quota == null)
        {
            return;
        }

        console.MarkupLine(Summary.Text(context, line.Format(
            Kilo.WattHours(quota.MonthUsed), Kilo.WattHours(quota.MonthQuota), Kilo.WattHours(quota.DayTarget), Kilo.WattHours(quota.DayUsed))));
        if (!quota.IsMonthWhole)
        {
            console.MarkupLine(Summary.Text(context, BudgetTexts.Part));
        }

        console.MarkupLine(Summary.Text(context, Forecast(quota, unit)));
    }

    private static Phrase Forecast(QuotaReport quota, string unit) => quota switch
    {
        { ExhaustionP50Local: { } middle } => BudgetTexts.Ends.Format(
            Date(middle),
            Date(quota.ExhaustionP10Local ?? middle),
            quota.ExhaustionP90Local is { } late ? Phrase.Same(Date(late)) : BudgetTexts.AfterTheMonth,
            Kilo.WattHours(quota.Missing ?? quota.MonthUsed - quota.MonthQuota) + " " + unit),
        { Missing: null } => BudgetTexts.NotYet,
        { ExhaustionP10Local: { } early } => BudgetTexts.MayEnd.Format(Date(early)),
        _ => BudgetTexts.Lasts,
    };

    private static string Date(DateTime local) => local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
