using ScottPlot;
using Zibo.EdgeCtl.Sim.Site;
using Zibo.EdgeCtl.Sim.Tune;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>The pictures of a tuning: objectives against each other, and each parameter against the first objective.</summary>
internal static class TunePlot
{
    private const int Width = 1_000;
    private const int Height = 640;
    private const float TitleSize = 16;
    private const float LabelSize = 14;
    private const float LeftWidth = 100;

    /// <summary>Draws all of them into a folder, which is made where it is not there.</summary>
    /// <param name="context">The language; English where the machine has no font for Chinese.</param>
    /// <param name="report">What was found.</param>
    /// <param name="folder">The folder.</param>
    public static void Save(CommandContext context, TuneReport report, string folder)
    {
        PlotWords words = PlotWords.Of(context);
        Language language = words.Language;
        Directory.CreateDirectory(folder);
        IReadOnlyList<Objective> objectives = report.Head.Objectives;
        for (int i = 0; i < objectives.Count; i++)
        {
            for (int k = i + 1; k < objectives.Count; k++)
            {
                string name = $"{FileName(objectives[i])}-{FileName(objectives[k])}.png";
                Draw(report, PlotPoints.Of(report, objectives[k], objectives[i]), Objectives.Name(objectives[k]).In(language), objectives[i], null, name);
            }
        }

        for (int i = 0; i < report.Head.Parameters.Count; i++)
        {
            IReadOnlyList<string> names = PlotPoints.NamesOf(report, i);
            Draw(report, PlotPoints.Of(report, i, names, objectives[0]), report.Head.Parameters[i].Path, objectives[0], names, $"parameter-{i + 1}.png");
        }

        void Draw(
            TuneReport drawn, IReadOnlyList<PlotPoint> points, string xName, Objective y, IReadOnlyList<string>? names, string name)
        {
            using Plot plot = Scatter(points, language);
            words.ApplyTo(plot);

            if (names is not null)
            {
                plot.Axes.Bottom.SetTicks([.. Enumerable.Range(0, names.Count).Select(n => (double)n)], [.. PlotPoints.Shown(names, Width - (int)LeftWidth)]);
            }

            plot.XLabel(xName, LabelSize);
            plot.YLabel(Objectives.Name(y).In(language), LabelSize);
            plot.Title(HtmlTexts.Title.Format(drawn.Head.Site).In(language), TitleSize);
            plot.Axes.Left.MinimumSize = LeftWidth;
            plot.Legend.Orientation = Orientation.Horizontal;
            plot.Legend.ShadowColor = Colors.Transparent;
            plot.ShowLegend(Edge.Bottom);
            plot.SavePng(Path.Combine(folder, name), Width, Height);
        }
    }

    private static Plot Scatter(IReadOnlyList<PlotPoint> points, Language language)
    {
        Plot plot = new();
        foreach (IGrouping<PlotMark, PlotPoint> group in points.GroupBy(p => p.Mark).OrderBy(g => g.Key))
        {
            (Color color, Phrase text) = Look(group.Key);
            var markers = plot.Add.ScatterPoints(group.Select(p => p.X).ToArray(), group.Select(p => p.Y).ToArray(), color);
            markers.MarkerSize = group.Key >= PlotMark.Today ? 14 : 8;
            markers.LegendText = text.In(language);
        }

        plot.Axes.Margins(0.08, 0.12);
        return plot;
    }

    private static (Color Color, Phrase Text) Look(PlotMark mark) => mark switch
    {
        PlotMark.Inadmissible => (Color.FromHex("#eab5af"), HtmlTexts.LegendBad),
        PlotMark.Beaten => (Color.FromHex("#a9b4bf"), HtmlTexts.LegendBeaten),
        PlotMark.Front => (Color.FromHex("#1f6fb2"), HtmlTexts.LegendFront),
        PlotMark.Today => (Color.FromHex("#111111"), TuneTexts.Base),
        _ => (Color.FromHex("#22843c"), TuneTexts.Recommended),
    };

    private static string FileName(Objective objective) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(objective.ToString());
}
