using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>Keeps a picture of a page, and says what is wrong with it.</summary>
internal static class PageCheck
{
    /// <summary>What is too wide, has no label or too little contrast.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page, string path, string picture)
    {
        List<string> findings = [];
        await RunningOffice.LiveAsync(page);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(RunningOffice.Pictures, picture), FullPage = true });
        int excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (excess > 0)
        {
            findings.Add($"{path}: {excess} pixels too wide");
        }

        AxeResult axe = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa") });
        findings.AddRange(axe.Violations.SelectMany(violation => violation.Nodes.Select(
            node => $"{path}: {violation.Id} {node.Html} {node.Any.FirstOrDefault()?.Message}")));
        return findings;
    }
}
