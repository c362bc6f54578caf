using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>What a run costs, at its end.</summary>
internal static class CostSummary
{
    public static void Write(CommandContext context, IAnsiConsole console, CostReport? cost)
    {
        if (cost == null)
        {
            return;
        }

        if (cost is { Controlled.EnergyYuan: { } with, Uncontrolled.EnergyYuan: { } without })
        {
            console.MarkupLine(Summary.Text(context, CostTexts.Energy.Format(Yuan(with), Yuan(without))));
        }

        console.MarkupLine(Summary.Text(context, CostTexts.Rates.Format(Rates(cost.Controlled), Rates(cost.Uncontrolled))));
        if (cost.Controlled.DemandChargeYuan > 0 || cost.Uncontrolled.DemandChargeYuan > 0)
        {
            console.MarkupLine(Summary.Text(
                context, CostTexts.Charge.Format(Yuan(cost.Controlled.DemandChargeYuan), Yuan(cost.Uncontrolled.DemandChargeYuan))));
        }
    }

    private static string Rates(SideCostReport side) => string.Join(" + ", side.WattHoursByRate.Values.Select(Kilo.WattHours));

    private static string Yuan(double yuan) => yuan.ToString("N2", CultureInfo.InvariantCulture);
}
