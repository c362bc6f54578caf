using System.Globalization;
using System.Xml.Linq;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Writes a plan as one page: the sheets, then the table.</summary>
/// <param name="plan">The plan.</param>
/// <param name="language">Language of all words.</param>
/// <param name="date">Date of the sheets.</param>
internal sealed class WiringPage(WiringPlan plan, Language language, DateOnly date)
{
    private const string Style = """

        @page { size: A4 landscape; margin: 0; }
        body { margin: 0; font-family: 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'DejaVu Sans', Arial, sans-serif; }
        svg { display: block; width: 297mm; height: 209.5mm; break-after: page; }
        section { padding: 10mm; }
        h1 { font-size: 14pt; margin: 0 0 2mm 0; }
        p { font-size: 9pt; margin: 0 0 2mm 0; }
        table { border-collapse: collapse; width: 100%; font-size: 8pt; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th, td { border: 0.2mm solid #888; padding: 0.8mm 1.2mm; text-align: left; vertical-align: top; }
        th { background: #eee; }
        td.terminal { font-weight: bold; white-space: nowrap; }
        td.check { color: #b00000; }

        """;

    /// <summary>The page.</summary>
    public string Write()
    {
        string title = $"{Say(WiringSheetTexts.Title)} {plan.SiteId} {plan.DeviceId}";
        XElement page = new(
            "html",
            new XAttribute("lang", language == Language.Chinese ? "zh-CN" : "en"),
            new XElement("head", new XElement("meta", new XAttribute("charset", "utf-8")), new XElement("title", title), new XElement("style", Style)),
            new XElement("body", new WiringSheet(plan, language, date).Draw(), Table()));
        return "<!DOCTYPE html>\n" + page + "\n";
    }

    private XElement Table()
    {
        Phrase[] heads =
        [
            WiringSheetTexts.Terminal, WiringSheetTexts.Channel, WiringSheetTexts.Line, WiringSheetTexts.Name, WiringSheetTexts.Purpose,
            WiringSheetTexts.Wire, WiringSheetTexts.Remark,
        ];
        return new XElement(
            "section",
            new XElement("h1", $"{Say(WiringSheetTexts.TableTitle)} {plan.SiteId} {plan.DeviceId}"),
            new XElement(
                "p",
                $"{Say(WiringSheetTexts.Board)} {plan.BoardId} · {Say(WiringSheetTexts.Image)} {WiringSheet.CrcText(plan.ImageCrc)} · "
                + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new XElement(
                "table",
                new XElement("thead", new XElement("tr", heads.Select(head => new XElement("th", Say(head))))),
                new XElement("tbody", plan.Rows.Select(Row), plan.Free.Select(FreeRow))));
    }

    private XElement Row(WiringRow row)
    {
        (string first, string second) = row.Clamps;
        string clamps = first.Length == 0 ? second : $"{first}, {second}";
        return new XElement(
            "tr",
            new XElement("td", new XAttribute("class", "terminal"), $"{row.Channel.Terminal} ({clamps})"),
            new XElement("td", Channel(row.Channel)),
            new XElement("td", row.Channel.Line),
            new XElement("td", string.Join(", ", row.Names)),
            new XElement("td", Say(row.Purpose)),
            new XElement("td", Say(row.Wire)),
            new XElement(
                "td",
                row.Channel.IsUnconfirmed ? new XAttribute("class", "check") : null,
                string.Join(
                    language == Language.Chinese ? "；" : "; ",
                    row.Remarks.Concat(row.Channel.IsUnconfirmed ? [WiringSheetTexts.Check] : []).Select(Say))));
    }

    private XElement FreeRow(BoardChannel channel) => new(
        "tr",
        new XElement("td", new XAttribute("class", "terminal"), channel.Terminal),
        new XElement("td", Channel(channel)),
        new XElement("td", channel.Line),
        new XElement("td", new XAttribute("colspan", "4"), Say(WiringSheetTexts.FreeRow)));

    private string Channel(BoardChannel channel) =>
        string.Create(CultureInfo.InvariantCulture, $"{Say(WiringTexts.SortName(channel.Sort))} {channel.Number}");

    private string Say(Phrase phrase) => phrase.In(language);
}
