using Microsoft.Playwright;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>Every page, in both languages, light and dark, at the width of a desktop and of a phone.</summary>
[Collection(SharedOffice.Name)]
public sealed class PageTests(RunningOffice office)
{
    private static readonly string[] Pages =
    [
        "controllers", "compare", "simulator", "login",
        .. new[] { "building", "demand", "loads", "budget", "cost", "schedule", "events", "timeline" }
            .Select(page => "c/zibo-office-1/edge-1/" + page),
    ];

    /// <summary>Each choice of language, width and scheme meets each other one; a picture of every page is kept.</summary>
    [Theory]
    [InlineData("en", false, false)]
    [InlineData("zh-CN", true, true)]
    public async Task Pages_have_labels_and_contrast_and_fit_their_width(string language, bool isPhone, bool isDark)
    {
        RunningOffice.SkipWithoutBrowser();

        // Paused: the pages stand still for their pictures, and the machine is the browser's.
        await office.PaceAsync("Pause");
        IPage page = await office.OpenAsync(language, isPhone, isDark);
        List<string> findings = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                findings.Add($"{page.Url}: {message.Text}");
            }
        };
        foreach (string path in Pages)
        {
            await page.GotoAsync(path);
            await Assertions.Expect(page.Locator("h1")).ToBeAttachedAsync();
            string name = $"{path.Split('/')[^1]}-{(isPhone ? "phone" : "desktop")}-{(isDark ? "dark" : "light")}-{language}.png";
            findings.AddRange(await PageCheck.FindAsync(page, path, name));
        }

        await page.Context.CloseAsync();
        await office.PaceAsync("300×");
        Assert.Empty(findings);
    }

    /// <summary>What takes a month to come about is told at once: the messages of the contract's examples.</summary>
    [Theory]
    [InlineData("en", false, false)]
    [InlineData("zh-CN", true, true)]
    public async Task Costs_and_events_have_labels_and_contrast_and_fit_their_width(string language, bool isPhone, bool isDark)
    {
        RunningOffice.SkipWithoutBrowser();
        await using ServedPages pages = await ServedPages.StartAsync();
        ToldMonth.Tell(pages.Fleet);
        IPage page = await office.OpenAsync(language, isPhone, isDark);
        await page.GotoAsync(new Uri(pages.Server.Address, "c/office/edge-1/cost").ToString());
        await Assertions.Expect(page.Locator("[data-cost]")).ToHaveCountAsync(9);
        await Assertions.Expect(page.Locator("[data-response=peak-7]")).ToBeVisibleAsync();
        List<string> findings =
            [.. await PageCheck.FindAsync(page, "cost", $"cost-month-{(isPhone ? "phone" : "desktop")}-{(isDark ? "dark" : "light")}-{language}.png")];

        // Without a site file nothing can be said of the coming days, and the page says so.
        await page.GotoAsync(new Uri(pages.Server.Address, "c/office/edge-1/schedule").ToString());
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("--site FILE");
        findings.AddRange(await PageCheck.FindAsync(page, "schedule", $"schedule-none-{language}.png"));
        await page.Context.CloseAsync();
        Assert.Empty(findings);
    }
}
