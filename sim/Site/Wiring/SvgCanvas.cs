using System.Globalization;
using System.Xml.Linq;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Draws lines, boxes and texts in millimetres.</summary>
internal sealed class SvgCanvas
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly XElement _root;

    /// <summary>Begins a sheet.</summary>
    public SvgCanvas(double widthMillimetres, double heightMillimetres, string language, string title)
    {
        _root = new XElement(
            Svg + "svg",
            new XAttribute("width", Number(widthMillimetres) + "mm"),
            new XAttribute("height", Number(heightMillimetres) + "mm"),
            new XAttribute("viewBox", $"0 0 {Number(widthMillimetres)} {Number(heightMillimetres)}"),
            new XAttribute(XNamespace.Xml + "lang", language),
            new XAttribute("font-family", "'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'DejaVu Sans', Arial, sans-serif"),
            new XElement(Svg + "title", title));
        Box(0, 0, widthMillimetres, heightMillimetres, "none", "#ffffff");
    }

    /// <summary>What was drawn.</summary>
    public XElement Root => _root;

    /// <summary>Begins a group that later shapes go into; programs find it by its class and name.</summary>
    public SvgCanvas Group(string kind, string name)
    {
        XElement group = new(Svg + "g", new XAttribute("class", kind), new XAttribute("data-name", name));
        _root.Add(group);
        return new SvgCanvas(group);
    }

    private SvgCanvas(XElement root) => _root = root;

    public void Line(double x1, double y1, double x2, double y2, double widthMillimetres = 0.25, string colour = "#000000") => _root.Add(new XElement(
        Svg + "line",
        new XAttribute("x1", Number(x1)),
        new XAttribute("y1", Number(y1)),
        new XAttribute("x2", Number(x2)),
        new XAttribute("y2", Number(y2)),
        new XAttribute("stroke", colour),
        new XAttribute("stroke-width", Number(widthMillimetres)),
        new XAttribute("stroke-linecap", "round")));

    public void Box(double x, double y, double width, double height, string colour = "#000000", string fill = "none") => _root.Add(new XElement(
        Svg + "rect",
        new XAttribute("x", Number(x)),
        new XAttribute("y", Number(y)),
        new XAttribute("width", Number(width)),
        new XAttribute("height", Number(height)),
        new XAttribute("stroke", colour),
        new XAttribute("stroke-width", "0.25"),
        new XAttribute("fill", fill)));

    public void Circle(double x, double y, double radius, string fill = "none") => _root.Add(new XElement(
        Svg + "circle",
        new XAttribute("cx", Number(x)),
        new XAttribute("cy", Number(y)),
        new XAttribute("r", Number(radius)),
        new XAttribute("stroke", "#000000"),
        new XAttribute("stroke-width", "0.25"),
        new XAttribute("fill", fill)));

    public void Arrow(double x, double y, double size, bool isDown) => _root.Add(new XElement(
        Svg + "path",
        new XAttribute("d", $"M {Number(x - (size / 2))} {Number(isDown ? y - size : y + size)} L {Number(x + (size / 2))} {Number(isDown ? y - size : y + size)} L {Number(x)} {Number(y)} Z"),
        new XAttribute("fill", "#000000")));

    /// <summary>Writes a text; its anchor is start, middle or end.</summary>
    public void Text(
        double x, double y, string text, double sizeMillimetres, string anchor = "start", bool isBold = false, string colour = "#000000")
    {
        if (text.Length == 0)
        {
            return;
        }

        _root.Add(new XElement(
            Svg + "text",
            new XAttribute("x", Number(x)),
            new XAttribute("y", Number(y)),
            new XAttribute("font-size", Number(sizeMillimetres)),
            new XAttribute("text-anchor", anchor),
            isBold ? new XAttribute("font-weight", "bold") : null,
            new XAttribute("fill", colour),
            text));
    }

    /// <summary>Writes a text in lines of a width; gives the y below the last line.</summary>
    public double Paragraph(double x, double y, string text, double sizeMillimetres, double widthMillimetres, int maximumLines, string colour = "#000000")
    {
        foreach (string line in TextFit.Wrap(text, widthMillimetres / sizeMillimetres, maximumLines))
        {
            Text(x, y, line, sizeMillimetres, colour: colour);
            y += sizeMillimetres * 1.18;
        }

        return y;
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
