using Microsoft.Playwright;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>Setpoints and exceptions on the page of schedules.</summary>
[Collection(SharedOffice.Name)]
public sealed class ScheduleTests(RunningOffice office)
{
    private const string Page = "c/zibo-office-1/edge-1/schedule";

    [Fact]
    public async Task Exceptions_stay_listed_for_every_reader_until_all_is_taken_back()
    {
        RunningOffice.SkipWithoutBrowser();

        // Slow enough that none is over before it is looked at.
        await office.PaceAsync("10×");
        IPage page = await office.LoginAsync(Page);
        await RunningOffice.PressAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "ventilation", Exact = true }), true);
        await SendAsync(page, "2026-07-10T00:00", "2026-08-02T00:00", "Nobody is there", Row(page, "in force"));
        await SendAsync(page, "2026-08-02T08:00", "2026-08-03T09:30", "People are there", Row(page, "coming"));
        await SendAsync(page, "2026-08-02T08:00", "2027-01-01T00:00", "Nobody is there", Row(page, "refused"));
        await Assertions.Expect(Row(page, "coming")).ToContainTextAsync("2026-08-03 09:30");
        await Assertions.Expect(Row(page, "refused")).ToContainTextAsync(Meaning("out-of-range"));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-sent=ventilation]")).ToHaveCountAsync(3);

        // Who is not logged in reads them too. Paused: nothing moves while it is looked at.
        await office.PaceAsync("Pause");
        List<string> findings = [.. await PageCheck.FindAsync(page, Page, "schedule-exceptions-en.png")];
        IPage reader = await office.OpenAsync("zh-CN", isPhone: true, isDark: true);
        await reader.GotoAsync(Page);
        await Assertions.Expect(Row(reader, "生效中")).ToHaveCountAsync(1);
        findings.AddRange(await PageCheck.FindAsync(reader, Page, "schedule-exceptions-zh-CN.png"));
        await office.PaceAsync("10×");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Take all back" }).ClickAsync();
        await Assertions.Expect(reader.Locator("[data-sent=ventilation]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-sent=ventilation]")).ToHaveCountAsync(0);
        await reader.Context.CloseAsync();
        await page.Context.CloseAsync();
        await office.PaceAsync("300×");
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("en", false, false, "moved by −0.5 K", "as usual", "Setpoints")]
    [InlineData("zh-CN", true, true, "已调整 −0.5 K", "正常", "温度设定值")]
    public async Task Setpoints_say_where_they_stand_and_follow_what_is_told(
        string language, bool isPhone, bool isDark, string moved, string usual, string title)
    {
        RunningOffice.SkipWithoutBrowser();
        await using ServedPages pages = await ServedPages.StartAsync(facts: SetpointTests.Facts);
        Told told = new(fleet: pages.Fleet);
        told.Setpoint("rooms", 2_600, "ahead-of-rate", roomCentiCelsius: 2_710);
        IPage page = await office.OpenAsync(language, isPhone, isDark);
        await page.GotoAsync(new Uri(pages.Server.Address, "c/office/edge-1/schedule").ToString());
        ILocator rooms = page.Locator("[data-setpoint=rooms]");
        await Assertions.Expect(rooms).ToContainTextAsync(moved);
        await Assertions.Expect(rooms).ToContainTextAsync("26.0 °C");
        await Assertions.Expect(rooms).ToContainTextAsync("27.1 °C");
        await Assertions.Expect(rooms).ToContainTextAsync("2026-07-15 12:00");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = title })).ToBeVisibleAsync();
        await RunningOffice.LiveAsync(page);
        IReadOnlyList<string> findings = await PageCheck.FindAsync(page, "schedule", $"schedule-setpoints-{language}.png");
        told.Setpoint("rooms", 2_650, "occupied", 3_600_000, 2_640);
        await Assertions.Expect(rooms).ToContainTextAsync(usual);
        await Assertions.Expect(rooms).ToContainTextAsync("2026-07-15 13:00");
        await page.Context.CloseAsync();
        Assert.Empty(findings);
    }

    private static string Meaning(string reason) => Zibo.EdgeCtl.Sim.Site.CodeBook.Standing.Of("resultReasons", reason).Meaning.English;

    private static ILocator Row(IPage page, string state) =>
        page.Locator("[data-sent=ventilation]", new PageLocatorOptions { Has = page.Locator(".pill", new PageLocatorOptions { HasText = state }) });

    private static async Task SendAsync(IPage page, string from, string to, string button, ILocator row)
    {
        await page.FillAsync("#exception-from", from);
        await page.FillAsync("#exception-to", to);
        await RunningOffice.ClickAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }), row);
    }
}
