using System.Xml;
using System.Xml.Linq;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>Elements of a page in one language. Text is text whatever it holds: nothing that came from outside becomes markup.</summary>
/// <param name="language">The language.</param>
internal sealed class Html(Language language)
{
    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>An element; it is never written in the short form, which browsers take for an open one.</summary>
    public static XElement Element(string name, params object?[] content)
    {
        XElement element = new(name, content);
        if (element.IsEmpty && name != "meta")
        {
            element.Add(string.Empty);
        }

        return element;
    }

    /// <summary>A class.</summary>
    public static XAttribute Class(string name) => new("class", name);

    /// <summary>What XML cannot hold, control characters, is left out.</summary>
    public static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));

    /// <summary>A text in the language.</summary>
    public string Say(Phrase phrase) => Clean(phrase.In(language));

    /// <summary>A paragraph.</summary>
    public XElement Paragraph(Phrase phrase, string name = "") => Element("p", name.Length > 0 ? Class(name) : null, Say(phrase));

    /// <summary>A table.</summary>
    /// <param name="heads">Name and unit of each column.</param>
    /// <param name="textCount">Columns from the left that hold text.</param>
    /// <param name="rows">Cells; a null is "no data".</param>
    public XElement Table(IReadOnlyList<(Phrase Name, string Unit)> heads, int textCount, IEnumerable<IReadOnlyList<object?>> rows) => Element(
        "table",
        Element("thead", Element("tr", heads.Select((head, i) => Head(head.Name, head.Unit, i < textCount)))),
        Element("tbody", rows.Select(row => Element("tr", row.Select((cell, i) => Cell(cell, i < textCount))))));

    private XElement Head(Phrase name, string unit, bool isText) => Element(
        "th", new XAttribute("scope", "col"), isText ? Class("text") : null, Say(name), unit.Length > 0 ? Element("small", " " + unit) : null);

    private XElement Cell(object? value, bool isText) => Element(
        "td",
        isText ? Class("text") : value is null ? Class("none") : null,
        value switch
        {
            null => Say(ReportTexts.NoData),
            double number => Units.Text(number),
            Phrase phrase => Say(phrase),
            string text => Clean(text),
            XElement element => element,
            _ => FormattableString.Invariant($"{value:#,0}"),
        });
}
