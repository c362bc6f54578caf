using System.Xml.Linq;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report.Tests;

/// <summary>The page: well formed, whole in both languages, safe, and it says what is missing.</summary>
public sealed class HtmlTests(OfficeMonth office)
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Chinese, "zh-CN")]
    public void The_page_is_well_formed_and_has_no_empty_text(Language language, string tag)
    {
        XElement page = Page(office.Whole, language);

        Assert.Equal(tag, page.Attribute("lang")!.Value);
        Assert.All(Named(page, "h1", "h2", "h3", "th", "td", "li", "p", "title"), element => Assert.NotEqual(string.Empty, element.Value.Trim()));
        Assert.All(Named(page, "table"), table => Assert.Single(table.Descendants("tr").Select(row => row.Elements().Count()).Distinct()));
        Assert.All(page.Descendants().Where(e => e.Name.LocalName == "svg"), svg => Assert.NotEqual(string.Empty, svg.Attribute("aria-label")!.Value));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe");
        Assert.DoesNotContain("{0}", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_have_the_same_parts_and_the_same_numbers()
    {
        XElement english = Page(office.Whole, Language.English);
        XElement chinese = Page(office.Whole, Language.Chinese);

        Assert.Equal(english.Descendants().Select(e => e.Name.LocalName), chinese.Descendants().Select(e => e.Name.LocalName));
        Assert.Equal(Numbers(english), Numbers(chinese));
        Assert.NotEmpty(Numbers(english));
    }

    [Fact]
    public void Headings_in_chinese_are_chinese() => Assert.All(
        Named(Page(office.Whole, Language.Chinese), "h1", "h3", "th"), element => Assert.Contains(element.Value, c => c >= 0x4E00 && c < 0xA000));

    [Fact]
    public void The_figures_of_the_month_stand_in_the_page()
    {
        string text = Page(office.Whole, Language.English).Value;
        Assert.All(
            ["59,565", "74,400", "-19.9", "260", "07-15 14:00", "88.9", "390,100", "12,000", "298", "36.9", "1 h 30 min", "chiller"],
            figure => Assert.Contains(figure, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_has_a_bar_a_day_and_its_sub_items()
    {
        XElement[] pictures = [.. Page(office.Whole, Language.English).Descendants().Where(e => e.Name.LocalName == "svg")];
        Assert.Equal(2, pictures.Length);
        Assert.Equal(["hvac", "lighting", "power", "special", "unmetered"], Bars(pictures[0]).Select(bar => bar.Attribute("class")!.Value));
        Assert.Equal(31, Bars(pictures[1]).Count());
        Assert.Single(pictures[0].Descendants(), e => e.Attribute("class")?.Value == "before");
    }

    [Fact]
    public void Texts_from_outside_are_texts()
    {
        using ToldStore store = new(new Controller()
            .Tell("main", Controller.At(new DateOnly(2026, 7, 1)), 1)
            .Fault("<script>alert(1)</script>\\u0001\\u0008", true, Controller.At(new DateOnly(2026, 7, 1))));
        SiteDocument site = SiteFile.Example with { Building = SiteFile.Example.Building with { Name = "<img src=x onerror=alert(1)>&\"'" } };
        string html = ReportHtml.Write(store.Make(OfficeYears.July, site), Language.English);
        XElement page = Parse(html);

        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "img");
        Assert.Contains("<img src=x onerror=alert(1)>&\"'", page.Value, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(html, c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
    }

    [Theory]
    [InlineData(Language.English, "holds no controller")]
    [InlineData(Language.Chinese, "没有控制器")]
    public void An_empty_store_says_so(Language language, string text)
    {
        using ToldStore store = new();
        Assert.Contains(text, Page(store.Make(OfficeYears.July), language).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_without_data_says_so_and_has_no_picture()
    {
        using ToldStore store = new(new Controller().Tell("main", Controller.At(new DateOnly(2026, 7, 1)), 1));
        XElement page = Page(store.Make("2026-03-01..2026-03-31", SiteFile.Example), Language.English);

        Assert.Contains("The store holds nothing of this period.", page.Value, StringComparison.Ordinal);
        Assert.Contains("no data", page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName == "svg");
    }

    [Fact]
    public void Each_institution_is_a_section_and_the_contents_lead_there()
    {
        using ToldStore store = new(
            new Controller("school-7").Tell("main", Controller.At(new DateOnly(2026, 7, 1)), 1), new Controller().Tell("main", Controller.At(new DateOnly(2026, 7, 1)), 1));
        XElement page = Page(store.Make(OfficeYears.July, SiteFile.Example), Language.English);
        string[] ids = [.. page.Descendants("section").Select(section => section.Attribute("id")!.Value)];

        Assert.Equal(2, ids.Length);
        Assert.Equal(ids.Select(id => "#" + id), page.Descendants("a").Select(link => link.Attribute("href")!.Value));
        Assert.Contains("No site file was given for edge-1", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Savings_stand_with_their_uncertainty_or_with_the_reason_why_not()
    {
        ReportQuestion question = new(Period.Parse(OfficeYears.July)!, ToldStore.Now) { Sites = [SiteFile.Example], Baseline = Period.Parse("2025-07-01..2025-07-31") };
        EnergyReport saved = office.Store.Make(question);
        SavingsOutcome outcome = Assert.Single(saved.Institutions[0].Savings);

        Assert.Equal(74_400 - 59_565, outcome.Result!.SavedKilowattHours, 3);
        Assert.Contains("saved 14,835 kWh", Page(saved, Language.English).Value, StringComparison.Ordinal);

        EnergyReport refused = office.Store.Make(question with { Baseline = Period.Parse("2024-07-01..2024-07-31") });
        Assert.Contains("not reckoned; the baseline period 2024-07-01..2024-07-31 has 0 whole days", Page(refused, Language.English).Value, StringComparison.Ordinal);
    }

    private static XElement Page(EnergyReport report, Language language) => Parse(ReportHtml.Write(report, language));

    private static XElement Parse(string html)
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html", html, StringComparison.Ordinal);
        return XElement.Parse(html["<!DOCTYPE html>".Length..]);
    }

    private static IEnumerable<XElement> Named(XElement page, params string[] names) =>
        page.Descendants().Where(element => names.Contains(element.Name.LocalName));

    private static IEnumerable<XElement> Bars(XElement picture) => picture.Descendants().Where(element => element.Name.LocalName == "rect");

    private static IEnumerable<string> Numbers(XElement page) =>
        page.Descendants("td").Select(cell => cell.Value).Where(text => text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+') && !text.Contains(' ', StringComparison.Ordinal));
}
