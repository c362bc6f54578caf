using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MQTTnet;
using Zibo.EdgeCtl.Cli.Broker;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>
/// The real thing, once for all tests in a browser: <c>edgectl run</c> as a process of its own, a broker, what this broker has
/// carried, and the Chromium of the system.
/// </summary>
public sealed class RunningOffice : IAsyncLifetime
{
    /// <summary>The password of its pages.</summary>
    public const string Password = "correct horse battery";

    private static readonly string? BrowserPath =
        new[] { "/usr/bin/chromium", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    // How long a thing may take says a benchmark: here it may take what a busy machine makes of it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, JsonElement> _newest = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("edgectl-web-").FullName;
    private EmbeddedBroker? _broker;
    private IMqttClient? _client;
    private IPlaywright? _playwright;
    private Process? _process;
    private volatile bool _hasSwitched;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where the pages are.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The topics of the controller.</summary>
    public static string Root => "edgectl/v1/zibo-office-1/edge-1/";

    /// <summary>Where pictures of the pages are kept.</summary>
    public static string Pictures { get; } =
        Directory.CreateDirectory(
            Environment.GetEnvironmentVariable("EDGECTL_PICTURES") ?? Path.Combine(AppContext.BaseDirectory, "pictures")).FullName;

    /// <summary>The newest message of a topic below the controller's.</summary>
    public JsonElement Newest(string topic) => _newest[Root + topic];

    /// <summary>Waits until the newest message of a topic says so: the broker serves the pages and this class one after the other.</summary>
    public Task ToldAsync(string topic, Func<JsonElement, bool> isSaid) =>
        UntilAsync(() => _newest.TryGetValue(Root + topic, out JsonElement newest) && isSaid(newest), $"{topic} does not say so");

    /// <summary>Skips a test where there is no browser.</summary>
    public static void SkipWithoutBrowser() =>
        Assert.SkipWhen(BrowserPath is null, "no chromium in /usr/bin: install the package chromium to test the pages in a browser");

    public async ValueTask InitializeAsync()
    {
        if (BrowserPath is null)
        {
            return;
        }

        _broker = EmbeddedBroker.Start();
        await ListenAsync();
        await StartAsync();
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = BrowserPath,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
        });
    }

    /// <summary>Opens a tab.</summary>
    /// <param name="language">What the browser asks for.</param>
    /// <param name="isPhone">Of a phone's width, or a desktop's.</param>
    /// <param name="isDark">What the browser's user prefers.</param>
    public async Task<IPage> OpenAsync(string language = "en", bool isPhone = false, bool isDark = false)
    {
        IBrowserContext context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            Locale = language,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = isPhone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 800 },
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return await context.NewPageAsync();
    }

    /// <summary>Opens a page after a login.</summary>
    public async Task<IPage> LoginAsync(string path)
    {
        IPage page = await OpenAsync();
        await page.GotoAsync("login?back=/" + path);
        await page.FillAsync("#password", Password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Log in" }).ClickAsync();
        await Assertions.Expect(page.Locator("nav.tabs")).ToBeVisibleAsync();
        await LiveAsync(page);
        return page;
    }

    /// <summary>Presses one of the buttons for the speed, as they are called in English.</summary>
    public async Task PaceAsync(string name)
    {
        IPage page = await OpenAsync();
        await page.GotoAsync("simulator");
        await PressAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }), true);
        await page.Context.CloseAsync();
    }

    /// <summary>Goes on until a load has been switched off: in the first hours of its day nothing is decided.</summary>
    public async Task SwitchedAsync()
    {
        if (!_hasSwitched)
        {
            await PaceAsync("1200×");
            await UntilAsync(() => _hasSwitched, "nothing was switched off");
        }

        await PaceAsync("300×");
    }

    /// <summary>Presses a button down or up, and waits until it is.</summary>
    public static Task PressAsync(ILocator button, bool isPressed)
    {
        ArgumentNullException.ThrowIfNull(button);
        return ClickAsync(button, button.And(button.Page.Locator($"[aria-pressed={(isPressed ? "true" : "false")}]")));
    }

    /// <summary>Clicks a button unless its outcome is there, and waits for it.</summary>
    public static async Task ClickAsync(ILocator button, ILocator outcome)
    {
        ArgumentNullException.ThrowIfNull(button);
        ArgumentNullException.ThrowIfNull(outcome);
        await LiveAsync(button.Page);
        if (await outcome.CountAsync() == 0)
        {
            await button.ClickAsync();
        }

        await Assertions.Expect(outcome).ToHaveCountAsync(1);
    }

    /// <summary>
    /// Waits until the socket has taken a page over: what is chosen before goes nowhere, and for a moment there is no title.
    /// </summary>
    public static async Task LiveAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        await Assertions.Expect(page.Locator("main[aria-busy=false]")).ToBeAttachedAsync();
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex("EdgeCtl$"));
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_process is { HasExited: false })
        {
            _process.Kill(true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _client?.Dispose();
        _broker?.Dispose();
        Directory.Delete(_folder, true);
    }

    private async Task ListenAsync()
    {
        _client = new MqttClientFactory().CreateMqttClient();
        _client.ApplicationMessageReceivedAsync += message =>
        {
            string topic = message.ApplicationMessage.Topic;
            JsonElement said = JsonSerializer.Deserialize<JsonElement>(message.ApplicationMessage.Payload.ToArray());
            _newest[topic] = said;
            _hasSwitched |= topic.StartsWith(Root + "loads/", StringComparison.Ordinal) && said.GetProperty("isShed").GetBoolean();
            return Task.CompletedTask;
        };
        await _client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", _broker!.Port).Build());
        await _client.SubscribeAsync("edgectl/v1/#");
    }

    private async Task StartAsync()
    {
        string password = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(password, Password);
        _process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "edgectl.dll"), "run", "--headless", "--speed", "300", "--duration", "3650d",
                "--broker", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_broker!.Port}"), "--lang", "en",
                "--web-port", "0", "--web-password-file", password,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.BeginOutputReadLine();
        string? said = await _process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        Address = new Uri(said!["Pages: ".Length..]);

        // Two quarters of an hour, so that every page has something to show.
        await ToldAsync("budget", _ => true);
    }

    private static async Task UntilAsync(Func<bool> isSo, string otherwise)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.True(watch.Elapsed < Patience, otherwise);
            await Task.Delay(100);
        }
    }
}
