using System.Globalization;
using System.Net;
using System.Text;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Draws points as an SVG that stands in a page: no script, no font of its own.</summary>
internal static class SvgScatter
{
    private const int Width = 560;
    private const int Height = 380;
    private const int Left = 78;
    private const int Right = 16;
    private const int Top = 14;
    private const int Bottom = 54;

    /// <summary>Draws.</summary>
    /// <param name="points">At least one.</param>
    /// <param name="xName">Name of the axis to the right.</param>
    /// <param name="yName">Name of the axis upwards.</param>
    /// <param name="xNames">Names of the marks 0, 1, 2 and so on, or null for numbers.</param>
    public static string Draw(IReadOnlyList<PlotPoint> points, string xName, string yName, IReadOnlyList<string>? xNames = null)
    {
        PlotAxis x = new([.. points.Select(p => p.X)]);
        PlotAxis y = new([.. points.Select(p => p.Y)]);
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Text(yName)} / {Text(xName)}\">\n");
        foreach (double mark in y.Marks)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(mark):0.#}\" y2=\"{Y(mark):0.#}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"tick\" x=\"{Left - 6}\" y=\"{Y(mark) + 4:0.#}\" text-anchor=\"end\">{Number(y, mark)}</text>\n");
        }

        foreach ((double mark, string name) in xNames is null ? x.Marks.Select(m => (m, Number(x, m))) : PlotPoints.Shown(xNames, Width - Left - Right).Select((n, i) => ((double)i, n)))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{X(mark):0.#}\" x2=\"{X(mark):0.#}\" y1=\"{Top}\" y2=\"{Height - Bottom}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"tick\" x=\"{X(mark):0.#}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{Text(name)}</text>\n");
        }

        foreach (PlotPoint point in points.OrderBy(p => p.Mark))
        {
            int radius = point.Mark >= PlotMark.Today ? 7 : 4;
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"{ClassOf(point.Mark)}\" cx=\"{X(point.X):0.#}\" cy=\"{Y(point.Y):0.#}\" r=\"{radius}\">");
            svg.Append(CultureInfo.InvariantCulture, $"<title>{Text(point.Label)}</title></circle>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"axis\" x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 10}\" text-anchor=\"middle\">{Text(xName)}</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"axis\" transform=\"translate(16 {(Top + Height - Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">{Text(yName)}</text>\n");
        return svg.Append("</svg>\n").ToString();

        double X(double value) => Left + (x.Part(value) * (Width - Left - Right));
        double Y(double value) => Height - Bottom - (y.Part(value) * (Height - Top - Bottom));
    }

    /// <summary>The class of a mark in the page's style.</summary>
    public static string ClassOf(PlotMark mark) => mark switch
    {
        PlotMark.Inadmissible => "bad",
        PlotMark.Beaten => "beaten",
        PlotMark.Front => "front",
        PlotMark.Today => "today",
        _ => "best",
    };

    private static string Number(PlotAxis axis, double value) => value.ToString(axis.Format, CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
