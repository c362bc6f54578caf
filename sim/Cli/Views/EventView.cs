using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Shows what <c>edgectl savings event</c> found.</summary>
internal static class EventView
{
    public static void Write(CommandContext context, IReadOnlyList<EventResult> results, LikeDayOptions options, DayCalendar calendar)
    {
        IAnsiConsole console = Summary.Console(context);
        foreach (EventResult result in results)
        {
            EventBaseline baseline = result.Baseline;
            Say(SavingsReportTexts.Event.Format($"{baseline.Window} ({ModelNames.Of(options.Method)})"));
            Say(SavingsReportTexts.EventLikeDays.Format(baseline.LikeDays.Count, string.Join(", ", baseline.LikeDays.Select(Period.Text))));
            if (options.Adjustment != AdjustmentKind.None)
            {
                Phrase capped = baseline.IsCapped
                    ? SavingsReportTexts.EventCapped.Format(SavingsLines.Fixed(baseline.WantedPercent, 1))
                    : Phrase.Same(string.Empty);
                Say(SavingsReportTexts.EventCorrection.Format(SavingsLines.Fixed(baseline.AppliedPercent, 1), capped));
            }

            console.Write(Hours(context, baseline));
            Say(SavingsReportTexts.EventSum.Format(
                SavingsLines.Fixed(baseline.ReducedKilowattHours, 1),
                SavingsLines.Fixed(baseline.MeanKilowatts, 1),
                SavingsLines.Fixed(baseline.LargestKilowatts, 1)));
            Say(Interval(result));
            if (result.Placebo is not null)
            {
                Say((result.IsSignificant, baseline.ReducedKilowattHours > 0) switch
                {
                    (false, _) => SavingsReportTexts.EventNotSignificant,
                    (_, true) => SavingsReportTexts.EventSignificant,
                    _ => SavingsReportTexts.EventLoss,
                });
            }
        }

        Period days = new(results.SelectMany(result => result.Baseline.LikeDays).Min(), results.Max(result => result.Baseline.Window.Day));
        if (calendar.YearsWithoutList(days) is { Count: > 0 } years)
        {
            Say(SavingsReportTexts.EventNoCalendar.Format(string.Join(", ", years)));
        }

        void Say(Phrase phrase) => context.Output.WriteLine(phrase.In(context.Language));
    }

    private static Phrase Interval(EventResult result) => result is { Placebo: { } placebo, Unadjusted: { } unadjusted }
        ? SavingsReportTexts.EventInterval.Format(
            SavingsLines.Fixed(result.LeastKilowattHours, 1),
            SavingsLines.Fixed(result.MostKilowattHours, 1),
            placebo.DayCount,
            SavingsLines.Fixed(placebo.BiasPercent, 1),
            SavingsLines.Fixed(placebo.CvRmsePercent, 1),
            SavingsLines.Fixed(unadjusted.BiasPercent, 1),
            SavingsLines.Fixed(unadjusted.CvRmsePercent, 1))
        : SavingsReportTexts.EventNoInterval;

    private static Table Hours(CommandContext context, EventBaseline baseline)
    {
        Table table = new() { Border = TableBorder.Rounded };
        foreach (Phrase header in new[]
        {
            SavingsReportTexts.Hour, SavingsReportTexts.LikeDays, SavingsReportTexts.EventBaseline, SavingsReportTexts.EventMeasured,
            SavingsReportTexts.Reduced,
        })
        {
            table.AddColumn(new TableColumn(Summary.Text(context, header)).RightAligned());
        }

        foreach (EventHour hour in baseline.Hours)
        {
            table.AddRow(
                hour.HourNumber.ToString("00':00'", CultureInfo.InvariantCulture),
                SavingsLines.Fixed(hour.LikeDayKilowatts, 1),
                SavingsLines.Fixed(hour.BaselineKilowatts, 1),
                SavingsLines.Fixed(hour.MeasuredKilowatts, 1),
                SavingsLines.Fixed(hour.ReducedKilowatts, 1));
        }

        return table;
    }
}
