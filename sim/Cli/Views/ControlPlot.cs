using System.Globalization;
using ScottPlot;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>The picture of a day: the windows of three controllers against the limit, and below what the firmware held off.</summary>
internal static class ControlPlot
{
    private const int Width = 1_200;
    private const int PowerHeight = 520;
    private const int LoadHeight = 46;
    private const int AxisHeight = 90;
    private const float TitleSize = 16;
    private const float LabelSize = 14;
    private const float LabelWidth = 130;
    private const float RightWidth = 24;
    private const double WindowHours = ControlGame.WindowSeconds / 3_600.0;

    // Part of a load's row that a window fills in which the load was off all the time.
    private const double BarHeight = 0.8;

    private static readonly double[] HourTicks = [0, 3, 6, 9, 12, 15, 18, 21, 24];

    /// <summary>Draws it.</summary>
    /// <param name="context">The language; English where the machine has no font for Chinese.</param>
    /// <param name="day">The day.</param>
    /// <param name="path">The PNG file.</param>
    public static void Save(CommandContext context, ControlDay day, string path)
    {
        PlotWords words = PlotWords.Of(context);
        Language language = words.Language;
        int loadsHeight = AxisHeight + (LoadHeight * day.LoadIds.Count);

        using Plot power = Power(day, language);
        using Plot loads = Loads(day, language);
        foreach (Plot plot in new[] { power, loads })
        {
            words.ApplyTo(plot);
            plot.Axes.Left.MinimumSize = LabelWidth;
            plot.Axes.Left.MaximumSize = LabelWidth;
            plot.Axes.Right.MinimumSize = RightWidth;
            plot.Axes.SetLimitsX(0, 24);
            plot.Axes.Bottom.SetTicks(HourTicks, [.. HourTicks.Select(h => h.ToString("00':00'", CultureInfo.InvariantCulture))]);
        }

        Multiplot picture = new(power);
        picture.AddPlot(loads);
        ScottPlot.MultiplotLayouts.DraggableRows rows = new();
        rows.SetHeights([PowerHeight, loadsHeight]);
        picture.Layout = rows;
        picture.SavePng(path, Width, PowerHeight + loadsHeight);
    }

    private static Plot Power(ControlDay day, Language language)
    {
        Plot plot = new();
        AddWindows(plot, day, day.Uncontrolled, ControlTexts.PlotUncontrolled.In(language), Colors.Gray, 2);
        AddWindows(plot, day, day.Best, ControlTexts.PlotBest.Format(day.BestName).In(language), Colors.C1, 2);
        AddWindows(plot, day, day.Firmware, "edgectl", Colors.C0, 3);
        var limit = plot.Add.HorizontalLine(day.LimitWatts / 1_000.0, 2, Colors.Red, LinePattern.Dashed);
        limit.LegendText = ControlTexts.PlotLimit.Format(Kilo.Watts(day.LimitWatts)).In(language);
        double greatest = day.Uncontrolled.Max(w => w.Watts) / 1_000;
        plot.Axes.SetLimitsY(0, 1.25 * Math.Max(greatest, day.LimitWatts / 1_000.0));
        plot.Title(ControlTexts.PlotTitle.Format(day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).In(language), TitleSize);
        plot.YLabel(ControlTexts.PlotPower.In(language), LabelSize);
        plot.ShowLegend(Alignment.UpperLeft, Orientation.Horizontal);
        plot.Legend.TightHorizontalWrapping = true;
        plot.Legend.ShadowColor = Colors.Transparent;
        return plot;
    }

    private static void AddWindows(
        Plot plot, ControlDay day, IReadOnlyList<ControlWindow> windows, string name, Color color, float width)
    {
        // A window's mean stands over the whole window; where one is not known the line is broken.
        List<double> hours = [];
        List<double> kilowatts = [];
        foreach (ControlWindow window in windows)
        {
            double hour = Hour(day, window);
            if (hours.Count > 0 && hour - hours[^1] > WindowHours / 2)
            {
                hours.Add(hour);
                kilowatts.Add(double.NaN);
            }

            hours.AddRange([hour, hour + WindowHours]);
            kilowatts.AddRange([window.Watts / 1_000, window.Watts / 1_000]);
        }

        var line = plot.Add.ScatterLine(hours, kilowatts, color);
        line.LineWidth = width;
        line.LegendText = name;
    }

    private static Plot Loads(ControlDay day, Language language)
    {
        Plot plot = new();
        int count = day.LoadIds.Count;
        foreach (ControlWindow window in day.Firmware)
        {
            for (int load = 0; load < count; load++)
            {
                double part = window.HeldOffParts[load];
                if (part > 0)
                {
                    double bottom = count - 1 - load;
                    var bar = plot.Add.Rectangle(Hour(day, window), Hour(day, window) + WindowHours, bottom, bottom + (BarHeight * part));
                    bar.FillColor = Colors.C0;
                    bar.LineWidth = 0;
                }
            }
        }

        plot.Axes.SetLimitsY(-0.1, count);
        plot.Axes.Left.SetTicks(
            [.. Enumerable.Range(0, count).Select(i => count - 1 - i + (BarHeight / 2))], [.. day.LoadIds]);
        plot.XLabel(ControlTexts.PlotTime.In(language), LabelSize);
        plot.Title(ControlTexts.PlotLoads.In(language), TitleSize);
        return plot;
    }

    private static double Hour(ControlDay day, ControlWindow window) =>
        (window.StartUtcMilliseconds - day.StartUtcMilliseconds) / 3_600_000.0;
}
