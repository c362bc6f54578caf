using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
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
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(RunningOffice.Pictures, name), FullPage = true });
            int excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (excess > 0)
            {
                findings.Add($"{path}: {excess} pixels too wide");
            }

            AxeResult axe = await page.RunAxe(
                new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa") });
            findings.AddRange(axe.Violations.SelectMany(violation => violation.Nodes.Select(
                node => $"{path}: {violation.Id} {node.Html} {node.Any.FirstOrDefault()?.Message}")));
        }

        await page.Context.CloseAsync();
        await office.PaceAsync("300×");
        Assert.Empty(findings);
    }
}
