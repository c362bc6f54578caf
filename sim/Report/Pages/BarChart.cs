using System.Globalization;
using System.Xml.Linq;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>Stacked bars as an SVG that stands in a page: no script, no font of its own.</summary>
internal static class BarChart
{
    private const int Width = 720;
    private const int Left = 70;
    private const int Right = 10;
    private const int Top = 24;
    private const int Bottom = 30;
    private const double BarPart = 0.7;
    private const int MarkCount = 4;
    private const int MostLabels = 16;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Draws.</summary>
    /// <param name="title">What it shows, for those who cannot see it.</param>
    /// <param name="unit">Unit of the heights.</param>
    /// <param name="height">Height where the width is 720.</param>
    /// <param name="bars">Label, parts with their class from the bottom, and the mark of a year before.</param>
    /// <returns>Null where there is nothing to draw.</returns>
    public static XElement? Draw(
        string title, string unit, int height, IReadOnlyList<(string Label, IReadOnlyList<(string Class, double Value)> Parts, double? Mark)> bars)
    {
        double most = bars.Select(bar => Math.Max(bar.Parts.Sum(part => Math.Max(0, part.Value)), bar.Mark ?? 0)).DefaultIfEmpty(0).Max();
        if (most <= 0)
        {
            return null;
        }

        double step = Step(most / MarkCount);
        double top = Math.Ceiling(most / step) * step;
        XElement svg = new(
            Svg + "svg",
            new XAttribute("viewBox", FormattableString.Invariant($"0 0 {Width} {height}")),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", Html.Clean(title)));
        for (double mark = 0; mark <= top + (step / 2); mark += step)
        {
            svg.Add(Line(Left, Width - Right, Y(mark), "grid"), Text(Left - 6, Y(mark) + 4, "end", "tick", Units.Text(mark)));
        }

        svg.Add(Text(Left - 6, Top - 12, "end", "tick", unit));
        double slot = (Width - Left - Right) / (double)bars.Count;
        int every = ((bars.Count - 1) / MostLabels) + 1;
        for (int i = 0; i < bars.Count; i++)
        {
            double x = Left + (i * slot) + (slot * (1 - BarPart) / 2);
            double sum = 0;
            foreach ((string name, double value) in bars[i].Parts.Where(part => part.Value > 0))
            {
                svg.Add(Bar(x, slot * BarPart, Y(sum + value), Y(sum), name));
                sum += value;
            }

            if (bars[i].Mark is { } before)
            {
                svg.Add(Line(x - 3, x + (slot * BarPart) + 3, Y(before), "before"));
            }

            if (i % every == 0)
            {
                svg.Add(Text(x + (slot * BarPart / 2), height - Bottom + 17, "middle", "tick", bars[i].Label));
            }
        }

        return svg;

        double Y(double value) => height - Bottom - (value / top * (height - Top - Bottom));
    }

    // 1, 2 or 5 times a power of ten.
    private static double Step(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power * (least <= power ? 1 : least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10);
    }

    private static XElement Bar(double x, double width, double top, double bottom, string name) => new(
        Svg + "rect",
        new XAttribute("class", name),
        new XAttribute("x", Number(x)),
        new XAttribute("y", Number(top)),
        new XAttribute("width", Number(width)),
        new XAttribute("height", Number(bottom - top)));

    private static XElement Line(double from, double to, double y, string name) => new(
        Svg + "line",
        new XAttribute("class", name),
        new XAttribute("x1", Number(from)),
        new XAttribute("x2", Number(to)),
        new XAttribute("y1", Number(y)),
        new XAttribute("y2", Number(y)));

    private static XElement Text(double x, double y, string anchor, string name, string text) => new(
        Svg + "text",
        new XAttribute("class", name),
        new XAttribute("x", Number(x)),
        new XAttribute("y", Number(y)),
        new XAttribute("text-anchor", anchor),
        text);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
