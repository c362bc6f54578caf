using System.Globalization;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>A log of decisions in sentences for the person who asks why a load was off.</summary>
internal static class WhyView
{
    private const int FullPercent = 100;

    public static void Write(CommandContext context, WhySelection selection)
    {
        Say(WhyCliTexts.Title.Format(selection.Header.SiteId, selection.Header.DeviceId, selection.Records.Count));
        int width = selection.Loads.Select(i => selection.Header.LoadIds[i].Length).DefaultIfEmpty().Max();
        foreach (WhyRecord record in selection.Records)
        {
            context.Output.WriteLine();
            Say(WhyCliTexts.RecordTitle.Format(record.Number, Time(selection, record), Switched(selection, record)));
            Say(Forecast(record));
            foreach (int i in selection.Loads)
            {
                WhyLoad load = record.Loads[i];
                bool isThrottled = !load.IsOff && load.LevelPercent < FullPercent;
                Say((isThrottled ? WhyCliTexts.ThrottledLine : WhyCliTexts.LoadLine).Format(
                    load.IsOff ? WhyCliTexts.OffColumn : WhyCliTexts.OnColumn,
                    selection.Header.LoadIds[i].PadRight(width),
                    LoadTexts.Of(load.Reason),
                    load.LevelPercent ?? FullPercent));
            }
        }

        void Say(Phrase phrase) => context.Output.WriteLine(phrase.In(context.Language));
    }

    private static Phrase Time(WhySelection selection, WhyRecord record) =>
        selection.LocalTime(record) is { } local
            ? Phrase.Same(local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))
            : WhyCliTexts.AfterStart.Format(
                TimeSpan.FromMilliseconds(record.MonotonicMilliseconds).ToString("g", CultureInfo.InvariantCulture));

    // Every relay and level that changed, also of loads that are not shown: one decision may be about several.
    private static Phrase Switched(WhySelection selection, WhyRecord record)
    {
        WhyRecord? before = selection.Before(record);
        List<Phrase> parts = [];
        for (int i = 0; i < record.Loads.Count; i++)
        {
            WhyLoad load = record.Loads[i];
            if (load.HasSwitched)
            {
                parts.Add((load.IsOff ? WhyCliTexts.SwitchedOff : WhyCliTexts.SwitchedOn).Format(selection.Header.LoadIds[i]));
            }
            else if (!load.IsOff && load.LevelPercent is { } percent && percent != (before?.Loads[i].LevelPercent ?? FullPercent))
            {
                parts.Add(WhyCliTexts.LevelMoved.Format(selection.Header.LoadIds[i], percent));
            }
        }

        return parts.Count == 0
            ? WhyCliTexts.NothingSwitched.Format(LoadTexts.Of(record.Phase))
            : new Phrase(
                string.Join(", ", parts.Select(part => part.English)), string.Join("，", parts.Select(part => part.Chinese)));
    }

    private static Phrase Forecast(WhyRecord record)
    {
        if (!record.HasForecast)
        {
            return WhyCliTexts.NoForecast.Format(LoadTexts.Of(record.Phase));
        }

        Phrase need = (record.RequiredWatts > 0 ? WhyCliTexts.MustGo : WhyCliTexts.HasRoom).Format(
            Kilo.Watts(Math.Abs((double)record.RequiredWatts)), Minutes(record.TightestMilliseconds), Kilo.Watts(record.RiskWatts));
        return WhyCliTexts.Forecast.Format(
            Kilo.Watts(record.ProjectedWatts),
            Kilo.Watts(record.LimitWatts),
            Kilo.Watts(record.PowerWatts),
            need,
            LoadTexts.Of(record.Phase));
    }

    private static string Minutes(int milliseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 60_000}:{milliseconds / 1000 % 60:00}");
}
