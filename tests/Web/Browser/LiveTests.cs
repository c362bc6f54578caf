using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>What a person does in a browser, and what comes of it in the running firmware.</summary>
[Collection(SharedOffice.Name)]
public sealed class LiveTests(RunningOffice office)
{
    private const string Building = "c/zibo-office-1/edge-1/building";
    private const string Loads = "c/zibo-office-1/edge-1/loads";
    private const string Events = "c/zibo-office-1/edge-1/events";

    [Fact]
    public async Task Numbers_on_the_page_are_those_of_the_broker()
    {
        RunningOffice.SkipWithoutBrowser();
        IPage page = await office.OpenAsync();
        await page.GotoAsync(Building);
        string first = await page.Locator("[data-value=local-time]").InnerTextAsync();

        // The time moves without anybody loading the page anew.
        await Assertions.Expect(page.Locator("[data-value=local-time]")).Not.ToHaveTextAsync(first);
        await office.PaceAsync("Pause");
        await StandsStillAsync(page.Locator("[data-value=local-time]"));
        await Assertions.Expect(page.Locator("[data-value=power-kilowatts]").First).ToHaveTextAsync(
            Kilowatts(office.Newest("state").GetProperty("powerWatts")));
        foreach (string circuit in new[] { "chiller", "lighting", "data-room" })
        {
            await Assertions.Expect(page.Locator($"[data-circuit={circuit}] [data-value=circuit-kilowatts]")).ToHaveTextAsync(
                Kilowatts(office.Newest($"powers/{circuit}").GetProperty("powerWatts")));
        }

        await Assertions.Expect(page.Locator("[data-value=limit-kilowatts]")).ToHaveTextAsync(
            Kilowatts(office.Newest("state").GetProperty("effectiveLimitWatts")));
        await office.PaceAsync("300×");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_fault_that_is_injected_is_seen_and_goes_again()
    {
        RunningOffice.SkipWithoutBrowser();
        IPage simulator = await office.OpenAsync();
        IPage page = await office.OpenAsync();
        await simulator.GotoAsync("simulator");
        await page.GotoAsync(Events);
        ILocator meter = simulator.Locator("[data-meter=lighting]");
        ILocator fault = page.Locator("[data-fault=input-failed]");
        await Assertions.Expect(fault).ToHaveCountAsync(0);

        Stopwatch watch = Stopwatch.StartNew();
        await RunningOffice.PressAsync(meter, true);
        await Assertions.Expect(fault).ToContainTextAsync("lighting");
        TestContext.Current.TestOutputHelper?.WriteLine($"seen {watch.ElapsedMilliseconds} ms after the press");
        await Assertions.Expect(fault).ToContainTextAsync("Check wiring, supply and address of the meter.");
        await RunningOffice.PressAsync(meter, false);
        await Assertions.Expect(fault).ToHaveCountAsync(0);
        await simulator.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_fire_alarm_is_above_every_page_and_connects_every_load()
    {
        RunningOffice.SkipWithoutBrowser();
        IPage simulator = await office.OpenAsync("zh-CN");
        IPage page = await office.OpenAsync("zh-CN");
        await simulator.GotoAsync("simulator");
        await page.GotoAsync(Loads);
        await RunningOffice.PressAsync(simulator.Locator("#fire"), true);
        await Assertions.Expect(page.Locator(".strip")).ToContainTextAsync("火警");
        await Assertions.Expect(page.Locator(".pill.held")).ToHaveCountAsync(0);
        await RunningOffice.PressAsync(simulator.Locator("#fire"), false);
        await Assertions.Expect(page.Locator(".strip")).Not.ToContainTextAsync("火警");
        await simulator.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_language_follows_the_browser_and_the_switch()
    {
        RunningOffice.SkipWithoutBrowser();
        IPage page = await office.OpenAsync("zh-CN");
        await page.GotoAsync(Building);
        await Assertions.Expect(page.Locator("nav.tabs")).ToContainTextAsync("需量");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.Locator("nav.tabs")).ToContainTextAsync("Demand");
        Assert.EndsWith(Building, page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");

        // It stays on the next page, which only the socket brings.
        await RunningOffice.LiveAsync(page);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Events" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Active faults");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_language_that_is_chosen_before_the_socket_is_up_holds()
    {
        RunningOffice.SkipWithoutBrowser();
        IPage page = await office.OpenAsync("zh-CN");
        await page.RouteAsync("**/_blazor/negotiate**", async route =>
        {
            await Task.Delay(2_000);
            await route.ContinueAsync();
        });
        await page.GotoAsync(Building);
        await page.EvaluateAsync("window.isFirst = true");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");

        // A page that is loaded anew: the first one's socket would still bring its own language.
        Assert.False(await page.EvaluateAsync<bool>("window.isFirst === true"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task After_a_login_a_load_is_held_off_by_a_signed_command()
    {
        RunningOffice.SkipWithoutBrowser();
        IPage page = await office.OpenAsync();
        await page.GotoAsync(Loads);
        await Assertions.Expect(page.Locator("#override-load")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Log in" }).ClickAsync();
        await page.FillAsync("#password", "not the password");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Log in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new LocatorFilterOptions { HasText = "Wrong password." }))
            .ToHaveCountAsync(1);
        await page.FillAsync("#password", RunningOffice.Password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Log in" }).ClickAsync();
        Assert.EndsWith(Loads, page.Url, StringComparison.Ordinal);
        await RunningOffice.LiveAsync(page);

        // Slow enough that half an hour is no moment. First on, so that its relay moves whatever the window wants of it.
        await office.PaceAsync("60×");
        await page.SelectOptionAsync("#override-load", "air-handler");
        ILocator row = page.Locator("[data-load=air-handler]");
        ILocator status = page.Locator("[role=status]", new PageLocatorOptions { HasText = "air-handler: In force" });
        await RunningOffice.ClickAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Hold on for 30 min" }), status);
        await Assertions.Expect(row.Locator(".pill.good")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Hold off for 30 min" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("A command holds it off.");
        await office.ToldAsync("loads/air-handler", load => load.GetProperty("isShed").GetBoolean());
        await office.PaceAsync("300×");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Log out" }).ClickAsync();
        await page.GotoAsync(Loads);
        await Assertions.Expect(page.Locator("#override-load")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task After_a_login_the_last_decisions_are_asked_for_and_read_out()
    {
        RunningOffice.SkipWithoutBrowser();
        await office.SwitchedAsync();
        IPage page = await office.LoginAsync("c/zibo-office-1/edge-1/timeline");
        ILocator record = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Decision" }).Locator("b");
        await RunningOffice.ClickAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ask for the last decisions" }), record);
        await Assertions.Expect(record).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^#[0-9]+$"));
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = "In force" })).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_exception_goes_out_as_a_command_and_an_edited_table_comes_as_a_file()
    {
        RunningOffice.SkipWithoutBrowser();

        // Slow enough that a command does not expire on its way.
        await office.PaceAsync("10×");
        IPage page = await office.LoginAsync("c/zibo-office-1/edge-1/schedule");
        await Assertions.Expect(page.Locator("[data-week=ventilation] li").First).ToContainTextAsync("05:30–19:00");
        await RunningOffice.PressAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "light", Exact = true }), true);
        ILocator status = page.Locator("[role=status]", new PageLocatorOptions { HasText = "light: In force" });
        await page.FillAsync("#exception-from", "2026-07-10T00:00");
        await page.FillAsync("#exception-to", "2026-08-05T00:00");
        await RunningOffice.ClickAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Nobody is there" }), status);
        await Assertions.Expect(page.Locator("[data-schedule=light]")).ToContainTextAsync("unoccupied");
        await office.ToldAsync("schedules/light", schedule => schedule.GetProperty("source").GetString() == "command");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Take all back" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-schedule=light]")).Not.ToContainTextAsync("A command");

        ILocator times = page.Locator("[data-table=\"1\"] input[type=text]");
        await times.FillAsync("25:00-26:00");
        await times.BlurAsync();
        await RunningOffice.ClickAsync(page.Locator("#preview"), page.Locator("#findings"));
        await Assertions.Expect(page.Locator("#findings")).ToContainTextAsync("$.schedules[1].tables[1].occupied");
        await times.FillAsync("09:00-12:00, 13:00-17:30");
        await times.BlurAsync();
        await RunningOffice.ClickAsync(page.Locator("#preview"), page.Locator("#download"));
        await Assertions.Expect(page.Locator("[data-week=light]")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("[data-week=light]").Last).ToContainTextAsync("13:00–17:30");
        await Assertions.Expect(page.Locator(".diff .added")).ToContainTextAsync(["13:00-17:30"]);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(RunningOffice.Pictures, "schedule-edited.png"), FullPage = true });
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#download").ClickAsync());
        Assert.Equal("office.site.json", download.SuggestedFilename);
        string file = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal([540, 780], Zibo.EdgeCtl.Sim.Site.SiteFile.Parse("d", file).Configuration.Schedules[1].Tables[1].Periods.StartMinutes);
        await page.Context.CloseAsync();
        await office.PaceAsync("300×");
    }

    [Fact]
    public async Task Two_reports_are_shown_side_by_side_and_what_is_none_is_refused()
    {
        RunningOffice.SkipWithoutBrowser();
        IPage page = await office.OpenAsync();
        await page.GotoAsync("compare");
        await RunningOffice.LiveAsync(page);
        await page.SetInputFilesAsync("#first", Report("a.json", "{"));
        await Assertions.Expect(page.Locator(".notice.bad")).ToContainTextAsync("a.json: line 1");
        await page.SetInputFilesAsync("#first", Report("before.json", RunReport(2_000_000, 60)));
        await page.SetInputFilesAsync("#second", Report("after.json", RunReport(1_800_000, 90)));
        await Assertions.Expect(page.Locator("[data-figure=energy]")).ToContainTextAsync("−10.0 %");
        await Assertions.Expect(page.Locator("[data-figure=switches]")).ToContainTextAsync("90.0");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(RunningOffice.Pictures, "compare-two.png"), FullPage = true });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_jumps_while_numbers_change_and_the_keyboard_reaches_the_content()
    {
        RunningOffice.SkipWithoutBrowser();
        IPage page = await office.OpenAsync();
        await page.GotoAsync(Building);
        string first = await page.Locator("[data-value=local-time]").InnerTextAsync();
        await Assertions.Expect(page.Locator("[data-value=local-time]")).Not.ToHaveTextAsync(first);
        await page.EvaluateAsync(
            """
            window.jumps = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.jumps += entry.value)).observe({ type: 'layout-shift' });
            """);
        await page.WaitForTimeoutAsync(2_000);
        double jumps = await page.EvaluateAsync<double>("window.jumps");
        Assert.True(jumps < 0.02, $"layout shift {jumps.ToString(CultureInfo.InvariantCulture)}");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await page.EvaluateAsync<string>("document.activeElement.className"));
        await page.Context.CloseAsync();
    }

    private static FilePayload Report(string name, string text) =>
        new() { Name = name, MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };

    private static string RunReport(int wattHours, int switches) => $$$"""
        {"simulatedSeconds":86400,"controlled":{"energyWattHours":{{{wattHours}}},"worstWindowWatts":249000,"windowsKept":96,"windowCount":96},
         "comfort":{"controlledMinutesOutside":20.5},"cost":{"controlled":{"energyYuan":1503.2,"demandChargeYuan":9000}},
         "loads":[{"id":"chiller","switchCount":{{{switches}}},"disconnectedSeconds":3600},{"id":"fan","switchCount":0,"disconnectedSeconds":0}]}
        """;

    // Paused, the last message comes to broker and page in a moment, and then no other.
    private static async Task StandsStillAsync(ILocator text)
    {
        string seen = "";
        for (string now = await text.InnerTextAsync(); now != seen; now = await text.InnerTextAsync())
        {
            seen = now;
            await text.Page.WaitForTimeoutAsync(1_500);
        }
    }

    private static string Kilowatts(JsonElement watts) => (watts.GetInt64() / 1000.0).ToString("F1", CultureInfo.InvariantCulture);
}
