using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

public partial class WiringDrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly DateOnly Date = new(2026, 7, 15);

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void The_office_fits_one_sheet_with_every_channel_and_its_terminal_once(Language language)
    {
        WiringPlan plan = WiringPlan.Of(SiteFile.Example);
        XElement sheet = Assert.Single(Sheets(plan, language));
        XElement[] rows = [.. Rows(sheet)];

        Assert.Equal(
            plan.Rows.Select(row => $"{row.Channel.Sort}-{row.Channel.Number}").Order(), rows.Select(row => row.Attribute("data-name")!.Value).Order());
        Assert.All(plan.Rows, row =>
        {
            XElement drawn = rows.Single(element => element.Attribute("data-name")!.Value == $"{row.Channel.Sort}-{row.Channel.Number}");
            string[] texts = [.. Texts(drawn)];
            Assert.Contains(texts, text => text.Split(' ')[0] == row.Channel.Terminal);
            Assert.Contains(row.Names[0], texts);
        });
        string all = string.Join('\n', Texts(sheet));
        Assert.Contains("zibo-office-1", all, StringComparison.Ordinal);
        Assert.Contains(plan.ImageCrc.ToString("X8", CultureInfo.InvariantCulture), all, StringComparison.Ordinal);
        Assert.Contains("2026-07-15", all, StringComparison.Ordinal);
        Assert.Contains("K16", all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_current_transformer_shows_its_direction_and_a_meter_its_polarity()
    {
        XElement[] rows = [.. Rows(Sheets(WiringPlan.Of(SiteFile.Example), Language.English)[0])];
        Assert.Superset(new HashSet<string> { "P1 (K)", "P2 (L)", "S1 (k)", "S2 (l)", "VP" }, Texts(Row(rows, "AnalogInput-0")).ToHashSet());
        Assert.Superset(new HashSet<string> { "S0", "+", "−", "GND" }, Texts(Row(rows, "PulseInput-0")).ToHashSet());
        Assert.Superset(new HashSet<string> { "K1 NC *", "COM", "KM", "L", "N" }, Texts(Row(rows, "Output-0")).ToHashSet());
    }

    // Names, ids and numbers are the site's own; every other word of the drawing is Chinese or a mark on a device.
    [Fact]
    public void Chinese_drawings_have_no_English_sentences()
    {
        foreach (WiringPlan plan in (WiringPlan[])[WiringPlan.Of(SiteFile.Example), WiringPlan.Of(SiteFile.Parse("guards", GuardDraft.With()))])
        {
            HashSet<string> names = [.. plan.Rows.SelectMany(row => row.Names), plan.SiteId, plan.DeviceId, plan.BoardId];
            string[] texts = [.. Sheets(plan, Language.Chinese).SelectMany(Texts).Where(text => !names.Contains(text))];
            Assert.NotEmpty(texts);
            Assert.All(texts, text => Assert.DoesNotMatch(EnglishWords(), text));
        }
    }

    [Fact]
    public void More_than_a_sheet_takes_goes_to_the_next_and_nothing_twice()
    {
        WiringPlan plan = WiringPlan.Of(SiteFile.Parse("large", Large()));
        IReadOnlyList<XElement> sheets = Sheets(plan, Language.English);
        string[] drawn = [.. sheets.SelectMany(Rows).Select(row => row.Attribute("data-name")!.Value)];

        Assert.Equal(2, sheets.Count);
        Assert.Equal(plan.Rows.Select(row => $"{row.Channel.Sort}-{row.Channel.Number}").Order(), drawn.Order());
        Assert.All(sheets, sheet => Assert.InRange(Rows(sheet).Count(), 1, 2 * WiringSheet.RowsPerSide));
        Assert.Contains("Sheet 2 of 2", Texts(sheets[1]));
    }

    // By the widths that the fit works with: nothing reaches beyond the sheet or into the board.
    [Fact]
    public void Long_names_stay_in_their_space()
    {
        foreach (XElement text in Sheets(WiringPlan.Of(SiteFile.Parse("large", Large())), Language.English).SelectMany(sheet => sheet.Descendants(Svg + "text")))
        {
            double size = Number(text, "font-size");
            double width = TextFit.WidthEm(text.Value) * size;
            double start = Number(text, "x") - text.Attribute("text-anchor")!.Value switch { "end" => width, "middle" => width / 2, _ => 0 };
            Assert.InRange(start, 7, 290);
            Assert.InRange(start + width, 7, 290.5);
        }
    }

    [Fact]
    public void Html_has_the_drawing_and_a_row_for_each_channel()
    {
        WiringPlan plan = WiringPlan.Of(SiteFile.Example);
        string html = WiringDrawing.Html(plan, Language.Chinese, Date);
        XDocument page = XDocument.Parse(html[html.IndexOf('\n', StringComparison.Ordinal)..].Trim());

        Assert.StartsWith("<!DOCTYPE html>\n", html, StringComparison.Ordinal);
        Assert.Single(page.Descendants(Svg + "svg"));
        Assert.Equal(plan.Rows.Count + plan.Free.Count, page.Descendants("tbody").Single().Elements("tr").Count());
        Assert.Equal(plan.Free.Count, page.Descendants("td").Count(cell => cell.Value == "空闲"));
    }

    [Fact]
    public void What_people_wrote_is_escaped()
    {
        WiringPlan plan = WiringPlan.Of(SiteFile.Example) with { SiteId = "<b>&\"site\"" };
        Assert.Contains("<b>&\"site\"", Texts(Sheets(plan, Language.English)[0]));
        Assert.DoesNotContain("<b>", WiringDrawing.Html(plan, Language.English, Date), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one line through all meters", 12, 2, "one line through all|meters")]
    [InlineData("one line through all meters", 12, 1, "one line through all m…")]
    [InlineData("手拉手连接，末端接 120 Ω", 5, 3, "手拉手连|接，末端接|120 Ω")]
    [InlineData("short", 12, 2, "short")]
    [InlineData("", 12, 2, "")]
    public void Texts_are_broken_at_words_and_never_before_a_comma(string text, double widthEm, int lines, string expected)
    {
        IReadOnlyList<string> wrapped = TextFit.Wrap(text, widthEm, lines);
        Assert.Equal(expected, string.Join('|', wrapped));
        Assert.All(wrapped, line => Assert.True(TextFit.WidthEm(line) <= widthEm));
    }

    private static string Large()
    {
        IEnumerable<string> pulses = Enumerable.Range(0, 20).Select(
            i => $$"""{ "id": "wwwmmmwwwmmmwwwmmmwww-{{i:D2}}", "pulse": { "channel": {{i}}, "impulsesPerKilowattHour": 6400 } }""");
        IEnumerable<string> meters = Enumerable.Range(1, 9).Select(
            i => $$"""{ "id": "mmmmmmmmmmmmmmmmmmmmmm-{{i}}", "modbus": { "channel": 0, "model": "sdm630", "address": {{i}} } }""");
        IEnumerable<string> loads = Enumerable.Range(0, 15).Select(
            i => $$"""{ "id": "wwwwwwwwwwwwwwwwwwwww-{{i:D2}}", "kind": "chiller", "output": {{i}}, "ratedWatts": 182500, "shedPriority": {{i + 1}}, "minimumOnSeconds": 300, "minimumOffSeconds": 300 }""");
        return $$"""
            {
              "siteId": "wwwwwwwwwwwwwwwwwwwwwwww", "deviceId": "mmmmmmmmmmmmmmmmmmmmmmmm", "board": "virtual", "fireAlarmInput": 0,
              "demand": { "limitWatts": 250000 }, "siteCircuit": "wwwmmmwwwmmmwwwmmmwww-00",
              "circuits": [{{string.Join(", ", pulses.Concat(meters))}}],
              "loads": [{{string.Join(", ", loads)}}]
            }
            """;
    }

    private static IReadOnlyList<XElement> Sheets(WiringPlan plan, Language language) =>
        [.. WiringDrawing.Svg(plan, language, Date).Select(sheet => XDocument.Parse(sheet).Root!)];

    private static IEnumerable<XElement> Rows(XElement sheet) =>
        sheet.Descendants(Svg + "g").Where(group => group.Attribute("class")!.Value == "row");

    private static XElement Row(XElement[] rows, string name) => rows.Single(row => row.Attribute("data-name")!.Value == name);

    private static IEnumerable<string> Texts(XElement element) => element.Descendants(Svg + "text").Select(text => text.Value);

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    // Two words of small letters in a row: units, marks and channel ids have none.
    [GeneratedRegex("[a-z]{3,} [a-z]{2,}")]
    private static partial Regex EnglishWords();
}
