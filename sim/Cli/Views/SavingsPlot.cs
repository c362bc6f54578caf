using ScottPlot;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>The picture of a saving: use against temperature with the model, and the reporting period day by day.</summary>
internal static class SavingsPlot
{
    private const int Width = 1_200;
    private const int ScatterHeight = 460;
    private const int DaysHeight = 320;
    private const int CumulatedHeight = 280;
    private const float TitleSize = 16;
    private const float LabelSize = 13;
    private const float LabelWidth = 100;
    private const float RightWidth = 24;
    private const float MarkSize = 4;
    private const int LinePointCount = 200;

    private static readonly Color WorkdayColor = Colors.C0;
    private static readonly Color DayOffColor = Colors.C1;
    private static readonly Color ReportedColor = Colors.C2;

    /// <summary>Draws it.</summary>
    /// <param name="context">The language; English where the machine has no font for Chinese.</param>
    /// <param name="result">The saving.</param>
    /// <param name="path">The PNG file.</param>
    public static void Save(CommandContext context, SavingsResult result, string path)
    {
        (Multiplot picture, int height) = Draw(context, result);
        picture.SavePng(path, Width, height);
    }

    /// <summary>The bytes of a PNG file.</summary>
    public static byte[] Bytes(CommandContext context, SavingsResult result)
    {
        (Multiplot picture, int height) = Draw(context, result);
        return picture.Render(Width, height).GetImageBytes(ImageFormat.Png);
    }

    private static (Multiplot Picture, int Height) Draw(CommandContext context, SavingsResult result)
    {
        PlotWords words = PlotWords.Of(context);
        Language language = words.Language;
        List<(Plot Plot, int Height)> plots = [(Days(result, language), DaysHeight), (Cumulated(result, language), CumulatedHeight)];
        if (result.Baseline.HasTemperature)
        {
            plots.Insert(0, (Scatter(result, language), ScatterHeight));
        }

        Multiplot picture = new(plots[0].Plot);
        foreach ((Plot plot, _) in plots.Skip(1))
        {
            picture.AddPlot(plot);
        }

        foreach ((Plot plot, _) in plots)
        {
            words.ApplyTo(plot);
            plot.Axes.Left.MinimumSize = LabelWidth;
            plot.Axes.Left.MaximumSize = LabelWidth;
            plot.Axes.Right.MinimumSize = RightWidth;
        }

        ScottPlot.MultiplotLayouts.DraggableRows rows = new();
        rows.SetHeights([.. plots.Select(plot => plot.Height)]);
        picture.Layout = rows;
        return (picture, plots.Sum(plot => plot.Height));
    }

    private static Plot Scatter(SavingsResult result, Language language)
    {
        Plot plot = new();
        AddPoints(plot, result.Baseline.Readings.Where(day => day.Kind == DayKind.Workday), SavingsReportTexts.PlotWorkdays, WorkdayColor, language);
        AddPoints(plot, result.Baseline.Readings.Where(day => day.Kind == DayKind.DayOff), SavingsReportTexts.PlotDaysOff, DayOffColor, language);
        AddPoints(plot, result.Reporting.Readings, SavingsReportTexts.PlotReported, ReportedColor, language);
        AddModel(plot, result, DayKind.Workday, WorkdayColor, SavingsReportTexts.PlotModel.In(language));
        if (result.Model.Form.DayTypes != DayTypeUse.None)
        {
            AddModel(plot, result, DayKind.DayOff, DayOffColor, string.Empty);
        }

        plot.Title(SavingsReportTexts.PlotScatter.In(language), TitleSize);
        plot.XLabel(SavingsReportTexts.PlotTemperature.In(language), LabelSize);
        plot.YLabel(SavingsReportTexts.PlotUse.In(language), LabelSize);
        ShowLegend(plot);
        return plot;
    }

    private static void AddPoints(Plot plot, IEnumerable<DailyReading> days, Phrase name, Color color, Language language)
    {
        DailyReading[] shown = [.. days];
        if (shown.Length > 0)
        {
            var points = plot.Add.ScatterPoints(
                shown.Select(day => day.TemperatureCelsius).ToArray(), shown.Select(day => day.EnergyKilowattHours).ToArray(), color.WithAlpha(0.55));
            points.MarkerSize = 5;
            points.LegendText = name.In(language);
        }
    }

    private static void AddModel(Plot plot, SavingsResult result, DayKind kind, Color color, string name)
    {
        TemperatureRange range = TemperatureRange.Of([.. result.Baseline.Readings]);
        double occupancy = result.Baseline.Readings.Where(day => day.Kind == kind).Select(day => day.Occupancy).DefaultIfEmpty(0).Average();
        double[] celsius =
        [
            .. Enumerable.Range(0, LinePointCount)
                .Select(i => range.LeastCelsius + (i * (range.MostCelsius - range.LeastCelsius) / (LinePointCount - 1))),
        ];
        var line = plot.Add.ScatterLine(
            celsius,
            celsius.Select(temperature => result.Model.Predict(new DailyReading(default, kind, double.NaN, temperature, occupancy))).ToArray(),
            color.Darken(0.2));
        line.LineWidth = 3;
        line.LegendText = name;
    }

    private static Plot Days(SavingsResult result, Language language)
    {
        Plot plot = new();
        AddSeries(plot, result, day => day.BaselineKilowattHours + day.AdjustmentKilowattHours, SavingsReportTexts.AdjustedUse.In(language), Colors.Gray);
        AddSeries(plot, result, day => day.MeasuredKilowattHours, SavingsReportTexts.Measured.In(language), ReportedColor);
        ShowDates(plot);
        plot.Title(SavingsReportTexts.PlotDays.In(language), TitleSize);
        plot.YLabel(SavingsReportTexts.PlotUse.In(language), LabelSize);
        ShowLegend(plot);
        return plot;
    }

    // Days that do not count break the line.
    private static void AddSeries(Plot plot, SavingsResult result, Func<ReportedDay, double> valueOf, string name, Color color)
    {
        List<double> days = [];
        List<double> values = [];
        foreach (ReportedDay day in result.Days)
        {
            double position = Position(day.Day);
            if (days.Count > 0 && position - days[^1] > 1.5)
            {
                days.Add(position - 1);
                values.Add(double.NaN);
            }

            days.Add(position);
            values.Add(valueOf(day));
        }

        // Marks show a day that has none beside it.
        var line = plot.Add.Scatter(days, values, color);
        line.LineWidth = 2;
        line.MarkerSize = MarkSize;
        line.LegendText = name;
    }

    private static Plot Cumulated(SavingsResult result, Language language)
    {
        Plot plot = new();
        double[] days = [.. result.Days.Select(day => Position(day.Day))];
        double[] saved = new double[days.Length];
        double[] half = new double[days.Length];
        double sum = 0;
        for (int i = 0; i < days.Length; i++)
        {
            sum += result.Days[i].SavedKilowattHours;
            saved[i] = sum;
            half[i] = SavingsUncertainty.Regression(result.Model, [.. result.Reporting.Readings.Take(i + 1)], Confidence.Usual);
        }

        // The end of the band is the interval that is stated; on the way there it grows as the regression says.
        double scale = half[^1] > 0 ? result.HalfWidthKilowattHours / half[^1] : 1;
        var band = plot.Add.FillY(days, [.. saved.Zip(half, (s, h) => s - (scale * h))], [.. saved.Zip(half, (s, h) => s + (scale * h))]);
        band.FillColor = ReportedColor.WithAlpha(0.25);
        band.LineWidth = 0;
        var line = plot.Add.Scatter(days, saved, ReportedColor);
        line.LineWidth = 3;
        line.MarkerSize = MarkSize;
        plot.Add.HorizontalLine(0, 1, Colors.Gray);
        ShowDates(plot);
        plot.Title(SavingsReportTexts.PlotCumulated.In(language), TitleSize);
        plot.YLabel("kWh", LabelSize);
        return plot;
    }

    private static void ShowDates(Plot plot) => plot.Axes.DateTimeTicksBottom().TickGenerator = new ScottPlot.TickGenerators.DateTimeAutomatic
    {
        LabelFormatter = time => Period.Text(DateOnly.FromDateTime(time)),
    };

    private static void ShowLegend(Plot plot)
    {
        plot.ShowLegend(Alignment.UpperLeft, Orientation.Horizontal);
        plot.Legend.TightHorizontalWrapping = true;
        plot.Legend.ShadowColor = Colors.Transparent;
    }

    private static double Position(DateOnly day) => day.ToDateTime(TimeOnly.MinValue).ToOADate();
}
