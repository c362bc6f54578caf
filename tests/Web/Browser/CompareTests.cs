using Microsoft.Playwright;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>Two spans of a store on the page that compares.</summary>
[Collection(SharedOffice.Name)]
public sealed class CompareTests(RunningOffice office)
{
    [Theory]
    [InlineData("en", false, false)]
    [InlineData("zh-CN", true, true)]
    public async Task Spans_of_a_store_are_compared_by_site(string language, bool isPhone, bool isDark)
    {
        RunningOffice.SkipWithoutBrowser();
        IPage page = await office.OpenAsync(language, isPhone, isDark);
        await page.GotoAsync("compare");
        await RunningOffice.LiveAsync(page);
        await page.SetInputFilesAsync("#first", Table("before.csv", "2026-07-01..2026-07-02"));
        await page.SetInputFilesAsync("#second", Table("after.csv", "2026-07-03..2026-07-04"));
        ILocator energy = page.Locator("[data-figure=energy]");
        await Assertions.Expect(energy).ToContainTextAsync("+2.9 %");
        await Assertions.Expect(page.Locator("#first-site")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-figure=switches]")).ToHaveCountAsync(0);
        await page.SelectOptionAsync("#second-site", "1");
        await Assertions.Expect(energy).ToContainTextAsync("−50.0 %");
        await Assertions.Expect(page.Locator(".key")).ToContainTextAsync("zibo-school-1, 2026-07-03–2026-07-04");
        IReadOnlyList<string> findings = await PageCheck.FindAsync(page, "compare", $"compare-spans-{language}.png");
        await page.Context.CloseAsync();
        Assert.Empty(findings);
    }

    private static FilePayload Table(string name, string period) => new()
    {
        Name = name,
        MimeType = "text/csv",
        Buffer = System.Text.Encoding.UTF8.GetBytes(ComparedTableTests.TwoSites(period, Language.English)),
    };
}
