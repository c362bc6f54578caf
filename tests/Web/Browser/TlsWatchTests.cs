using System.Diagnostics;
using Microsoft.Playwright;
using Zibo.EdgeCtl.Sim.Broker;
using Zibo.EdgeCtl.Sim.Broker.Tests;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary><c>edgectl watch</c> as it stands in a town: a broker with TLS, one identity that reads and another that commands, a login.</summary>
[Collection(SharedOffice.Name)]
public sealed class TlsWatchTests(RunningOffice office) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _processes = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        foreach (Process process in _processes)
        {
            process.Kill(true);
            process.WaitForExit();
            process.Dispose();
        }

        _folder.Dispose();
    }

    [Fact]
    public async Task After_a_login_commands_go_out_by_the_operator_and_the_controller_obeys()
    {
        RunningOffice.SkipWithoutBrowser();
        await office.PaceAsync("Pause");
        await using Mosquitto broker = new(request => request with { Site = "zibo-office-1", Devices = ["edge-1"] });
        await broker.StartAsync(Token);
        string device = broker.FolderOf("zibo-office-1.edge-1");
        string site = _folder.In("office.site.json");
        await File.WriteAllTextAsync(site, SiteFile.ExampleText.Replace("\"stateSeconds\": 60", "\"stateSeconds\": 20, \"liveSeconds\": 20", StringComparison.Ordinal), Token);
        await File.WriteAllTextAsync(_folder.In("password"), RunningOffice.Password, Token);
        Start("run", "--headless", "--speed", "60", "--duration", "3650d", "--site", site, "--link", Path.Combine(device, LinkFile.FileName), "--key-file", Path.Combine(device, "command.key"));
        Process watch = Start(
            "watch", "--link", LinkOf(broker, "dashboard"), "--command-link", LinkOf(broker, "operator"), "--site", site,
            "--key-file", Path.Combine(device, "command.key"), "--counter-file", _folder.In("counter"),
            "--web-port", "0", "--web-password-file", _folder.In("password"), "--lang", "en");
        string? said = await watch.StandardOutput.ReadLineAsync(Token);
        Assert.StartsWith("Pages: ", said, StringComparison.Ordinal);

        IPage page = await office.OpenAsync();
        await page.GotoAsync(said!["Pages: ".Length..] + "login?back=/c/zibo-office-1/edge-1/loads");
        await page.FillAsync("#password", RunningOffice.Password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Log in" }).ClickAsync();
        ILocator row = page.Locator("[data-load=air-handler]");
        await Assertions.Expect(row).ToBeVisibleAsync();
        await RunningOffice.LiveAsync(page);
        await page.SelectOptionAsync("#override-load", "air-handler");
        ILocator status = page.Locator("[role=status]", new PageLocatorOptions { HasText = "air-handler: In force" });
        await RunningOffice.ClickAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Hold on for 30 min" }), status);
        await Assertions.Expect(row).ToContainTextAsync("A command holds it on.");

        // The image that this file makes is the one that runs, so the page of schedules says nothing of another.
        await page.GotoAsync(said["Pages: ".Length..] + "c/zibo-office-1/edge-1/schedule");
        await Assertions.Expect(page.Locator("[data-week=ventilation] li")).ToHaveCountAsync(7);
        await Assertions.Expect(page.Locator(".notice.bad")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
        await office.PaceAsync("300×");
    }

    private static string LinkOf(Mosquitto broker, string client) => Path.Combine(broker.FolderOf(client), LinkFile.FileName);

    private Process Start(params string[] arguments)
    {
        Process process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "edgectl.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
        })!;
        _processes.Add(process);
        return process;
    }
}
